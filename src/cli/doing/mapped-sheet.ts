/** Files to be imported, and the mappings of spreadsheets among them: begun where there is none yet. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Grid, proposedMapping } from '../../core/index';
import type { Source } from '../../formats/index';
import { Misuse, reasonOf } from '../misuse';
import { printableLines } from '../print/printable';
import { writeWhole } from '../writing/write-whole';

/** @throws Misuse where it cannot be read */
export async function sourceOf(file: string): Promise<Source> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Misuse(`Cannot read ${file}. ${reasonOf(error)}`);
  });
  return {
    name: basename(file),
    bytes,
    beside: (path) => sourceOf(join(dirname(file), path)).catch(() => undefined),
  };
}

/** A mapping that stands for a spreadsheet, whichever one it names itself. @throws Misuse where one cannot be read */
export async function mappedSource(file: string, map: string): Promise<Source> {
  const sheet = await sourceOf(file);
  return { ...(await sourceOf(map)), beside: async () => sheet };
}

/**
 * Begins a mapping that is not there yet: writes a proposal, or shows it.
 * @param files spreadsheets; several only with a mapping that is there
 * @returns whether there was none
 * @throws Misuse where it is not clear from which spreadsheet, or one cannot be read
 */
export async function isBegun(files: readonly string[], map: string, isDry: boolean): Promise<boolean> {
  if (await stat(map).catch(() => undefined)) {
    refuseSameNames(files, map);
    return false;
  }
  const [file, ...others] = files;
  if (file === undefined || others.length > 0)
    throw new Misuse(
      `${map} is not there yet, and is begun from one spreadsheet: name one of the ${files.length}, complete the mapping, and name all of them then.`,
    );
  const source = await sourceOf(file);
  const grids = await gridsIn(source);
  // Beside the data there is often a sheet with notes, or one with codes.
  const [grid, ...more] = [...grids].sort((one, other) => other.rows.length - one.rows.length);
  if (grid === undefined) throw new Misuse(`${file} is empty.`);
  const name = relative(dirname(map), file).split(sep).join('/');
  const text = proposedMapping(name, grid, more.length > 0 ? grid.part : undefined);
  if (isDry) process.stdout.write(printableLines(`${map} would be begun:\n\n${text}`));
  else {
    await writeWhole(map, text);
    process.stdout.write(printableLines(begunText(map, file)));
  }
  return true;
}

/** What a sheet said is kept beside the mapping under its name. @throws Misuse where two are called alike */
function refuseSameNames(files: readonly string[], map: string): void {
  const names = files.map((file) => basename(file).toLowerCase());
  const [first, second] = files.filter(
    (_, index) => names.indexOf(names[index] ?? '') !== names.lastIndexOf(names[index] ?? ''),
  );
  if (first !== undefined && second !== undefined)
    throw new Misuse(
      `${first} and ${second} have the same name, under which it is kept beside ${map} what a sheet said at its last import. Rename one, or give it a mapping of its own.`,
    );
}

function begunText(map: string, file: string): string {
  return `Begun: ${map}, a proposal of how ${basename(file)} becomes study files, with its reasons.
Complete it (in the editor with completions and a preview), and run the same command again.
`;
}

async function gridsIn(source: Source): Promise<readonly Grid[]> {
  const { gridsToMap, UnreadableSource } = await import('../../formats/index');
  return gridsToMap(source).catch((error: unknown) => {
    throw error instanceof UnreadableSource ? new Misuse(error.message) : error;
  });
}
