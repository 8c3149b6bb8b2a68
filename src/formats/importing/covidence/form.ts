/** What the tables have in common that Covidence exports. */
import {
  english,
  type Found,
  type Loss,
  named,
  type ReportMaterial,
  type StudyMaterial,
  say,
  translated,
} from '../../../core/index';
import { gridsOf } from '../grids';
import { unknownColumn } from '../reasons';
import type { Source } from '../source';
import { sheetOfGrid } from '../tables/grid';
import { cellsOf, cellUnder, type Row, type Sheet } from '../tables/sheet';
import { byRow } from '../together';
import { withoutMarkup } from '../without-markup';

export const NUMBER = 'covidence #';
export const REVIEWER = 'reviewer name';

/** The one table of a file whose headings Covidence wrote. @returns nothing where it did not */
export async function covidenceSheet(source: Source): Promise<Sheet | undefined> {
  const [grid, ...others] = await gridsOf(source);
  const read = grid && others.length === 0 ? sheetOfGrid(grid) : undefined;
  const sheet = read && withoutFullStops(read);
  return sheet && has(sheet, NUMBER) ? sheet : undefined;
}

/** R writes full stops for signs that no name of its own may have: “Covidence..”, “Study.ID”. */
function withoutFullStops(sheet: Sheet): Sheet {
  if (!sheet.heads.some((head) => /^covidence\.+$/i.test(head))) return sheet;
  const plain = (head: string) => head.replace(/\.+/g, ' ').trim();
  return { ...sheet, heads: sheet.heads.map((head) => (plain(head) === 'Covidence' ? 'Covidence #' : plain(head))) };
}

/** Whether a table has a column, however it is written in capitals. */
export function has({ heads }: Sheet, name: string): boolean {
  return heads.some((head) => head.toLowerCase() === name);
}

/** Whose row it is: a person's, or that on which they agreed. */
function ownerOf(sheet: Sheet, row: Row): Pick<StudyMaterial, 'person' | 'isConsensus'> {
  const name = cellUnder(sheet, row, REVIEWER);
  if (name === undefined) return {};
  return /^consensus$/i.test(name.value) ? { isConsensus: name } : { person: name };
}

/** “Doe 2020”; where Covidence has no name for the study, its title. */
export function nameOf(sheet: Sheet, row: Row): Found | undefined {
  const title = cellUnder(sheet, row, 'title');
  const words = title && { value: withoutMarkup(title.value), at: title.at };
  return cellUnder(sheet, row, 'study id', 'study') ?? words ?? cellUnder(sheet, row, NUMBER);
}

/** The study that a row is about, with what the row says of it beside its name. */
export function studyIn(
  sheet: Sheet,
  row: Row,
  name: Found,
  said: Partial<Pick<StudyMaterial, 'assessments' | 'texts'>>,
): StudyMaterial {
  return {
    name,
    ...ownerOf(sheet, row),
    reports: reportsOf(sheet, row, name),
    arms: [],
    results: [],
    assessments: [],
    texts: [],
    ...said,
  };
}

/** A row of which nothing is read, once. */
export function lostRow(sheet: Sheet, row: Row, reason: string): readonly Loss[] {
  return byRow(cellsOf({ ...sheet, rows: [row] }).map((cell) => ({ ...cell, reason })));
}

/** The report by its title, where the row has one beside the name of the study. */
function reportsOf(sheet: Sheet, row: Row, name: Found): readonly ReportMaterial[] {
  const title = cellUnder(sheet, row, 'title');
  if (title === undefined || title.at[0]?.column === name.at[0]?.column) return [];
  return [{ authors: [], citation: { title: { value: withoutMarkup(title.value), at: title.at } } }];
}

export function withoutName(): string {
  return say`Nothing in this row says which study it is about. Fill in Study ID, and import again.`;
}

/** Why a column of Covidence is in no file. */
export function whyUnused({ at: [origin] }: Found): string {
  const column = origin?.column ?? '';
  const known = named(UNUSED, column.toLowerCase());
  return known === undefined ? unknownColumn(column) : translated(known);
}

const UNUSED: Readonly<Record<string, string>> = {
  [NUMBER]: english`Numbers of Covidence are not kept; studies have ids of their own here.`,
  study: english`Excluded reports are listed by their citation, not by the name of the study.`,
  tags: english`A list of excluded reports has no place for tags.`,
  'published year': english`This is no year.`,
  abstract: english`Abstracts are not kept: the report itself can be linked under reports, and quoted.`,
  'published month': english`Citations have the year of publication, not the month.`,
  'accession number': english`Nothing says which database gave this number. Where it is that of PubMed, write it under pmid.`,
  ref: english`Numbers of the list of references are not kept.`,
};
