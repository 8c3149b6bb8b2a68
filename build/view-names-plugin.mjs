import { join } from 'node:path';
import { importCore } from './import-core.mjs';

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
      /** @type {{ views: readonly { id: string, title: string }[] }} */
      const { views } = await importCore(LIST);
      const names = Object.fromEntries(views.map(({ id, title }) => [id, title]));
      return { contents: JSON.stringify(names), loader: 'json', watchFiles: [join(process.cwd(), LIST)] };
    });
  },
};
