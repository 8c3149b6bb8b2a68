import { join } from 'node:path';
import esbuild from 'esbuild';

const LIST = join('src', 'core', 'synthesis', 'list.ts');

/**
 * Offers the module `extraction:view-names`: what the tables and figures of every review are called, without the code that
 * makes them. A check asks for no more, and it is read before the first problem is shown.
 * @type {import('esbuild').Plugin}
 */
export const viewNames = {
  name: 'view-names',
  setup(build) {
    build.onResolve({ filter: /^extraction:view-names$/ }, () => ({ path: 'view-names', namespace: 'view-names' }));
    build.onLoad({ filter: /.*/, namespace: 'view-names' }, async () => {
      const { views } = await imported(LIST);
      const names = Object.fromEntries(views.map(({ id, title }) => [id, title]));
      return { contents: JSON.stringify(names), loader: 'json', watchFiles: [join(process.cwd(), LIST)] };
    });
  },
};

/** @param {string} entry @returns {Promise<{ views: readonly { id: string, title: string }[] }>} */
async function imported(entry) {
  const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(`data:text/javascript;base64,${code}`);
}
