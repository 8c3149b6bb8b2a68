/** Lists of studies of Covidence (CSV): a row for each reference; those that were excluded have the reason in their notes. */
import {
  type ExcludedMaterial,
  english,
  type Found,
  type Loss,
  type Material,
  type ReportMaterial,
  type StudyMaterial,
  say,
} from '../../../core/index';
import { authorNames } from '../../references/author-name';
import { doiIn } from '../../references/doi-in-text';
import { covidenceSheet, has, lostRow, nameOf, REVIEWER, whyUnused, withoutName } from '../covidence/form';
import { oneForEachStudy } from '../one-study';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { cellsOf, cellUnder, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn } from '../together';
import { withoutMarkup } from '../without-markup';

export const covidenceStudies: Reader = {
  id: 'covidence-studies',
  title: english`a list of included or excluded studies of Covidence`,
  recognises: async (source) => (await listIn(source)) !== undefined,
  read: async (source) => {
    const sheet = await listIn(source);
    if (sheet === undefined)
      throw new UnreadableSource(
        say`${source.name} is no list of studies of Covidence: it lacks “Covidence #” or “Authors”.`,
      );
    return materialOf(sheet, standingOf(source.name));
  },
};

async function listIn(source: Source): Promise<Sheet | undefined> {
  const sheet = await covidenceSheet(source);
  return sheet && has(sheet, 'title') && has(sheet, 'authors') && !has(sheet, REVIEWER) ? sheet : undefined;
}

/** What Covidence says of a list by the name that it gives the file. */
type Standing = 'included' | 'excluded' | 'irrelevant' | 'unknown';

function standingOf(name: string): Standing {
  const words: readonly Standing[] = ['included', 'excluded', 'irrelevant'];
  return words.find((word) => name.toLowerCase().includes(word)) ?? 'unknown';
}

interface Listed {
  readonly studies: readonly StudyMaterial[];
  readonly excluded: readonly ExcludedMaterial[];
  readonly losses: readonly Loss[];
}

function materialOf(sheet: Sheet, standing: Standing): Material {
  const listed = sheet.rows.map((row) => listedIn(sheet, row, standing));
  const studies = oneForEachStudy(listed.flatMap((each) => each.studies));
  const excluded = listed.flatMap((each) => each.excluded);
  const losses = listed.flatMap((each) => each.losses);
  return {
    studies,
    ...(excluded.length > 0 && { review: { texts: [], excluded } }),
    analyses: [],
    losses: [...losses, ...byColumn(leftOver(sheet, [studies, excluded, losses], whyUnused))],
    ...(standing === 'unknown' && studies.length > 0 && { remarks: [undecided(studies)] }),
    cells: cellsOf(sheet).flatMap(({ at }) => at),
  };
}

function listedIn(sheet: Sheet, row: Row, standing: Standing): Listed {
  const name = nameOf(sheet, row);
  const reason = reasonIn(cellUnder(sheet, row, 'notes'));
  if (name === undefined) return lost(sheet, row, withoutName());
  if (standing === 'irrelevant' && reason === undefined)
    return lost(
      sheet,
      row,
      say`Screened out by title and abstract: such references are counted in the flow, not listed.`,
    );
  if (reason !== undefined || standing === 'excluded') {
    const report = workIn(sheet, row);
    return { studies: [], excluded: [{ report, ...(reason && { reason }) }], losses: [] };
  }
  const study: StudyMaterial = {
    name,
    ...(standing === 'unknown' && { status: { value: 'awaiting classification', at: name.at } }),
    reports: [{ ...workIn(sheet, row), ...notedIn(sheet, row) }],
    arms: [],
    results: [],
    assessments: [],
    texts: [],
  };
  return { studies: [study], excluded: [], losses: [] };
}

function lost(sheet: Sheet, row: Row, reason: string): Listed {
  return { studies: [], excluded: [], losses: lostRow(sheet, row, reason) };
}

function undecided(studies: readonly StudyMaterial[]): NonNullable<Material['remarks']>[number] {
  return {
    at: studies.flatMap(({ name }) => name.at),
    words: say`Neither the name of the file nor its notes say whether these studies are included: they await classification until somebody says so.`,
  };
}

/** “Exclusion reason: Wrong study design; ” → “Wrong study design”, with whatever else is noted. */
function reasonIn(notes: Found | undefined): Found | undefined {
  if (notes === undefined || !/exclusion reason:/i.test(notes.value)) return undefined;
  const reason = withoutMarkup(notes.value.replace(/exclusion reason:\s*/i, ''));
  const value = reason.replace(/[;\s]+$/, '');
  return value === '' ? undefined : { value, at: notes.at };
}

const CITATION: Readonly<Record<string, string>> = {
  journal: 'journal',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
};

/** The work as a reference list prints it. */
function workIn(sheet: Sheet, row: Row): Pick<ReportMaterial, 'authors' | 'citation'> {
  const title = cellUnder(sheet, row, 'title');
  const authors = cellUnder(sheet, row, 'authors');
  const year = cellUnder(sheet, row, 'published year');
  const doi = cellUnder(sheet, row, 'doi');
  const known = Object.entries(CITATION).flatMap(([head, key]): [string, Found][] => {
    const cell = cellUnder(sheet, row, head);
    return cell ? [[key, cell]] : [];
  });
  return {
    authors: authors ? authorNames(authors.value).map((value) => ({ value, at: authors.at })) : [],
    citation: {
      ...(title && { title: { value: withoutMarkup(title.value), at: title.at } }),
      ...(year && /^\d{4}$/.test(year.value) && { year }),
      ...Object.fromEntries(known),
      ...(doi && { doi: { value: doiIn(doi.value) ?? doi.value, at: doi.at } }),
    },
  };
}

/** What the team has written beside the reference. */
function notedIn(sheet: Sheet, row: Row): Pick<ReportMaterial, 'note'> {
  const noted = ['tags', 'notes'].flatMap((head) => cellUnder(sheet, row, head) ?? []);
  if (noted.length === 0) return {};
  const value = noted.map((cell) => withoutMarkup(cell.value)).join('\n');
  return { note: { value, at: noted.flatMap(({ at }) => at) } };
}
