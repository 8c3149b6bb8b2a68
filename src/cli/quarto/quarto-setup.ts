/** What `extraction quarto-setup` does. */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import description from '../../../_extensions/extraction/_extension.yml';
import filter from '../../../_extensions/extraction/extraction.lua';
import { Misuse, reasonOf } from '../misuse';
import { printableLines } from '../print/printable';
import { writeWhole } from '../writing/write-whole';

/** The extension as Quarto wants it: https://quarto.org/docs/extensions/filters.html */
const FILES = [
  ['_extension.yml', description],
  ['extraction.lua', filter],
] as const;

/** @throws Misuse where a file cannot be written, or somebody else’s is there; nothing is written then */
export async function quartoSetup(folder: string): Promise<void> {
  const home = join(resolve(folder), '_extensions', 'extraction');
  const files = FILES.map(([name, text]) => ({ path: join(home, name), text }));
  const before = await Promise.all(files.map(({ path, text }) => ownBefore(path, text)));
  if (files.every(({ text }, index) => before[index] === text)) return print(`The filter is in ${home} already.`);
  try {
    await mkdir(home, { recursive: true });
    for (const { path, text } of files) await writeWhole(path, text);
  } catch (error) {
    throw new Misuse(`Cannot write ${home}. ${reasonOf(error)}`);
  }
  print(
    `Wrote the filter to ${home}. Write “filters: [extraction]” between the lines of hyphens at the start of the text.`,
  );
}

/** What stands in a file that this command wrote; nothing where there is none. @throws Misuse for any other file */
async function ownBefore(path: string, text: string): Promise<string | undefined> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Misuse(`Cannot read ${path}. ${reasonOf(error)}`);
  });
  if (before === undefined || firstLine(before) === firstLine(text)) return before;
  throw new Misuse(`${path} is not from this program, so it is left as it is. Move it away first.`);
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`);
}
