/** Where the result of a command goes. */
import { fstatSync } from 'node:fs';
import { Misuse, reasonOf } from '../misuse';
import { withoutCommands } from '../print/printable';
import { mayReplace } from './earlier-output';
import { writeWhole } from './write-whole';

/**
 * Writes to a file, or to standard output where none is named.
 * @throws Misuse where the file cannot be written, or holds what no command wrote
 */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(isReadAsLog() ? withoutCommands(text) : text);
    return;
  }
  await writeAt(file, text);
}

/** Bytes go to a file: a terminal cannot show them. Standard output takes them where it leads elsewhere. */
export async function writeBytes(bytes: Uint8Array, file: string | undefined): Promise<void> {
  if (file !== undefined) await writeAt(file, bytes);
  else if (process.stdout.isTTY) throw new Misuse('Name a file with --out: a terminal cannot show this form.');
  else process.stdout.write(bytes);
}

/** Whether standard output is what a program that runs workflows reads line by line, and not a file. */
function isReadAsLog(): boolean {
  return Boolean(process.env.CI || process.env.TF_BUILD || process.env.TEAMCITY_VERSION) && !fstatSync(1).isFile();
}

async function writeAt(file: string, content: string | Uint8Array): Promise<void> {
  await mayReplace(file, content);
  await writeWhole(file, content).catch((error: unknown) => {
    throw new Misuse(`Cannot write ${file}. ${reasonOf(error)}`);
  });
}
