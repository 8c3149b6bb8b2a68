/** Which file of a report was quoted: a fingerprint that is another one as soon as anything in the file is. */
import { type Uri, workspace } from 'vscode';

/** The SHA-256 checksum of bytes, as 64 digits and letters from a to f. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** That of a report, where the team wants it beside its quotations (`extraction.fingerprints`) and the file can be read. */
export async function fingerprintToWrite(report: Uri): Promise<string | undefined> {
  if (!workspace.getConfiguration('extraction', report).get<boolean>('fingerprints')) return undefined;
  try {
    return await fingerprintOf(await workspace.fs.readFile(report));
  } catch {
    return undefined;
  }
}
