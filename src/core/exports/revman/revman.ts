/**
 * A review as a Cochrane data package in the columns of its second version (since 23 September 2024), for RevMan and for what
 * reads its packages. What has no place there is said.
 */

import { itemsOf, textAt, textOf } from '../../document/walk';
import { csv } from '../../figures/tables/csv';
import type { Instrument } from '../../knowledge/instrument';
import { counted } from '../../language/counted';
import { inEnglish } from '../../language/say';
import { isIncluded, type RecordView, type Review, sectionNode } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { analysisTables, inAnalyses, leftOutOfAnalyses } from './analysis-tables';
import { biasTable, judgedIn, toolForRevman } from './bias-of';
import { nameOfStudy, type PackageTable } from './names';
import { hasPlaceInJson } from './result-json';
import { studiesJson } from './study-json';
import { armsTable, hasNumbers, informationTable, resultsTable } from './study-tables';

export interface RevmanExport {
  /** By their paths in the archive. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** One sentence for each kind of thing that is in no file. */
  readonly leftOut: readonly string[];
}

/** The files of a Cochrane data package, by their paths, and a sentence for each thing that is in none of them. */
export function revmanExport(review: Review): RevmanExport {
  return inEnglish(() => packageOf(review));
}

function packageOf(review: Review): RevmanExport {
  const id = review.record?.id ?? 'review';
  const included = review.studies.filter(isIncluded);
  const tool = toolForRevman(review);
  const analyses = analysisTables(review);
  const elsewhere = inAnalyses(review);
  const studies = (end: string) => `${id}-study-data/${id}-${end}`;
  const analysis = (end: string) => `${id}-analysis-data/${id}-${end}`;
  const tables: readonly (readonly [string, PackageTable])[] = [
    [studies('study-information.csv'), informationTable(included, review)],
    ...OTHERS.map(
      ([status, name]) =>
        [studies(`${name}-study-information.csv`), informationTable(withStatus(status, review), review)] as const,
    ),
    [studies('study-arms.csv'), armsTable(included)],
    [studies('study-results.csv'), resultsTable(included, elsewhere)],
    ...(tool?.revman?.hasTable ? [[studies('risk-of-bias.csv'), biasTable(included, tool, review)] as const] : []),
    [analysis('data-rows.csv'), analyses.rows],
    [analysis('overall-estimates-and-settings.csv'), analyses.settings],
    [analysis('subgroup-estimates.csv'), analyses.subgroups],
  ];
  return {
    files: [
      ...tables.filter(([, { rows }]) => rows.length > 0).map(([path, table]) => ({ path, text: csvOf(table) })),
      {
        path: studies('study-data.json'),
        text: `${JSON.stringify(studiesJson(included, tool, review, elsewhere), null, 2)}\n`,
      },
    ],
    leftOut: [...leftOut(review, included, tool), ...onlyInTable(included, elsewhere)],
  };
}

/** Studies that are not included, and the beginning of the name of their table. */
const OTHERS: readonly (readonly [status: string, name: string])[] = [
  ['excluded', 'excluded'],
  ['awaiting classification', 'awaiting'],
  ['ongoing', 'ongoing'],
];

function withStatus(status: string, review: Review): readonly RecordView[] {
  return review.studies.filter((study) => textOf(sectionNode(study, 'status')) === status);
}

function csvOf({ heads, rows }: PackageTable): string {
  return csv([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]);
}

/** Sections of a study that stand in the package, or that only say whose work it is. */
const TAKEN: readonly string[] = [
  'study',
  'extractor',
  'consensus',
  'name',
  'reports',
  'design',
  'aim',
  'setting',
  'registration',
  'status',
  'status_reason',
  'conflicts',
  'participants',
  'arms',
  'results',
  'notes',
  'characteristics',
  'covariates',
  'accept',
];

function leftOut(review: Review, included: readonly RecordView[], tool: Instrument | undefined): readonly string[] {
  const sections = new Map<string, number>();
  for (const study of included)
    for (const key of study.sections.keys())
      if (!TAKEN.includes(key) && key !== tool?.id) sections.set(key, (sections.get(key) ?? 0) + 1);
  const tools = instrumentsOf(review).map(({ id }) => id);
  return [
    ...[...sections].map(([key, count]) =>
      tools.includes(key)
        ? `“${key}” of ${counted(count, 'study', 'studies')}: RevMan keeps the judgements of one Cochrane tool.`
        : `“${key}” of ${counted(count, 'study', 'studies')}: the data package has no place for it.`,
    ),
    ...judgementsWithoutNumbers(included, tool, review),
    ...leftOutOfAnalyses(review),
    ...ALWAYS,
  ];
}

/** Judgements of results of which no table has numbers: RevMan has no result that they could stand at. */
function judgementsWithoutNumbers(
  included: readonly RecordView[],
  tool: Instrument | undefined,
  review: Review,
): readonly string[] {
  if (tool === undefined) return [];
  const results = included.flatMap((study) => {
    const judged = new Set(judgedIn(study, tool, review).map(({ result }) => result));
    return itemsOf(sectionNode(study, 'results'))
      .filter((result) => judged.has(textAt(result, 'id')) && !hasNumbers(result, study))
      .map((result) => `“${textAt(result, 'id')}” of ${nameOfStudy(study)}`);
  });
  return results.length === 0
    ? []
    : [`Judgements with ${tool.name} of results that have words and no numbers: ${results.join(', ')}.`];
}

/** Results for which the schema of the JSON has no place: readers of the JSON alone do not see them. */
function onlyInTable(included: readonly RecordView[], elsewhere: ReadonlyMap<string, string>): readonly string[] {
  const rows = resultsTable(included, elsewhere).rows.filter((row) => !hasPlaceInJson(row));
  const named = [...new Set(rows.map((row) => `“${row.Outcome}” of ${row.Study}`))];
  return named.length === 0
    ? []
    : [
        `The JSON has no place for these results, because of their measure of effect, the level of their interval or counts without a total; they stand in the table of results: ${named.join(', ')}.`,
      ];
}

const ALWAYS: readonly string[] = [
  'Of results: medians, changes since the start, paired data, adjusted analyses and words; of estimates, what follows from them stands in the rows of the analyses.',
  'Ids of arms, results and reports: RevMan knows things by their names.',
  'Answers to signalling questions, and quotations that support values.',
  'Of the review file: everything but its analyses (question, search, flow, certainty, recommendations).',
];
