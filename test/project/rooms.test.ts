import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { CORE_ROOMS, coreRoomOf, filesByFolder, type Import, importsOf, sourceFiles } from '../../build/rooms.mjs';

/** What may be imported besides the project's own files, by room. */
const OUTSIDE: Readonly<Record<string, (name: string) => boolean>> = {
  core: (name) => !isNode(name) && name !== 'vscode',
  extension: (name) => name === 'vscode',
  webview: (name) => name.startsWith('pdfjs-dist/'),
  cli: (name) => name !== 'vscode',
  formats: (name) => !isNode(name) && name !== 'vscode',
};

/** So many files of one kind are found at a glance. */
const MOST_FILES = 25;

/** Documents of other programs, and the libraries that read them: loaded when they are needed. */
const FORMATS = 'formats/index';

/** What each folder may have one of: its list, its front door, what it knows of where it runs. */
const BY_FOLDER: readonly string[] = ['list.ts', 'index.ts', 'globals.d.ts'];

/** What a command of the command line is called, its files are called too. */
const OF_A_COMMAND = /^cli\/(?:commands|doing)\//;

/** The one way between shells: both sides of a page read what they say to each other. */
const PROTOCOLS: readonly string[] = ['webview/protocol', 'webview/report/protocol'];

const files = sourceFiles();
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
      return to !== 'core/index' && !(PROTOCOLS.includes(to) && typesOnly) && !(to === FORMATS && (lazy || typesOnly));
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

  it('have no folder with more files than can be looked through', () => {
    const folders = [...filesByFolder()];
    assert.ok(folders.length > 60);
    assert.deepEqual(
      folders.filter(([, count]) => count > MOST_FILES),
      [],
    );
  });

  it('of tests, scripts and the build have no folder with more code than can be looked through', () => {
    const counts = new Map<string, number>();
    for (const file of globSync('{test,scripts,build}/**/*.{ts,mjs,cjs}'))
      counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
    assert.ok(counts.size > 40);
    assert.deepEqual(
      [...counts].filter(([, count]) => count > MOST_FILES),
      [],
    );
  });

  it('of which three have a file of one name have no file whose name says too little', () => {
    const rooms = new Map<string, Set<string>>();
    for (const file of files.filter((each) => !OF_A_COMMAND.test(each))) {
      const name = posix.basename(file);
      rooms.set(name, (rooms.get(name) ?? new Set()).add(coreRoomOf(file) ?? roomOf(file)));
    }
    assert.ok([...rooms.values()].some(({ size }) => size === 2));
    assert.deepEqual(
      [...rooms].filter(([name, { size }]) => size >= 3 && !BY_FOLDER.includes(name)).map(([name]) => name),
      [],
    );
  });

  it('of the core have no files beside them', () => {
    assert.equal(filesByFolder().get('core'), ['globals.d.ts', 'index.ts', 'tsconfig.json'].length);
  });

  it('of topics among the checks export checks and nothing else', () => {
    const topics = files.filter((file) => /^core\/checks\/(?!reading\/)[^/]+\//.test(file));
    assert.ok(topics.length > 75);
    for (const file of topics)
      for (const [line] of readFileSync(`src/${file}`, 'utf8').matchAll(/^export .*/gm))
        assert.match(line, /^export const \w+: Check\b/, file);
  });
});

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** How far right a file of the core stands; below 0 where {@link CORE_ROOMS} does not know. Its front door sees all rooms. */
function rankOf(path: string): number {
  if (/^core\/index(?:\.ts)?$/.test(path)) return CORE_ROOMS.length;
  return CORE_ROOMS.indexOf(coreRoomOf(path) ?? '');
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
