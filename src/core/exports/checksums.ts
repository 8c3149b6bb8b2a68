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
 * Whether an earlier package wrote a file as it is now.
 * @param sums of that package
 * @param sum of the file
 */
export function whoseFile(path: string, sum: string, sums: ReadonlyMap<string, string>): Whose {
  if (path === CHECKSUMS) return 'ours';
  const written = sums.get(path);
  return written === undefined ? 'other' : written === sum ? 'ours' : 'changed';
}
