/** Where the result of a command goes. */
import { writeFile } from 'node:fs/promises';
import { Misuse, reasonOf } from './misuse';

/** Writes to a file, or to standard output where none is named. @throws Misuse where the file cannot be written */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(file, text).catch((error: unknown) => {
    throw new Misuse(`Cannot write ${file}. ${reasonOf(error)}`);
  });
}
