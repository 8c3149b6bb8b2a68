/**
 * The data package of a Cochrane review, as RevMan gives it away since 2023: a ZIP archive with the tables and the JSON of its
 * studies, its references and its analyses. Any part may be missing; versions 1 and 2 differ in a few columns.
 */
import { english, type Found, type Loss, type Remark, say } from '../../../core/index';
import { analysesIn } from '../cochrane/analysis-tables';
import { materialOf } from '../cochrane/material-of';
import { type PackageTable, packageTable } from '../cochrane/package-tables';
import { addReferences } from '../cochrane/references-of-package';
import type { CochraneReview } from '../cochrane/review-data';
import { StudiesBuilder } from '../cochrane/studies-builder';
import { addStudyJson, type StudyJson } from '../cochrane/study-json';
import { addStudyTables, saysSomeConcerns } from '../cochrane/study-tables';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { type ArchiveFile, filesOfArchive, isArchive } from '../tables/archive';

/** The parts of a package by the ends of their names. */
const PARTS =
  /-(?:(?:excluded|awaiting|ongoing)-)?(?:study-information|study-arms|study-results|risk-of-bias|data-rows|overall-estimates-and-settings|subgroup-estimates)\.csv$|-study-data\.json$/i;

export const cochranePackage: Reader = {
  id: 'cochrane',
  title: english`a Cochrane data package (ZIP, from RevMan)`,
  recognises: (source) => isArchive(source.bytes) && hasParts(source),
  read: async (source) => materialOf(await reviewOf(source)),
};

/** A damaged archive counts as one where its name says so: reading it says what is wrong. */
function hasParts(source: Source): boolean {
  const paths: string[] = [];
  try {
    filesOfArchive(source, (path) => {
      paths.push(path);
      return false;
    });
  } catch {
    return /data-?package[^/]*\.zip$/i.test(source.name);
  }
  return paths.some((path) => PARTS.test(path));
}

async function reviewOf(source: Source): Promise<CochraneReview> {
  const files = filesOfArchive(source);
  if (!files.some(({ path }) => PARTS.test(path)))
    throw new UnreadableSource(
      say`${source.name} is no data package of a Cochrane review: it has none of its tables, such as …-study-information.csv or …-data-rows.csv.`,
    );
  const studies = new StudiesBuilder();
  const jsons = files.filter(({ path }) => /-study-data\.json$/i.test(path));
  const read = jsons.map((file) => addStudyJson(sourceOf(file), studies));
  const tables = tablesIn(files);
  const said = addStudyTables(tables, studies);
  const references = await addReferences(files.filter(({ path }) => /\.ris$/i.test(path)).map(sourceOf), studies);
  const analyses = analysesIn(tables);
  for (const { study } of analyses.flatMap(({ rows }) => rows))
    if (!studies.has(study, undefined)) studies.study(study, undefined);
  const all = Object.values(tables).flat();
  const known = all.flatMap((each) => (each === undefined ? [] : 'table' in each ? [each.table] : [each]));
  return {
    bias: biasOf(read, tables),
    studies: studies.studies,
    analyses,
    cells: [
      ...read.flatMap(({ cells }) => cells),
      ...known.flatMap(({ cells }) => cells),
      ...references.cells,
      ...unknown(files).map(({ value, at }) => ({ value, at })),
    ],
    losses: [...read.flatMap(({ losses }) => losses), ...said, ...references.losses, ...unknown(files)],
    remarks: known.flatMap(({ remarks }): readonly Remark[] => remarks),
  };
}

function biasOf(read: readonly StudyJson[], { bias, rows }: Tables): CochraneReview['bias'] {
  const named = read.find((each) => each.bias !== undefined)?.bias;
  if (named !== undefined) return named;
  return saysSomeConcerns(bias) || saysSomeConcerns(rows) ? 'rob2' : 'rob1';
}

interface Tables {
  readonly information: readonly { readonly status: string | undefined; readonly table: PackageTable }[];
  readonly arms?: PackageTable;
  readonly results?: PackageTable;
  readonly bias?: PackageTable;
  readonly settings?: PackageTable;
  readonly rows?: PackageTable;
  readonly subgroups?: PackageTable;
}

function tablesIn(files: readonly ArchiveFile[]): Tables {
  const table = (end: RegExp): PackageTable | undefined => {
    const file = files.find(({ path }) => end.test(path));
    return file && packageTable(sourceOf(file));
  };
  const information = STATUSES.flatMap(([end, status]) => {
    const found = table(end);
    return found ? [{ status, table: found }] : [];
  });
  const named = {
    arms: table(/-study-arms\.csv$/i),
    results: table(/-study-results\.csv$/i),
    bias: table(/-risk-of-bias\.csv$/i),
    settings: table(/-overall-estimates-and-settings\.csv$/i),
    rows: table(/-data-rows\.csv$/i),
    subgroups: table(/-subgroup-estimates\.csv$/i),
  };
  const present = Object.fromEntries(Object.entries(named).filter(([, found]) => found !== undefined));
  return { information, ...(present as Partial<Omit<Tables, 'information'>>) };
}

/** The tables of study information, with the status of their studies in the words of the format. */
const STATUSES: readonly (readonly [end: RegExp, status: string | undefined])[] = [
  [/(?<!excluded-|awaiting-|ongoing-)study-information\.csv$/i, undefined],
  [/excluded-study-information\.csv$/i, 'excluded'],
  [/awaiting-study-information\.csv$/i, 'awaiting classification'],
  [/ongoing-study-information\.csv$/i, 'ongoing'],
];

/** Files that no package has. */
function unknown(files: readonly ArchiveFile[]): readonly Loss[] {
  return files
    .filter(({ path }) => !PARTS.test(path) && !/\.ris$/i.test(path))
    .map(({ path }): Found & Loss => ({
      value: nameOf(path),
      at: [{ part: nameOf(path) }],
      reason: say`No such file of a data package is known.`,
    }));
}

function sourceOf({ path, bytes }: ArchiveFile): Source {
  return { name: nameOf(path), bytes };
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
