/** A mapping with the sheet that it names: what is to be read, or in words why nothing can be. */
import type { Document } from '../document/document';
import { lineStarts, positionAt } from '../document/lines';
import { parse } from '../document/parse';
import type { Remark } from '../importing/found';
import type { Grid } from '../importing/sheet';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { type MapProblem, mapProblems } from './map-problems';
import { readMapping, type SheetMapping } from './mapping';
import { sheetOf } from './material-of-sheet';

export type MappedSheet =
  | {
      readonly grid: Grid;
      readonly mapping: SheetMapping;
      /** What is odd about the mapping, or about what stands in the sheet. */
      readonly warnings: readonly Remark[];
      readonly problem?: never;
    }
  | { readonly problem: string };

/** The path of the spreadsheet as the mapping says it, from the folder of the mapping. */
export function sheetNamedIn(text: string): string | undefined {
  return readMapping(parse(text)).sheet;
}

/**
 * @param name of the mapping’s file
 * @param grids the tables of its spreadsheet, in their order
 */
export function mappedSheet(name: string, text: string, grids: readonly Grid[]): MappedSheet {
  const document = parse(text);
  const mapping = readMapping(document);
  const grid = tabOf(grids, mapping.tab);
  if (grid === undefined) return { problem: noSuchTab(name, mapping.tab, grids) };
  const problems = mapProblems(document, sheetOf(grid, mapping));
  const faults = problems.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { problem: faultsInWords(name, document, faults) };
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return {
    grid,
    mapping,
    warnings: warnings.map(({ span, message }) => ({
      at: [{ part: name, row: placeIn(document, span.start).line + 1 }],
      words: message,
    })),
  };
}

/** The sheet that is meant; the first where nothing is said. */
export function tabOf(grids: readonly Grid[], tab: string | undefined): Grid | undefined {
  return tab === undefined ? grids[0] : grids.find(({ part }) => part === tab);
}

function noSuchTab(name: string, tab: string | undefined, grids: readonly Grid[]): string {
  const known = grids.map(({ part }) => `“${part}”`).join(', ');
  return say`${name} names the sheet “${tab ?? ''}”, and the workbook has ${known}.`;
}

function faultsInWords(name: string, document: Document, faults: readonly MapProblem[]): string {
  const lines = faults.map(({ span, message }) => {
    const { line, character } = placeIn(document, span.start);
    return `\n  ${name}:${line + 1}:${character + 1} ${message}`;
  });
  return `${say`Nothing was read: the mapping has ${counted(faults.length, 'error')}.`}${lines.join('')}`;
}

function placeIn({ text }: Document, offset: number) {
  return positionAt(lineStarts(text), offset);
}
