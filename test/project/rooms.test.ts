import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * The rooms of the core from left to right: a file imports from its own room and from those to its left. A file that
 * stands beside the rooms is named with its ending.
 */
const CORE: readonly (readonly string[])[] = [
  ['language'],
  ['document', 'statistics'],
  ['fields'],
  ['knowledge'],
  ['format'],
  ['review'],
  ['effects'],
  ['synthesis'],
  ['json-view'],
  ['queries'],
  ['writing'],
  ['checks'],
  ['editing'],
  ['review-tree'],
  ['figures'],
  ['preview'],
  ['manuscript'],
  ['exports'],
  ['documentation'],
  ['index.ts'],
];

/** What may be imported besides the project's own files, by room. */
const OUTSIDE: Readonly<Record<string, (name: string) => boolean>> = {
  core: (name) => !isNode(name) && name !== 'vscode',
  extension: (name) => name === 'vscode',
  webview: () => false,
  cli: (name) => name !== 'vscode',
  formats: (name) => !isNode(name) && name !== 'vscode',
};

/** Documents of other programs, and the libraries that read them: loaded when they are needed. */
const FORMATS = 'formats/index';

/** The one way between shells: both sides of the preview read what they say to each other. */
const PROTOCOL = 'webview/protocol';

/** What `import … from` and `export … from` have between these two words. */
const NAMES = String.raw`(?:\w+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)?`;
const STATEMENTS = new RegExp(
  String.raw`^(?:import|export)\s+(type\s+)?${NAMES}\s*from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'`,
  'gm',
);

interface Import {
  readonly from: string;
  /** As written for packages, from `src/` for the project's own files. */
  readonly to: string;
  readonly own: boolean;
  readonly typesOnly: boolean;
  /** Loaded when it is needed. */
  readonly lazy: boolean;
}

const files = globSync('**/*.ts', { cwd: 'src', ignore: '**/*.d.ts' }).sort();
const imports = files.flatMap(importsOf);

describe('the rooms', () => {
  it('are all there', () => {
    const rooms = new Set(files.map(roomOf));
    assert.deepEqual(
      [...rooms].filter((room) => !(room in OUTSIDE)),
      [],
    );
    assert.ok(imports.length > 0);
  });

  it('import from outside only what runs where they run', () => {
    const wrong = imports.filter(({ from, to, own }) => !own && !OUTSIDE[roomOf(from)]?.(to));
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('meet only at the front door of the core', () => {
    const wrong = imports.filter(({ from, to, own, typesOnly, lazy }) => {
      if (!own || roomOf(from) === roomOf(to)) return false;
      return to !== 'core/index' && !(to === PROTOCOL && typesOnly) && !(to === FORMATS && (lazy || typesOnly));
    });
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('of the core have a place in the order', () => {
    const unknown = files.filter((file) => roomOf(file) === 'core' && rankOf(file) < 0);
    assert.deepEqual(unknown, []);
  });

  it('of the core import from the left only', () => {
    const wrong = imports.filter(
      ({ from, to, own }) => own && roomOf(from) === 'core' && roomOf(to) === 'core' && rankOf(to) > rankOf(from),
    );
    assert.deepEqual(wrong.map(inWords), []);
  });

  it('have no circles', () => {
    assert.deepEqual(circles(), []);
  });
});

/** The imports of one file, in the order of the text. */
function importsOf(file: string): Import[] {
  const statements = readFileSync(`src/${file}`, 'utf8').matchAll(STATEMENTS);
  return [...statements].map(([, type, named, bare, lazy]) => {
    const name = named ?? bare ?? lazy ?? '';
    const to = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
    const own = name.startsWith('.') && !to.startsWith('..');
    return { from: file, to, own, typesOnly: type !== undefined, lazy: lazy !== undefined };
  });
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** How far right a file of the core stands; below 0 where {@link CORE} does not know. */
function rankOf(path: string): number {
  const [, place = ''] = path.split('/');
  return CORE.findIndex((rooms) => rooms.some((room) => place === room || place === room.replace(/\.ts$/, '')));
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

function inWords({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** Every file that comes back to itself by its imports, types included: what needs each other is hard to understand. */
function circles(): string[] {
  const needs = new Map<string, string[]>();
  for (const { from, to, own } of imports) {
    const file = from.replace(/\.ts$/, '');
    if (own) needs.set(file, [...(needs.get(file) ?? []), to]);
  }
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const toSee = [start];
    for (let file = toSee.pop(); file !== undefined; file = toSee.pop())
      for (const needed of needs.get(file) ?? []) {
        if (!seen.has(needed)) toSee.push(needed);
        seen.add(needed);
      }
    return seen;
  };
  return [...needs.keys()].filter((file) => reached(file).has(file));
}
