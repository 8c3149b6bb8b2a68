/** The studies of a review as the JSON of a data package has them. */
import type { Node } from '../../document/document';
import { addTo } from '../../document/groups';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { type RecordView, type Review, sectionNode } from '../../review/review';
import { reportsOf } from '../../review/study-names';
import { type Judged, judgedIn } from './bias-of';
import { nameOfArm, nameOfStudy, outcomesOfResults } from './names';
import { resultsJson } from './result-json';
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
    results: withJudgements(
      resultsJson(resultsTable([study], elsewhere).rows),
      judgementsByOutcome(study, judged, elsewhere),
    ),
    'risk-of-bias': judged.filter(({ result }) => result === undefined).map(biasJson),
  };
}

type OfOutcome = object & { readonly outcome: string };

/** Judgements of results by what their outcomes are called. */
function judgementsByOutcome(
  study: RecordView,
  judged: readonly Judged[],
  elsewhere: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly object[]> {
  const outcomes = outcomesOfResults(study, elsewhere);
  const byOutcome = new Map<string, object[]>();
  for (const each of judged) {
    if (each.result === undefined) continue;
    const result = itemsOf(sectionNode(study, 'results')).find((node) => textAt(node, 'id') === each.result);
    const outcome = (result && outcomes.get(result.span.start)) ?? each.result;
    addTo(byOutcome, outcome, biasJson(each));
  }
  return byOutcome;
}

/** Each judgement with the numbers of its outcome; of outcomes whose numbers stand in rows of analyses alone. */
function withJudgements(
  results: readonly OfOutcome[],
  judgements: ReadonlyMap<string, readonly object[]>,
): readonly OfOutcome[] {
  const firsts = new Map(results.map((result, index) => [result.outcome, index] as const).reverse());
  const judged = results.map((result, index) => {
    const bias = firsts.get(result.outcome) === index ? judgements.get(result.outcome) : undefined;
    return bias === undefined ? result : { ...result, 'risk-of-bias': bias };
  });
  const alone = [...judgements].filter(([outcome]) => !firsts.has(outcome));
  return [...judged, ...alone.map(([outcome, bias]) => ({ outcome, 'risk-of-bias': bias }))];
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
