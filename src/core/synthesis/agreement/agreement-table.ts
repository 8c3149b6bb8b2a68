/**
 * How far extractors agreed before they settled: answers and judgements by domain, the words that they chose, and how many
 * sections were alike. Read from their own files; nobody sees a colleague's work before their own is done.
 */
import type { RecordFile, RecordKind } from '../../document/record';
import type { QualityTool } from '../../knowledge/quality-tools/quality-tool';
import { readFieldsOf } from '../../review/fields-of-review';
import { type Derived, derivedFrom, meaningOfSection, type Review, workedOut } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { agreedWords, agreementRow, COEFFICIENTS, computed, FIRST_WEIGHTED, peopleOf } from './agreement-row';
import { ratedAssessments } from './rated-assessments';
import { listsNotSaid, ratedWords } from './rated-words';
import { extractedByMany, type RatedPart, saysTheSame } from './ratings';

export const agreementView: View = {
  id: 'agreement',
  title: 'Agreement of extractors',
  meaning: 'How far extractors agreed before they settled: percentages, κ, AC1, α, and the table behind them.',
  section: 'appraisal',
  of: agreementTable,
};

/** One row for each part that two people rated: how far they agreed, with intervals where there are coefficients. */
export function agreementTable(review: Review): Table {
  const sections = otherSections(review);
  const parts = ratedParts(sections, review);
  const rows = [
    // Coefficients take long: those of parts in which nobody rated anything otherwise than before are kept.
    ...parts.map((part) => workedOut(review, part, 'row of agreement', () => agreementRow(part))),
    ...sections.flatMap((section) => sectionRow(section, review)),
  ];
  return {
    kind: 'table',
    id: 'agreement',
    title: 'Agreement of extractors before they settled',
    columns: COLUMNS,
    rows,
    notes: rows.length === 0 ? [] : [...notesOf(parts, rows), ...listsNotSaid(sections, review).map(notCounted)],
    abbreviations: rows.length === 0 ? [] : [{ short: 'CI', long: '95% confidence interval' }],
  };
}

/** Everything that was rated. A part that says what it said before is the same object. */
function ratedParts(sections: readonly string[], review: Review): readonly RatedPart[] {
  return workedOut<readonly RatedPart[]>(review, review, 'what extractors rated', (before = []) => {
    const known = new Map(before.map((part) => [part.id, part]));
    const parts = [...ratedAssessments(review), ...sections.flatMap((section) => ratedWords(section, review))];
    return parts.map((part) => {
      const same = known.get(part.id);
      return same && saysTheSame(same, part) ? same : part;
    });
  });
}

const COLUMNS: readonly Column[] = [
  { id: 'part', title: 'Part' },
  { id: 'what', title: 'What' },
  { id: 'pairs', title: 'Rated by two or more' },
  { id: 'agreed', title: 'Agreed', meaning: 'All who rated it chose the same' },
  {
    id: 'kappa',
    title: 'κ (CI)',
    group: 'Unweighted',
    meaning: 'Kappa, unweighted: Cohen’s of two people, Fleiss’ of more',
  },
  { id: 'ac1', title: 'AC1 (CI)', group: 'Unweighted', meaning: 'Gwet’s AC1' },
  { id: 'alpha', title: 'α', group: 'Unweighted', meaning: 'Krippendorff’s alpha, words alike or not' },
  { id: 'kappa-linear', title: 'κ (CI)', group: 'Linear weights', meaning: 'Kappa with linear weights' },
  { id: 'ac2-linear', title: 'AC2 (CI)', group: 'Linear weights', meaning: 'Gwet’s AC2 with linear weights' },
  { id: 'kappa-quadratic', title: 'κ (CI)', group: 'Quadratic weights', meaning: 'Kappa with quadratic weights' },
  { id: 'ac2-quadratic', title: 'AC2 (CI)', group: 'Quadratic weights', meaning: 'Gwet’s AC2 with quadratic weights' },
  { id: 'table', title: 'Words by initials: how often', meaning: 'In the alphabetical order of the initials' },
];

function notesOf(parts: readonly RatedPart[], rows: readonly Row[]): string[] {
  const isWeighted = ({ cells }: Row) => cells.slice(FIRST_WEIGHTED, -1).some(({ state }) => state === 'computed');
  const hasMany = parts.some(({ rated }) => peopleOf(rated).length > 2);
  const hasWords = parts.some(({ what }) => what === 'words that are named');
  return [
    `From the files of the extractors, whatever was settled afterwards. Only what at least two wrote is counted: an answer that one left out, or that leads to no question for the other, is in no table.${hasMany ? ' Who rated what of more than two people is kept: pairs are not counted as if they were independent, and a missing rating stays missing.' : ''}`,
    `κ by Cohen (1960; with weights 1968)${hasMany ? ', in rows in which more than two people rated by Fleiss (1971; weights and intervals by Gwet 2014)' : ''}; where nearly all agree on one word it can be low although people agree, so Gwet’s AC1 (with weights AC2), Krippendorff’s α (2011; words alike or not, without an interval) and the table itself stand beside it. AC1 and AC2 count every word or step that could be chosen, used or not. With few items, coefficients and their intervals say little; where the table leaves no room for one, no interval is printed. Words for the strength after Landis and Koch.`,
    ...(rows.some(isWeighted) ? [WEIGHTED] : []),
    ...(hasWords ? [NAMED_WORDS] : []),
    'Whole sections are alike where all say the same: the order of keys and of lists, other spellings of agreed words and quotation marks make no difference; in free text a comma does, in a number a digit.',
  ];
}

function notCounted({ name }: QualityTool): string {
  return `${name}: items are not counted where it is not said which of the lists of this name was answered, or where they are items of another one. The same number asks something else in each.`;
}

const WEIGHTED =
  'With weights, two people who are one step apart count as nearer than two at the ends of the scale: linear 1 − |k − l|/(q − 1), quadratic 1 − (k − l)²/(q − 1)², for the steps k and l of q. Judgements have the steps of the instrument’s scale, answers those from yes to no; a word that is no step (no information, not applicable) is left out, so that disagreement about whether anything is known does not count there; n says how many things are left. Which of them is reported is best decided before.';

const NAMED_WORDS =
  'Where any number of words may stand, each word that could be chosen counts once for each record: named or not named. Most words are named by nobody, which AC1 rewards and κ does not.';

/** Sections that extractors wrote, but those that are assessments, in the order of the files. */
function otherSections(review: Review): readonly string[] {
  return derivedFrom(review, review, OTHER_SECTIONS);
}

const OTHER_SECTIONS: Derived<readonly string[]> = {
  what: 'sections that are no assessments',
  of: (review) => {
    const tools = instrumentsOf(review);
    const files = [...review.studies, ...review.interventions].flatMap((record) => record.files);
    const own = files.filter(({ author }) => author.kind === 'extractor');
    const keys = own.flatMap((file) => workedOut(review, file, 'keys of sections', () => [...file.sections.keys()]));
    return [...new Set(keys)].filter((key) => tools.every(({ id }) => id !== key));
  },
  same: (before, now) => before.join('\n') === now.join('\n'),
};

function meaningIn(file: RecordFile, section: string, kind: RecordKind, review: Review): string {
  return workedOut(review, file, `meaning of ${section}`, () =>
    meaningOfSection(file, section, readFieldsOf(review, kind)),
  );
}

/** How many records have a whole section that is alike. A single word has a row with coefficients instead. */
function sectionRow(section: string, review: Review): Row[] {
  const extracted = extractedByMany(section, review).filter(
    ({ record }) => readFieldsOf(review, record.kind).fields[section]?.kind !== 'choice',
  );
  if (extracted.length === 0) return [];
  const alike = extracted.filter(({ record, files }) => {
    const meanings = [...files.values()].map((file) => meaningIn(file, section, record.kind, review));
    return new Set(meanings).size === 1;
  });
  const none: Cell = { text: 'not applicable', state: 'not applicable' };
  const cells = [
    computed(capital(section.replaceAll('_', ' '))),
    computed('whole section'),
    computed(String(extracted.length)),
    computed(agreedWords(alike.length, extracted.length)),
    ...Array.from({ length: COEFFICIENTS + 1 }, () => none),
  ];
  return [{ id: `section ${section}`, cells }];
}
