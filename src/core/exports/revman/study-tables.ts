/** The studies of a review as the tables of a data package have them. */
import type { Node } from '../../document/document';
import { itemsOf, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { type RecordView, type Review, reviewSection, sectionNode } from '../../review/review';
import { reportsOf } from '../../review/study-names';
import { nameOfArm, nameOfStudy, outcomesOfResults, type PackageTable } from './names';
import { isLogScale, textOfNumber, withoutErrors } from './numbers';

/** Sections that are characteristics of a study, in the order of RevMan’s own table. */
const CHARACTERISTICS: readonly (readonly [title: string, ...path: readonly string[]])[] = [
  ['Participants', 'participants', 'description'],
  ['Setting', 'setting', 'description'],
  ['Aims', 'aim'],
  ['Declarations of interest', 'conflicts'],
  ['Reason for exclusion', 'status_reason'],
];

/** `characteristics`, by title: what the format has keys for, then the review’s own. */
export function characteristicsOf(
  study: RecordView,
  review: Review,
): readonly (readonly [title: string, text: string])[] {
  const own = ownTexts(study, 'characteristics', review);
  const methods = methodsOf(study, own.find(([title]) => title === 'Methods')?.[1]);
  const known = CHARACTERISTICS.flatMap(([title, first = '', second]): (readonly [string, string])[] => {
    const section = sectionNode(study, first);
    const text = second === undefined ? textOf(section) : (textAt(section, second) ?? textOf(section));
    return text === undefined ? [] : [[title, text]];
  });
  const notes = notesOf(study)
    .filter((line) => !line.startsWith(DATA_SOURCE))
    .join('\n');
  return [
    ...(methods === undefined ? [] : [['Methods', methods] as const]),
    ...known,
    ...own.filter(([title]) => title !== 'Methods'),
    ...(notes === '' ? [] : [['Notes', notes] as const]),
  ];
}

const DATA_SOURCE = 'Data source: ';

function notesOf(study: RecordView): readonly string[] {
  return oneOrMany(sectionNode(study, 'notes')).flatMap((note) => (textOf(note) ?? '').split('\n').filter(Boolean));
}

/** Whether the data are published, in the words of RevMan, where a note of the study keeps it. */
export function dataSourceOf(study: RecordView): string | undefined {
  return notesOf(study)
    .find((line) => line.startsWith(DATA_SOURCE))
    ?.slice(DATA_SOURCE.length);
}

/** The design stands in the text about methods: as its first line, where the text does not say it. */
function methodsOf(study: RecordView, methods: string | undefined): string | undefined {
  const design = textOf(sectionNode(study, 'design'));
  if (design === undefined) return methods;
  return methods === undefined ? `Design: ${design}` : `Design: ${design}\n${methods}`;
}

/** Keys of the review’s own, each with its title. */
export function ownTexts(
  study: RecordView,
  own: 'characteristics' | 'covariates',
  review: Review,
): readonly (readonly [title: string, text: string])[] {
  const fields = valueOf(valueOf(valueOf(reviewSection(review, 'fields'), study.kind), own), 'properties');
  return pairsOf(sectionNode(study, own)).flatMap(({ key, value }) => {
    const text = textOf(value);
    const title =
      textAt(valueOf(fields, key.text), 'title') ??
      `${key.text.slice(0, 1).toUpperCase()}${key.text.slice(1).replaceAll('_', ' ')}`;
    return text === undefined ? [] : [[title, text] as const];
  });
}

/** The year of the first report. */
export function yearOf(study: RecordView): string | undefined {
  const [first] = reportsOf(study);
  return textAt(valueOf(first?.node, 'citation'), 'year');
}

/** One row a study: what RevMan asks about all of them. */
export function informationTable(studies: readonly RecordView[], review: Review): PackageTable {
  const told = studies.map((study) => ({
    study,
    characteristics: characteristicsOf(study, review),
    covariates: ownTexts(study, 'covariates', review),
  }));
  const titles = [...new Set(told.flatMap(({ characteristics }) => characteristics.map(([title]) => title)))];
  const covariates = [...new Set(told.flatMap((each) => each.covariates.map(([title]) => title)))];
  return {
    heads: ['Study', 'Year', 'Data source', ...titles.map((title) => `Char: ${title}`), ...covariates],
    rows: told.map((each) => ({
      Study: nameOfStudy(each.study),
      Year: yearOf(each.study) ?? '',
      'Data source': dataSourceOf(each.study) ?? '',
      ...Object.fromEntries(each.characteristics.map(([title, text]) => [`Char: ${title}`, text])),
      ...Object.fromEntries(each.covariates),
    })),
  };
}

/** One row for each arm of each study. */
export function armsTable(studies: readonly RecordView[]): PackageTable {
  return {
    heads: ['Study', 'Arm', 'Description', 'Intervention'],
    rows: studies.flatMap((study) =>
      itemsOf(sectionNode(study, 'arms')).map((arm) => ({
        Study: nameOfStudy(study),
        Arm: nameOfArm(textAt(arm, 'id') ?? '', study),
        Description: textAt(arm, 'description') ?? '',
        Intervention: '',
      })),
    ),
  };
}

/** Columns of version 2. */
const RESULT_HEADS =
  'Study, Outcome, Data type, Effect measure, Arm, Reference arm, Sample size, Cases, Mean, SD, SE, Variance, CI level, CI start, CI end, Exp mean, Exp CI start, Exp CI end, t-test, z-test, P value, Covariance method, Covariance, Other arm 1, Other arm 2, Correlation arm 1, Correlation arm 2, Correlation, Other mean, Other SE, Other variance, Other CI level, Other CI start, Other CI end, Other exp mean, Other exp CI start, Other exp CI end, Other t-test, Other z-test, Other P value, Footnotes'.split(
    ', ',
  );

/** @param elsewhere results that stand in rows of analyses: `STUDY RESULT` */
export function resultsTable(studies: readonly RecordView[], elsewhere: ReadonlyMap<string, string>): PackageTable {
  return {
    heads: RESULT_HEADS,
    rows: studies.flatMap((study) => {
      const outcomes = outcomesOfResults(study, elsewhere);
      return itemsOf(sectionNode(study, 'results')).flatMap((result) => {
        const about = { study, outcome: outcomes.get(result.span.start) ?? '' };
        return [
          ...(isInRow(result, study, elsewhere) ? [] : armRows(result, about)),
          ...(elsewhere.has(`${study.id} ${textAt(result, 'id')}`) ? [] : contrastRow(result, about)),
        ];
      });
    }),
  };
}

/** Whether a result has numbers of groups, or an estimate of two groups, that the table of results has columns for. */
export function hasNumbers(result: Node, study: RecordView): boolean {
  const about = { study, outcome: '' };
  return armRows(result, about).length > 0 || contrastRow(result, about).length > 0;
}

/** Whose result it is, and what its outcome is called. */
interface About {
  readonly study: RecordView;
  readonly outcome: string;
}

/** Whether a row of an analysis has all numbers of the groups: those of a given estimate have more than it takes. */
function isInRow(result: Node, study: RecordView, elsewhere: ReadonlyMap<string, string>): boolean {
  if (!elsewhere.has(`${study.id} ${textAt(result, 'id')}`)) return false;
  if (valueOf(result, 'derive') !== undefined) return true;
  return itemsOf(valueOf(result, 'by_arm')).every((group) =>
    pairsOf(group).every(({ key }) => /^(?:arm|analysed)$/.test(key.text)),
  );
}

const ARM_COLUMNS: Readonly<Record<string, string>> = {
  analysed: 'Sample size',
  events: 'Cases',
  mean: 'Mean',
  sd: 'SD',
  se: 'SE',
};

function armRows(result: Node, { study, outcome }: About): Record<string, string>[] {
  return itemsOf(valueOf(result, 'by_arm')).flatMap((group): Record<string, string>[] => {
    const numbers = Object.entries(ARM_COLUMNS).flatMap(([key, column]): [string, string][] => {
      const text = textOfNumber(valueOf(group, key));
      return text === undefined ? [] : [[column, text]];
    });
    const [lower, upper] = itemsOf(valueOf(group, 'ci')).map(textOfNumber);
    if (numbers.length === 0) return [];
    return [
      {
        Study: nameOfStudy(study),
        Outcome: outcome,
        'Data type': 'Arm level',
        Arm: nameOfArm(textAt(group, 'arm') ?? '', study),
        ...Object.fromEntries(numbers),
        ...(lower !== undefined && upper !== undefined && { 'CI level': '0.95', 'CI start': lower, 'CI end': upper }),
        Footnotes: textAt(result, 'note') ?? '',
      },
    ];
  });
}

/** An estimate of two arms: ratios as themselves under “Exp”, and as their logarithms. */
function contrastRow(result: Node, { study, outcome }: About): Record<string, string>[] {
  const estimate = valueOf(result, 'estimate');
  const value = textOfNumber(valueOf(estimate, 'value'));
  const compared = itemsOf(valueOf(result, 'comparison')).map((side) =>
    oneOrMany(side).flatMap((arm) => textOf(arm) ?? []),
  );
  const [arm, reference] = compared.map((ids) => ids.map((id) => nameOfArm(id, study)).join(' and '));
  if (value === undefined || arm === undefined || reference === undefined) return [];
  const type = textAt(estimate, 'type') ?? '';
  const isLog = isLogScale(type);
  const [lower, upper] = itemsOf(valueOf(estimate, 'ci')).map(textOfNumber);
  const level = Number(textAt(estimate, 'ci_level') ?? '95') / 100;
  const optional = { 'P value': 'p', 't-test': 't', 'z-test': 'z', SE: 'se', 'Sample size': 'analysed' };
  return [
    withoutErrors({
      Study: nameOfStudy(study),
      Outcome: outcome,
      'Data type': 'Contrast level',
      'Effect measure': measureName(type),
      Arm: arm,
      'Reference arm': reference,
      [isLog ? 'Exp mean' : 'Mean']: value,
      ...(isLog && { Mean: String(Math.log(Number(value))) }),
      ...(lower !== undefined &&
        upper !== undefined && {
          'CI level': String(level),
          [isLog ? 'Exp CI start' : 'CI start']: lower,
          [isLog ? 'Exp CI end' : 'CI end']: upper,
        }),
      ...Object.fromEntries(
        Object.entries(optional).flatMap(([column, key]) => {
          const text = textOfNumber(valueOf(estimate, key));
          return text === undefined ? [] : [[column, text]];
        }),
      ),
      Footnotes: textAt(result, 'note') ?? '',
    }),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  smd: 'Std. Mean Difference',
  md: 'Mean Difference',
  or: 'Odds Ratio',
  rr: 'Risk Ratio',
  rd: 'Risk Difference',
  hr: 'Hazard Ratio',
  irr: 'Rate Ratio',
  rom: 'Ratio of Means',
};

/** What RevMan calls a measure of effect; as it is written where RevMan has none. */
export function measureName(type: string): string {
  return NAMES[type] ?? ESTIMATE_TYPES.find(({ value }) => value === type)?.label ?? type;
}
