import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The reviews that are shown, and what is said of each. */
const REVIEWS = [
  ['maddox-2025', 'Maddox et al. 2025, from what the text of its article states.'],
  ['practice', 'A fictional review that has one of everything.'],
];

/**
 * Every table and figure of the example reviews as it is published: pictures as SVG, everything else as a page.
 * @param {typeof import('../src/core/index')} core
 * @returns {Map<string, string>} path from the project's folder → text
 */
export function galleryOf(core) {
  const files = new Map();
  const chapters = REVIEWS.map(([name = '', about]) => {
    const review = readReview(core, join('examples', name));
    const entries = core.viewsOf(review).flatMap((view) => {
      const figure = view.of(review);
      if (core.isEmptyFigure(figure)) return [];
      const form = core.formsOfFigure(figure).includes('svg') ? 'svg' : 'html';
      const rendered = core.render(figure, form);
      if (!rendered.ok) return [];
      files.set(`docs/gallery/${name}/${view.id}.${form}`, rendered.text);
      return [entry(view, `${name}/${view.id}.${form}`, form)];
    });
    return `## ${name}\n\n${about}\n\n${entries.join('\n')}`;
  });
  files.set('docs/gallery/README.md', `${HEAD}\n${chapters.join('\n')}`);
  return files;
}

const HEAD = `# Gallery

Every table and figure that the example reviews have, as \`extraction render\` writes them: made from the files with
\`npm run generate\`, never drawn by hand.
`;

/** @param {{ id: string, title: string, meaning: string }} view @param {string} path @param {string} form */
function entry({ id, title, meaning }, path, form) {
  const shown = form === 'svg' ? `\n![${title}](${path})\n` : '';
  return `- [${title}](${path}) (\`${id}\`): ${meaning}\n${shown}`;
}

/** @param {typeof import('../src/core/index')} core @param {string} folder */
function readReview(core, folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:extraction|tool)\.ya?ml$/.test(path))
    .sort();
  return core.buildReview(
    '',
    paths.map((path) => core.readRecord(path, core.parse(readFileSync(join(folder, path), 'utf8')))),
  );
}
