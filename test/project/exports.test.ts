/** What a file offers to others is used: tests alone keep nothing alive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';

/** Values: types are named for whoever reads the signature of a function. */
const DECLARED = /^export (?:async )?(?:const|let|function\*?|class) (?:\{([^}]*)\}|(\w+))/gm;
const LISTED = /^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?/gm;
const STARS = /^export \* from '([^']+)'/gm;
const IMPORTED = /^import (?:type )?(?:\w+,? ?)?(?:\{([^}]*)\})?(?:\* as (\w+))? from '([^']+)'/gm;
const LATER = /\bimport\('([^']+)'\)(?:\)?\.(\w+))?/g;

/** The core's front door, and the other rooms that are entered as a whole. */
const FRONT_DOOR = 'src/core/index.ts';

/** Used from elsewhere, or kept for what comes next. */
const KNOWN: readonly string[] = [
  // By the editor.
  'src/extension/extension.ts activate',
  // By the law that both ways of reading a text agree.
  'src/core/document/parse.ts parseWithYaml',
  // By what a review remembers of itself.
  'src/core/review/review.ts derivedFrom',
  'src/core/review/review.ts sameData',
];

const files = globSync(['src/**/*.ts', 'build/*.mjs', 'scripts/**/*.mjs'], { ignore: '**/*.d.ts' }).sort();
const tests = globSync(['test/**/*.ts']);
const texts = new Map([...files, ...tests].map((file) => [file, readFileSync(file, 'utf8')]));

describe('exports', () => {
  it('are used by another file, or by their own and a test', () => {
    const used = usedIn(files);
    const tested = usedIn(tests);
    const unused = files
      .filter((file) => file.startsWith('src/'))
      .flatMap((file) => declaredIn(file).map((name) => ({ file, name, place: `${file} ${name}` })))
      .filter(({ place }) => !used.has(place) && !KNOWN.includes(place))
      .filter(({ file, name, place }) => !(tested.has(place) && usesItself(file, name)));
    assert.deepEqual(
      unused.map(({ place }) => place),
      [],
    );
  });

  it('of the core’s front door are used by a shell', () => {
    const words = new Set(
      files.filter((file) => !file.startsWith('src/core/')).flatMap((file) => texts.get(file)?.match(/\w+/g) ?? []),
    );
    const values = new Set(files.flatMap((file) => declaredIn(file).map((name) => `${file} ${name}`)));
    const offered = [...namesOf(FRONT_DOOR)].filter(([name, place]) => values.has(place) && !words.has(name));
    assert.deepEqual(
      offered.map(([name]) => name),
      [],
    );
  });
});

/** Asked for a file once, answered from then on. */
function once<T>(of: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const answer = known.get(file) ?? of(file);
    known.set(file, answer);
    return answer;
  };
}

/** The names that a file declares and offers. */
function declaredIn(file: string): string[] {
  return [...(texts.get(file) ?? '').matchAll(DECLARED)].flatMap(([, several, one]) =>
    one === undefined ? namesIn(several).map(({ name }) => name) : [one],
  );
}

/** Everything that a file offers: name → the place where it is declared, as `file name`. */
const namesOf = once((file): ReadonlyMap<string, string> => {
  const text = texts.get(file) ?? '';
  const found = new Map(declaredIn(file).map((name) => [name, `${file} ${name}`]));
  for (const [, list, from] of text.matchAll(LISTED))
    for (const { name, as } of namesIn(list)) {
      const source = from === undefined ? undefined : meant(file, from);
      found.set(as, (source && namesOf(source).get(name)) ?? `${file} ${name}`);
    }
  for (const [, from = ''] of text.matchAll(STARS)) {
    const source = meant(file, from);
    if (source) for (const [name, place] of namesOf(source)) found.set(name, place);
  }
  return found;
});

/** The places of all names that a file imports from another, straight or through others. */
function usedIn(readers: readonly string[]): Set<string> {
  const used = new Set<string>();
  for (const file of readers) {
    const text = texts.get(file) ?? '';
    for (const [, list, whole, from = ''] of text.matchAll(IMPORTED)) {
      const source = meant(file, from);
      if (source === undefined) continue;
      const offered = namesOf(source);
      const names = whole === undefined ? namesIn(list).map(({ name }) => name) : [...offered.keys()];
      for (const name of names) used.add(offered.get(name) ?? `${source} ${name}`);
    }
    for (const [, from = ''] of text.matchAll(LATER)) {
      const source = meant(file, from);
      if (source) for (const place of namesOf(source).values()) used.add(place);
    }
  }
  for (const place of namesOf(FRONT_DOOR).values()) used.add(place);
  // Read by name out of the bundles that the generator makes in memory.
  for (const [, name, path] of (texts.get('build/generated-files.mjs') ?? '').matchAll(
    /\{([^{}]*)\} = await importCore\(\s*'([^']+)'/g,
  ))
    for (const { name: each } of namesIn(name)) used.add(namesOf(path ?? '').get(each) ?? '');
  return used;
}

function usesItself(file: string, name: string): boolean {
  return (texts.get(file)?.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
}

function namesIn(list = ''): { readonly name: string; readonly as: string }[] {
  return list
    .split(',')
    .map((each) => each.trim().replace(/^type /, ''))
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', as = name] = each.split(/ as |: /);
      return { name, as };
    });
}

/** The file that a relative path means. */
function meant(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(file), from);
  return [path, `${path}.ts`, `${path}/index.ts`].find((each) => texts.has(each));
}
