/** What the person who typed the command can put right: said in one sentence, with exit code 2. */
export class Misuse extends Error {}

/** What the system says about a file, for the common reasons in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'It does not exist.';
  if (code === 'EACCES' || code === 'EPERM') return 'Permission to read or write it is missing.';
  if (code === 'EISDIR') return 'It is a folder.';
  if (code === 'ELOOP') return 'It leads to itself.';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'There is no room left on the disk.';
  if (code === 'EROFS') return 'Nothing can be written there.';
  if (code === 'ENOTDIR') return 'A part of its path is not a folder.';
  return message ?? String(error);
}
