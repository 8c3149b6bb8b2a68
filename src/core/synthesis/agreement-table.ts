/**
 * How far two extractors agreed before they settled: answers and judgements by domain, and how many sections were alike. Read
 * from their own files; nobody sees a colleague's work before their own is done.
 */
import { type Assessment, assessmentsWith } from '../assessments';
import type { RecordFile } from '../document/record';
import { isBlank, textOf } from '../document/walk';
import type { Domain, Instrument } from '../instruments/instrument';
import { instruments } from '../instruments/list';
import { judgementLabel } from '../instruments/words';
import { recordFieldsOf } from '../own-fields';
import { mayBeSeen, meaningOfSection, type RecordView, type Review } from '../review';
import { type Agreement, agreement, strengthInWords } from '../statistics/agreement';
import type { Cell, Column, Row, Table } from './table';
import { capital } from './wording';

export function agreementTable(review: Review): Table {
  const pairs = pairsOf(review);
  const isWeighted = ({ state }: Cell) => state === 'computed';
  const rows = [
    ...instruments.flatMap((instrument) => instrumentRows(instrument, pairs, review)),
    ...sectionRows(pairs, review),
  ];
  const weighted = rows.some(({ cells }) => cells.slice(FIRST_WEIGHTED, FIRST_WEIGHTED + 4).some(isWeighted));
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
            'κ by Cohen (1960; with weights 1968); where nearly all agree on one word it can be low although people agree, so Gwet’s AC1 (with weights AC2) and the table itself stand beside it. With few items, coefficients and their intervals say little; where the table leaves no room for one, no interval is printed. Words for the strength after Landis and Koch.',
            ...(weighted ? [WEIGHTED] : []),
            'Whole sections are alike where both say the same: the order of keys and of lists, other spellings of agreed words and quotation marks make no difference; in free text a comma does, in a number a digit.',
          ],
    abbreviations: rows.length === 0 ? [] : [{ short: 'CI', long: '95% confidence interval' }],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'part', title: 'Part' },
  { id: 'what', title: 'What' },
  { id: 'pairs', title: 'Rated by both' },
  { id: 'agreed', title: 'Agreed' },
  { id: 'kappa', title: 'κ (CI)', group: 'Unweighted', meaning: 'Cohen’s kappa, unweighted' },
  { id: 'ac1', title: 'AC1 (CI)', group: 'Unweighted', meaning: 'Gwet’s AC1' },
  { id: 'kappa-linear', title: 'κ (CI)', group: 'Linear weights', meaning: 'Cohen’s kappa with linear weights' },
  { id: 'ac2-linear', title: 'AC2 (CI)', group: 'Linear weights', meaning: 'Gwet’s AC2 with linear weights' },
  {
    id: 'kappa-quadratic',
    title: 'κ (CI)',
    group: 'Quadratic weights',
    meaning: 'Cohen’s kappa with quadratic weights',
  },
  { id: 'ac2-quadratic', title: 'AC2 (CI)', group: 'Quadratic weights', meaning: 'Gwet’s AC2 with quadratic weights' },
  { id: 'table', title: 'First / second: how often' },
];

/** Where the columns with weights begin. */
const FIRST_WEIGHTED = 6;

const WEIGHTED =
  'With weights, two people who are one step apart count as nearer than two at the ends of the scale: linear 1 − |k − l|/(q − 1), quadratic 1 − (k − l)²/(q − 1)², for the steps k and l of q. Judgements have the steps of the instrument’s scale, answers those from yes to no; pairs with a word that is no step (no information, not applicable) are left out, so that disagreement about whether anything is known does not count there; n says how many pairs are left. Which of them is reported is best decided before.';

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
  const levels: Words = {
    words: instrument.judgements.map(({ value }) => value),
    label: (level) => judgementLabel(instrument, level),
    scale: [],
  };
  const codes: Words = {
    words: instrument.answers.map(({ code }) => code),
    label: (code) => code,
    scale: stepsOf(instrument),
  };
  const rows = [...domains.values()].flatMap(({ key, name }) => {
    const answers = both.flatMap(([first, second]) => answersIn(first, second, key));
    const judgements = both.flatMap(([first, second]) => judgedIn(first, second, key));
    return [
      ...ratedRow(`${instrument.id} ${key} answers`, `${instrument.name}: ${name}`, 'answers', answers, codes),
      ...ratedRow(`${instrument.id} ${key}`, `${instrument.name}: ${name}`, 'judgement', judgements, {
        ...levels,
        scale: scaleOf(key, both, instrument),
      }),
    ];
  });
  const overall = both.flatMap(([first, second]): Rated[] =>
    rating(first.overall.given?.value, second.overall.given?.value),
  );
  return [
    ...rows,
    ...ratedRow(`${instrument.id} overall`, `${instrument.name}: overall`, 'judgement', overall, {
      ...levels,
      scale: scaleOf('overall', both, instrument),
    }),
  ];
}

/** The words in which people rate. */
interface Words {
  readonly words: readonly string[];
  readonly label: (word: string) => string;
  /** The steps of those that are ordered, each with the words that stand on it; empty where nothing is. */
  readonly scale: readonly (readonly string[])[];
}

/** The answers from yes to no, as the instrument orders them. */
function stepsOf({ answers }: Instrument): string[][] {
  const steps = [...new Set(answers.flatMap(({ step }) => step ?? []))].sort((a, b) => a - b);
  return steps.map((step) => answers.filter((each) => each.step === step).map(({ code }) => code));
}

/**
 * The scale of judgements of a domain or the whole, from the best on: what its forms offer, without those that say only
 * that too little is known. Forms with different scales have no common one.
 */
function scaleOf(
  key: string,
  both: readonly (readonly [Assessment, Assessment])[],
  { judgements }: Instrument,
): string[][] {
  const offered = both.flatMap(([{ variant }]) => {
    const part = key === 'overall' ? variant?.overall : variant?.domains.find((domain) => domain.key === key);
    return part === undefined ? [] : [part.judgements];
  });
  const scales = offered.map((own) =>
    judgements.filter(({ value, onlyWith }) => onlyWith === undefined && (own === undefined || own.includes(value))),
  );
  const [first = []] = scales;
  const names = (scale: typeof first) => scale.map(({ value }) => value).join();
  return scales.every((scale) => names(scale) === names(first)) ? first.map(({ value }) => [value]) : [];
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
  { words, label, scale }: Words,
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
        ...WEIGHTINGS.flatMap((weighting) => weightedCells(rated, scale, weighting)),
        { ...computed(counts.join('; ')), ...(counts.length > 1 && { lines: counts }) },
      ],
    },
  ];
}

const WEIGHTINGS = ['linear', 'quadratic'] as const;

/** κ and AC2. All steps of the scale count, used or not: distances are those of the scale, not of what came up. */
function weightedCells(
  rated: readonly Rated[],
  scale: readonly (readonly string[])[],
  weighting: (typeof WEIGHTINGS)[number],
): Cell[] {
  const steps = rated.map((pair) => pair.map((word) => scale.findIndex((step) => step.includes(word))));
  const ordered = steps.filter((pair) => pair.every((step) => step >= 0));
  const none: Cell = { text: 'not applicable', state: 'not applicable' };
  // Two steps have one distance only, so that weights change nothing.
  if (scale.length < 3 || ordered.length === 0) return [none, none];
  const table = scale.map((_, k) => scale.map((_, l) => ordered.filter(([a, b]) => a === k && b === l).length));
  const result = agreement(table, weighting);
  const left = ordered.length < rated.length ? `, n = ${ordered.length}` : '';
  return [result?.kappa, result?.gwet].map((coefficient) => {
    const cell = coefficientCell(coefficient);
    return { ...cell, text: `${cell.text}${left}` };
  });
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
    const alike = both.filter(({ record, files }) => {
      const [first, second] = files.map((file) => meaningOfSection(file, key, recordFieldsOf(review, record.kind)));
      return first === second;
    });
    const none: Cell = { text: 'not applicable', state: 'not applicable' };
    const cells = [
      computed(capital(key.replaceAll('_', ' '))),
      computed('whole section'),
      computed(String(both.length)),
      computed(agreedWords(alike.length, both.length)),
      ...COLUMNS.slice(4).map(() => none),
    ];
    return [{ id: `section ${key}`, cells }];
  });
}
