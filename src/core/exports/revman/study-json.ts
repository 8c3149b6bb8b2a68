/** The studies of a review as the JSON of a data package has them. */
import type { Node } from '../../document/document';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { type RecordView, type Review, sectionNode } from '../../review/review';
import { reportsOf } from '../../review/study-names';
import { type Judged, judgedIn } from './bias-of';
import { nameOfArm, nameOfStudy, outcomesOfResults } from './names';
import { characteristicsOf, dataSourceOf, ownTexts, resultsTable, yearOf } from './study-tables';

const SCHEMA = 'https://revman.cochrane.org/data-package/schema/v1/studies.schema.json';

/** @param elsewhere results whose estimates stand in rows of analyses only */
export function studiesJson(
  studies: readonly RecordView[],
  tool: Instrument | undefined,
  review: Review,
  elsewhere: ReadonlyMap<string, string>,
): object {
  const all = studies.map((study) => ({ study, judged: tool ? judgedIn(study, tool, review) : [] }));
  const domains = [...new Set(all.flatMap(({ judged }) => judged.map(({ domain }) => domain)))];
  return {
    $schema: SCHEMA,
    ...(tool?.revman && { 'risk-of-bias-method': tool.revman.method }),
    'review-level-concepts': {
      outcomes: [...new Set(studies.flatMap((study) => [...outcomesOfResults(study, elsewhere).values()]))].map(
        (name) => ({ name }),
      ),
      'risk-of-bias-domains': domains.map((name) => ({
        name,
        'study-level': all.every(({ judged }) =>
          judged.every((each) => each.domain !== name || each.result === undefined),
        ),
      })),
    },
    studies: all.map(({ study, judged }) => studyJson(study, judged, review, elsewhere)),
  };
}

function studyJson(
  study: RecordView,
  judged: readonly Judged[],
  review: Review,
  elsewhere: ReadonlyMap<string, string>,
): object {
  const year = yearOf(study);
  const source = dataSourceOf(study);
  const numbers = oneOrMany(sectionNode(study, 'registration')).flatMap((node) => textOf(node) ?? []);
  const named = (pairs: readonly (readonly [string, string])[]) => pairs.map(([name, value]) => ({ name, value }));
  const ofResult = new Set(judged.flatMap(({ result }) => result ?? []));
  return {
    name: nameOfStudy(study),
    ...(year !== undefined && { year }),
    ...(source !== undefined && { 'data-source': source }),
    identifiers: numbers.map((value) => ({ name: 'Trial registration', value })),
    references: reportsOf(study).map(({ node }, index) => referenceJson(node, index === 0)),
    characteristics: named(characteristicsOf(study, review)),
    covariates: named(ownTexts(study, 'covariates', review)),
    arms: itemsOf(sectionNode(study, 'arms')).map((arm) => {
      const description = textAt(arm, 'description');
      return { name: nameOfArm(textAt(arm, 'id') ?? '', study), ...(description !== undefined && { description }) };
    }),
    results: [
      ...resultsTable([study], elsewhere).rows.map(resultJson),
      ...[...ofResult].map((id) => judgedResult(id, study, judged, elsewhere)),
    ],
    'risk-of-bias': judged.filter(({ result }) => result === undefined).map(biasJson),
  };
}

/** The columns of the table as keys. */
function resultJson({ Study: _, ...row }: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== '')
      .map(([column, value]) => [column.toLowerCase().replaceAll(' ', '-'), value]),
  );
}

function judgedResult(
  id: string,
  study: RecordView,
  judged: readonly Judged[],
  elsewhere: ReadonlyMap<string, string>,
): object {
  const result = itemsOf(sectionNode(study, 'results')).find((node) => textAt(node, 'id') === id);
  return {
    outcome: (result && outcomesOfResults(study, elsewhere).get(result.span.start)) ?? id,
    'risk-of-bias': judged.filter((each) => each.result === id).map(biasJson),
  };
}

function biasJson({ domain, words, support }: Judged): object {
  return { domain, judgement: words.json, ...(support !== undefined && { 'support-for-judgement': support }) };
}

const KINDS: Readonly<Record<string, string>> = {
  'journal article': 'JOURNAL_ARTICLE',
  thesis: 'THESIS',
  'conference abstract': 'CONFERENCE_PROCEEDING',
  'book chapter': 'BOOK_SECTION',
  protocol: 'PROTOCOL',
  'registry entry': 'TRIAL_REGISTRATION',
};

function referenceJson(report: Node, primary: boolean): object {
  const citation = valueOf(report, 'citation');
  const text = (key: string) => textAt(citation, key);
  const parts = {
    title: text('title'),
    source: text('journal'),
    'publication-date': text('year'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    publisher: text('publisher'),
  };
  const identifiers = [
    { name: 'DOI', value: text('doi') },
    { name: 'PUBMED', value: text('pmid') },
    { name: 'CRS', value: /(?:^|; )crs: ([^;]+)/.exec(textAt(report, 'note') ?? '')?.[1] },
  ].filter(({ value }) => value !== undefined);
  return {
    'reference-type': KINDS[text('kind') ?? ''] ?? 'OTHER',
    primary,
    authors: oneOrMany(valueOf(citation, 'authors'))
      .flatMap((node) => textOf(node) ?? [])
      .join('; '),
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
    identifiers,
  };
}
