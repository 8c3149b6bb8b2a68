/** What the name of a file says about its record. */

/** How the names of extraction files end; those that describe a tool each are called `NAME.tool.yaml`. */
export const EXTRACTION_NAME = /\.(?:extraction|tool)\.ya?ml$/;

/**
 * The id that the name of a file suggests: `wykes-2017` for `studies/wykes-2017.LM.extraction.yaml`; for
 * `review.extraction.yaml` the name of its folder. Empty where it suggests none.
 */
export function idFromPath(path: string): string {
  const [folder = '', name = ''] = ['', ...path.split('/')].slice(-2);
  const [, base = ''] = /^(.+?)(?:\.[A-Z][A-Za-z0-9-]*)?\.(?:extraction|tool)\.ya?ml$/.exec(name) ?? [];
  const word = base === 'review' ? folder : base;
  const id = word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // A tool is a key of study files.
  return /\.tool\.ya?ml$/.test(name) ? id.replaceAll('-', '_') : id;
}
