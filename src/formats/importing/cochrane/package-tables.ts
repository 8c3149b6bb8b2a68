/** The tables of a Cochrane data package: cells as text without markup, numbers with decimal points, `#N/A` as nothing. */
import { type Found, type Loss, type Remark, say } from '../../../core/index';
import type { Source } from '../source';
import { sheetOfCsv } from '../tables/csv';
import { commasInWords, hasDecimalCommas, withPoint } from '../tables/decimal-commas';
import { cellsOf, cellUnder, type Row, type Sheet } from '../tables/sheet';
import { plainText } from '../without-markup';

/** A table of the package. */
export interface PackageTable {
  readonly sheet: Sheet;
  /** Its numbers have decimal commas: somebody has saved it anew. */
  readonly hasCommas: boolean;
  readonly cells: readonly Found[];
  readonly remarks: readonly Remark[];
}

/** @returns nothing where it is no table, or an empty one */
export function packageTable(source: Source): PackageTable | undefined {
  const sheet = sheetOfCsv(source);
  if (sheet === undefined) return undefined;
  const hasCommas = hasDecimalCommas(sheet.rows);
  const [first] = cellsOf(sheet);
  return {
    sheet,
    hasCommas,
    cells: cellsOf(sheet),
    remarks: hasCommas && first ? [{ at: first.at, words: commasInWords() }] : [],
  };
}

/** The value in a row under the first of these headings; nothing where the cell is blank or says that there is none. */
export function valueUnder(
  { sheet, hasCommas }: PackageTable,
  row: Row,
  ...names: readonly string[]
): Found | undefined {
  const cell = cellUnder(sheet, row, ...names);
  if (cell === undefined || isMissing(cell.value)) return undefined;
  const plain = plainText(cell.value);
  return plain === '' ? undefined : { value: hasCommas ? withPoint(plain) : plain, at: cell.at };
}

/** All values of a row by their headings in lower case, but for some headings. */
export function valuesOf(
  table: PackageTable,
  row: Row,
  leaves: readonly string[] = [],
): Readonly<Record<string, Found>> {
  return Object.fromEntries(
    table.sheet.heads.flatMap((head): [string, Found][] => {
      const found = head === '' || leaves.includes(head.toLowerCase()) ? undefined : valueUnder(table, row, head);
      return found === undefined ? [] : [[head.toLowerCase(), found]];
    }),
  );
}

/** How RevMan writes that there is nothing. */
export function isMissing(value: string): boolean {
  return /^(?:#N\/A|N\/A|-)$/i.test(value);
}

/** What a second value for the same thing becomes. */
export function otherwise(found: Found, first: Found | undefined): readonly Loss[] {
  if (first === undefined) return [];
  return [
    { ...found, reason: say`Another place of the source says “${first.value}” of the same thing, and that is taken.` },
  ];
}
