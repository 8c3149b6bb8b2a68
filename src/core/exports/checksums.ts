/** The checksums of a data package: they also say, later, which files of a folder a package has written. */

/** The name of their file, which `sha256sum --check` reads. */
export const CHECKSUMS = 'SHA256SUMS';

/** Whose a file is that lies in the folder of a package. */
export type Whose = 'ours' | 'changed' | 'other';

/** @param sums SHA-256 in hexadecimal digits, by path; the order does not matter */
export function checksumsText(sums: ReadonlyMap<string, string>): string {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}`);
  return `${lines.join('\n')}\n`;
}

/** @returns the checksums by path; lines that are none are passed over. */
export function readChecksums(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return sum !== undefined && path !== undefined ? [[path, sum] as const] : [];
    }),
  );
}

/**
 * Where the checksums of a package stand while its files are put in their places. Where that is broken off, they say which
 * files are already the new ones.
 */
export const NEXT_CHECKSUMS = 'SHA256SUMS.next';

/** What a file is called until all of it is written. @param token something that no other has */
export function unfinishedName(name: string, token: string): string {
  return `.${name}.${token}${UNFINISHED}`;
}

const UNFINISHED = '.unfinished';

/** @returns whether a file was left when writing was broken off: nobody needs it */
function isUnfinished(path: string): boolean {
  return path.endsWith(UNFINISHED) && /(?:^|\/)\.[^/]*$/.test(path);
}

/** A file that lies in the folder of a package before it is written. */
export interface FileBefore {
  readonly whose: Whose;
  /** Its checksum; empty where nothing was read of it. */
  readonly sum: string;
}

/** The checksums of what lies there now and is ours: where writing was broken off before, they hold until it is done. */
export function checksumsNow(before: ReadonlyMap<string, FileBefore>): string {
  const ours = [...before].filter(([path, { whose, sum }]) => whose === 'ours' && sum !== '' && !isOwn(path));
  return checksumsText(new Map(ours.map(([path, { sum }]) => [path, sum])));
}

function isOwn(path: string): boolean {
  return path === CHECKSUMS || path === NEXT_CHECKSUMS || isUnfinished(path);
}

/**
 * Whether an earlier package wrote a file as it is now.
 * @param sums of that package; where a later one was broken off, of both
 * @param sum of the file
 */
export function whoseFile(path: string, sum: string, ...sums: readonly ReadonlyMap<string, string>[]): Whose {
  if (isOwn(path)) return 'ours';
  const written = sums.flatMap((each) => each.get(path) ?? []);
  return written.length === 0 ? 'other' : written.includes(sum) ? 'ours' : 'changed';
}
