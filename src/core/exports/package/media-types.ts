/** What kind of file a path names, as the web calls it. */

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  yaml: 'application/yaml',
  cff: 'application/yaml',
  md: 'text/markdown',
  html: 'text/html',
  svg: 'image/svg+xml',
  R: 'text/x-r',
};

/** Without the dot. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The media type of a file of a package, by the ending of its path. */
export function mediaTypeOf(path: string): string {
  return TYPES[endingOf(path)] ?? 'text/plain';
}
