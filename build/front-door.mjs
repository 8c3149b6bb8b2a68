import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const DOOR = join('src', 'core', 'index.ts');

/**
 * For bundles of several files: who asks for something at the front door of the core is led to the file behind it. The
 * door names everything, so that each piece of a bundle that goes through it would seem to need the whole core.
 * @type {import('esbuild').Plugin}
 */
export const frontDoor = {
  name: 'front-door',
  setup(build) {
    /** @type {ReturnType<typeof namesBehind> | undefined} */
    let behind;
    build.onStart(() => {
      behind = undefined;
    });
    build.onLoad({ filter: /[\\/]src[\\/](?:extension|cli|formats)[\\/].*\.ts$/ }, async ({ path }) => {
      behind ??= namesBehind(await readFile(DOOR, 'utf8'));
      const behindIt = await behind;
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/^import \{([^}]*)\} from '[./]+\/core\/index';$/gm, (_, names) =>
        wordsOf(names)
          .map(({ name, as }) => {
            const there = behindIt(name);
            return `import { ${there.name} as ${as} } from '${wayFrom(path, there.file)}';`;
          })
          .join(' '),
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** What stands between the brackets of an import or export, types left out: `{ a, type B, c as d }`. @param {string} names */
function wordsOf(names) {
  return names.split(',').flatMap((written) => {
    const [, name, as = name] = /^\s*(?!type\s)(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(written) ?? [];
    return name === undefined || as === undefined ? [] : [{ name, as }];
  });
}

/** @param {string} from @param {string} to */
function wayFrom(from, to) {
  const path = relative(dirname(from), join(process.cwd(), to)).replaceAll('\\', '/');
  return path.replace(/\.ts$/, '');
}

/** For each name of the door the file behind it, and its name there; the door itself where it is not known. @param {string} door */
async function namesBehind(door) {
  /** @type {Map<string, { file: string, name: string }>} */
  const known = new Map();
  for (const [, names, all, path = ''] of door.matchAll(/^export (?:\{([^}]*)\}|(\*)) from '\.\/([^']+)';$/gm)) {
    const file = join(dirname(DOOR), `${path}.ts`);
    const words = all ? await namesIn(file) : wordsOf(names ?? '');
    for (const { name, as } of words) known.set(as, { file, name });
  }
  return (/** @type {string} */ name) => known.get(name) ?? { file: DOOR, name };
}

/** What a file exports itself. @param {string} path */
async function namesIn(path) {
  const text = await readFile(path, 'utf8');
  const found = text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm);
  return [...found].map(([, name = '']) => ({ name, as: name }));
}
