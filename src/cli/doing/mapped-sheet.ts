/** Spreadsheets with a mapping: begun where there is none yet, else read. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import {
  counted,
  type Grid,
  lineStarts,
  type Material,
  mapProblems,
  materialOfSheet,
  parse,
  positionAt,
  proposedMapping,
  readMapping,
  sheetOf,
} from '../../core/index';
import type { Source } from '../../formats/index';
import { Misuse, reasonOf } from '../misuse';
import { printableLines } from '../print/printable';
import { writeWhole } from '../writing/write-whole';

/** @throws Misuse where it cannot be read */
export async function sourceOf(file: string): Promise<Source> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Misuse(`Cannot read ${file}. ${reasonOf(error)}`);
  });
  return { name: basename(file), bytes };
}

/**
 * Begins a mapping that is not there yet: writes a proposal, or shows it.
 * @returns whether there was none
 * @throws Misuse where there is not exactly one spreadsheet, or it cannot be read
 */
export async function isBegun(files: readonly string[], map: string, isDry: boolean): Promise<boolean> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new Misuse('A mapping is for one spreadsheet: name one file.');
  if (await stat(map).catch(() => undefined)) return false;
  const source = await sourceOf(file);
  const grids = await gridsIn(source);
  const [grid, ...more] = grids;
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

function begunText(map: string, file: string): string {
  return `Begun: ${map}, a proposal of how ${basename(file)} becomes study files, with its reasons.
Complete it (in the editor with completions and a preview), and run the same command again.
`;
}

/** @throws Misuse with the places in the mapping where something is wrong */
export async function mappedMaterial(source: Source, map: string): Promise<Material> {
  const document = parse(new TextDecoder().decode((await sourceOf(map)).bytes));
  const mapping = readMapping(document);
  const grid = tabOf(await gridsIn(source), mapping.tab, map);
  const faults = mapProblems(document, sheetOf(grid, mapping)).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    const starts = lineStarts(document.text);
    const lines = faults.map(({ span, message }) => {
      const { line, character } = positionAt(starts, span.start);
      return `\n  ${map}:${line + 1}:${character + 1} ${message}`;
    });
    throw new Misuse(`Nothing was read: the mapping has ${counted(faults.length, 'error')}.${lines.join('')}`);
  }
  return materialOfSheet(grid, mapping);
}

function tabOf(grids: readonly Grid[], tab: string | undefined, map: string): Grid {
  const grid = tab === undefined ? grids[0] : grids.find(({ part }) => part === tab);
  if (grid) return grid;
  throw new Misuse(
    `${map} names the sheet “${tab ?? ''}”, and the workbook has ${grids.map(({ part }) => `“${part}”`).join(', ')}.`,
  );
}

async function gridsIn(source: Source): Promise<readonly Grid[]> {
  const { gridsToMap, UnreadableSource } = await import('../../formats/index');
  return gridsToMap(source).catch((error: unknown) => {
    throw error instanceof UnreadableSource ? new Misuse(error.message) : error;
  });
}
