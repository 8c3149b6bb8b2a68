/**
 * How far two extractors agreed before they settled: answers and judgements by domain, and how many sections were alike. Read
 * from their own files; nobody sees a colleague's work before their own is done.
 */
import { type Assessment, assessmentsWith } from '../assessments';
import type { RecordFile } from '../document/record';
import { isBlank, textOf, toPlain } from '../document/walk';
import type { Domain, Instrument } from '../instruments/instrument';
import { instruments } from '../instruments/list';
import { judgementLabel } from '../instruments/words';
import { mayBeSeen, type RecordView, type Review } from '../review';
import { type Agreement, agreement, strengthInWords } from '../statistics/agreement';
import type { Cell, Column, Row, Table } from './table';
import { capital } from './wording';

export function agreementTable(review: Review): Table {
  const pairs = pairsOf(review);
  const rows = [
    ...instruments.flatMap((instrument) => instrumentRows(instrument, pairs, review)),
    ...sectionRows(pairs, review),
  ];
  return {
    kind: 'table',
    id: 'agreement',
    title: 'Agreement of two extractors before they settled',
    columns: COLUMNS,
    rows,
    notes:
      rows.length === 0
        ? []
        : [
            'From the files of the extractors, whatever was settled afterwards. Only what both wrote is counted: an answer that one left out, or that leads to no question for the other, is in no table.',
            'κ by Cohen; where nearly all agree on one word it can be low although people agree, so AC1 by Gwet and the table itself stand beside it. With few items, coefficients and their intervals say little; where the table leaves no room for one, no interval is printed. Words for the strength after Landis and Koch.',
            'Whole sections are alike where both wrote the very same; a comma counts as a difference.',
          ],
    abbreviations: rows.length === 0 ? [] : [{ short: 'CI', long: '95% confidence interval' }],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'part', title: 'Part' },
  { id: 'what', title: 'What' },
  { id: 'pairs', title: 'Rated by both' },
  { id: 'agreed', title: 'Agreed' },
  { id: 'kappa', title: 'κ (CI)', meaning: 'Cohen’s kappa, unweighted' },
  { id: 'ac1', title: 'AC1 (CI)', meaning: 'Gwet’s AC1' },
  { id: 'table', title: 'First / second: how often' },
];

/** Two people's files of one record. */
interface ExtractorPair {
  readonly record: RecordView;
  readonly files: readonly [RecordFile, RecordFile];
}

/** Every two extractors of a record, by their initials, so that the first is the same person everywhere. */
function pairsOf(review: Review): ExtractorPair[] {
  return [...review.studies, ...review.interventions].flatMap((record) => {
    const own = record.files
      .filter(({ author }) => author.kind === 'extractor')
      .sort((a, b) => initials(a).localeCompare(initials(b), 'en'));
    return own.flatMap((first, index) =>
      own
        .slice(index + 1)
        .filter((second) => initials(second) !== initials(first))
        .map((second) => ({ record, files: [first, second] as const })),
    );
  });
}

function initials({ author }: RecordFile): string {
  return author.kind === 'extractor' ? author.initials : '';
}

/** Both have written the section, and whoever looks may see both. */
function haveBoth({ files }: ExtractorPair, section: string, review: Review): boolean {
  return files.every((file) => {
    const pair = file.sections.get(section);
    return pair !== undefined && !isBlank(pair.value) && mayBeSeen(review, file, section);
  });
}

/** What two people said of one thing. */
type Rated = readonly [first: string, second: string];

function instrumentRows(instrument: Instrument, pairs: readonly ExtractorPair[], review: Review): Row[] {
  const both = pairs
    .filter((pair) => haveBoth(pair, instrument.id, review))
    .flatMap((pair) => matched(pair, instrument, review));
  if (both.length === 0) return [];
  const domains = new Map<string, Domain>();
  for (const [first] of both)
    for (const { domain } of first.domains) domains.set(domain.key, domains.get(domain.key) ?? domain);
  const label = (level: string) => judgementLabel(instrument, level);
  const levels = instrument.judgements.map(({ value }) => value);
  const codes = instrument.answers.map(({ code }) => code);
  const rows = [...domains.values()].flatMap(({ key, name }) => {
    const answers = both.flatMap(([first, second]) => answersIn(first, second, key));
    const judgements = both.flatMap(([first, second]) => judgedIn(first, second, key));
    return [
      ...ratedRow(
        `${instrument.id} ${key} answers`,
        `${instrument.name}: ${name}`,
        'answers',
        answers,
        codes,
        (code) => code,
      ),
      ...ratedRow(`${instrument.id} ${key}`, `${instrument.name}: ${name}`, 'judgement', judgements, levels, label),
    ];
  });
  const overall = both.flatMap(([first, second]): Rated[] =>
    rating(first.overall.given?.value, second.overall.given?.value),
  );
  return [
    ...rows,
    ...ratedRow(`${instrument.id} overall`, `${instrument.name}: overall`, 'judgement', overall, levels, label),
  ];
}

/** The assessments of the same result by both. */
function matched(
  { files }: ExtractorPair,
  instrument: Instrument,
  review: Review,
): (readonly [Assessment, Assessment])[] {
  const [first, second] = files.map((file) => assessmentsWith(instrument, file, review));
  const taken = new Set<Assessment>();
  return (first ?? []).flatMap((each) => {
    const other = second?.find(
      (candidate) =>
        !taken.has(candidate) && textOf(candidate.result) === textOf(each.result) && candidate.variant === each.variant,
    );
    if (other === undefined) return [];
    taken.add(other);
    return [[each, other] as const];
  });
}

function answersIn(first: Assessment, second: Assessment, key: string): Rated[] {
  const [own, other] = [first, second].map(
    ({ domains }) => domains.find(({ domain }) => domain.key === key)?.answers ?? [],
  );
  return (own ?? []).flatMap(({ question, code }) =>
    rating(code, other?.find((each) => each.question.id === question.id)?.code),
  );
}

function judgedIn(first: Assessment, second: Assessment, key: string): Rated[] {
  const [own, other] = [first, second].map(
    ({ domains }) => domains.find(({ domain }) => domain.key === key)?.given?.value,
  );
  return rating(own, other);
}

function rating(first: string | undefined, second: string | undefined): Rated[] {
  return first === undefined || second === undefined ? [] : [[first, second]];
}

function ratedRow(
  id: string,
  part: string,
  what: string,
  rated: readonly Rated[],
  words: readonly string[],
  label: (word: string) => string,
): Row[] {
  if (rated.length === 0) return [];
  // Only words that somebody used are categories: AC1 depends on how many there are.
  const used = words.filter((word) => rated.some((each) => each.includes(word)));
  const table = used.map((first) => used.map((second) => rated.filter(([a, b]) => a === first && b === second).length));
  const result = agreement(table, 'none');
  const counts = used.flatMap((first, k) =>
    used.flatMap((second, l) => {
      const count = table[k]?.[l] ?? 0;
      return count === 0 ? [] : [`${label(first)} / ${label(second)}: ${count}`];
    }),
  );
  return [
    {
      id,
      cells: [
        computed(part),
        computed(what),
        computed(String(rated.length)),
        computed(agreedWords(rated.filter(([a, b]) => a === b).length, rated.length)),
        coefficientCell(result?.kappa),
        coefficientCell(result?.gwet),
        { ...computed(counts.join('; ')), ...(counts.length > 1 && { lines: counts }) },
      ],
    },
  ];
}

function computed(text: string): Cell {
  return { text, state: 'computed' };
}

function agreedWords(agreed: number, all: number): string {
  return `${agreed} (${Math.round((agreed / all) * 100)}%)`;
}

function coefficientCell(coefficient: Agreement['kappa'] | undefined): Cell {
  if (coefficient?.value === undefined)
    return {
      ...computed('not defined'),
      note: 'Both used one and the same word throughout, so nothing is left to chance',
    };
  const { value, se, ci } = coefficient;
  // A standard error of 0 is an accident of the table, and an interval without width would look like certainty.
  const hasInterval = ci !== undefined && se !== undefined && se > 1e-9;
  const interval = hasInterval ? ` (${Math.max(-1, ci.lower).toFixed(2)} to ${ci.upper.toFixed(2)})` : '';
  return { ...computed(`${value.toFixed(2)}${interval}`), note: capital(strengthInWords(value)) };
}

/** Whole sections that both wrote, but those that are assessments. */
function sectionRows(pairs: readonly ExtractorPair[], review: Review): Row[] {
  const keys = new Set(pairs.flatMap(({ files }) => [...files[0].sections.keys()]));
  const others = [...keys].filter((key) => instruments.every(({ id }) => id !== key));
  return others.flatMap((key) => {
    const both = pairs.filter((pair) => haveBoth(pair, key, review));
    if (both.length === 0) return [];
    const alike = both.filter(({ files }) => {
      const [first, second] = files.map((file) => JSON.stringify(toPlain(file.sections.get(key)?.value)));
      return first === second;
    });
    const none: Cell = { text: 'not applicable', state: 'not applicable' };
    const cells = [
      computed(capital(key.replaceAll('_', ' '))),
      computed('whole section'),
      computed(String(both.length)),
      computed(agreedWords(alike.length, both.length)),
      none,
      none,
      none,
    ];
    return [{ id: `section ${key}`, cells }];
  });
}
