/**
 * A summary of findings: for each outcome the studies, the effect and how certain the review is. Certainty is the judgement of
 * people and is only ever shown as they wrote it; nothing here suggests one.
 */
import { named } from '../../document/named';
import { canBeCount, numberAt } from '../../document/numbers';
import { oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { METRIC_NAMES } from '../../effects/effect';
import { includedStudies, type RecordView, type Review, reviewSection, sectionNode } from '../../review/review';
import { studyNames } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import { type Entry, entriesOf, entryCell, entrySource, mainCell, teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { directionsOf } from './directions';
import { forestPlot } from './forest';

export const summaryOfFindingsView: View = {
  id: 'summary-of-findings',
  title: 'Summary of findings',
  meaning: 'For each outcome the studies, the effect, and how certain the review judged it.',
  section: 'results',
  of: summaryOfFindings,
};

/** One row an outcome: studies, people, the summary of their effects and how certain it is. */
export function summaryOfFindings(review: Review): Table {
  const record = teamRecord(review);
  const rows = entriesOf(record, 'certainty').map((entry, index) => rowOf(entry, index, review));
  const open = rows.length === 0 ? [] : openOutcomes(review);
  return withFootnotes(
    {
      id: 'summary-of-findings',
      title: 'Summary of findings',
      columns: COLUMNS,
      rows: [...rows, ...open],
      notes:
        rows.length === 0
          ? []
          : [
              'Certainty is what the review judged (“certainty”), with the steps it wrote down: it is not worked out.',
              'Effects: summaries that the review asks for; else how many of the studies that name a direction favour the intervention, whatever the size and certainty of the effect.',
            ],
    },
    new Map([
      ['GRADE', 'Grading of Recommendations Assessment, Development and Evaluation'],
      ['GRADE-CERQual', 'Confidence in the Evidence from Reviews of Qualitative research'],
      ['MD', 'mean difference'],
      ['SMD', 'standardised mean difference'],
      ['CI', 'confidence interval'],
    ]),
  );
}

const COLUMNS: readonly Column[] = [
  { id: 'finding', title: 'Outcome or theme' },
  { id: 'comparison', title: 'Comparison' },
  { id: 'studies', title: 'Studies' },
  { id: 'people', title: 'People', meaning: 'In these studies, as far as extracted' },
  { id: 'effect', title: 'Effect' },
  { id: 'certainty', title: 'Certainty' },
  { id: 'steps', title: 'Reasons' },
  { id: 'words', title: 'In words' },
];

function rowOf(entry: Entry, index: number, review: Review): Row {
  const outcome = textAt(entry.node, 'outcome');
  const studies = studiesIn(entry, review);
  return {
    id: `finding-${index + 1}`,
    source: entrySource(entry),
    cells: [
      outcome === undefined ? mainCell(entry, 'theme', capitals) : entryCell(entry, 'outcome', capitals),
      entryCell(entry, 'comparison'),
      studiesCell(entry, studies, review),
      peopleCell(studies),
      outcome === undefined
        ? { text: 'not applicable', state: 'not applicable' }
        : effectCell(outcome, new Set(studies.map(({ id }) => id)), review),
      certaintyCell(entry),
      stepsCell(entry),
      valueOf(entry.node, 'finding') === undefined ? entryCell(entry, 'reason') : entryCell(entry, 'finding'),
    ],
  };
}

const capitals = (node: Parameters<typeof textOf>[0]) => [capital(textOf(node) ?? '')];

/** The studies that the entry names. */
function studiesIn({ node }: Entry, review: Review): RecordView[] {
  const ids = oneOrMany(valueOf(node, 'studies')).flatMap((each) => textOf(each) ?? []);
  return includedStudies(review).filter(({ id }) => ids.includes(id));
}

function studiesCell(entry: Entry, studies: readonly RecordView[], review: Review): Cell {
  if (studies.length === 0) return entryCell(entry, 'studies');
  const names = studyNames(review);
  const words = studies.map(({ id }) => names.get(id)?.cited ?? id);
  const written = entryCell(entry, 'studies');
  return { ...written, text: `${studies.length}: ${words.join('; ')}`, lines: [`${studies.length}`, ...words] };
}

/** Added up over the studies; where a number is missing or cannot be, in how many of the studies. */
function peopleCell(studies: readonly RecordView[]): Cell {
  const numbers = studies.map((study) => {
    const participants = sectionNode(study, 'participants');
    return ['analysed', 'randomised', 'enrolled']
      .map((key) => numberAt(participants, key))
      .find((each) => each !== undefined);
  });
  const written = numbers.filter((each) => each !== undefined);
  const source = studies[0] && startOf(studies[0]);
  if (written.length === 0) return { text: '', state: 'not extracted', ...(source && { source }) };
  const known = written.filter(canBeCount);
  const total = known.reduce((sum, each) => sum + each, 0);
  const missing = numbers.length - written.length;
  const wrong = written.length - known.length;
  const parts = [
    ...(known.length > 0 ? [String(total)] : []),
    ...(missing > 0 ? [`not extracted for ${missing} of ${numbers.length}`] : []),
    ...(wrong > 0 ? [`a number that cannot be for ${wrong} of ${numbers.length}`] : []),
  ];
  return {
    text: parts.join('; '),
    state: 'computed',
    note: 'Analysed; else randomised; else enrolled',
    ...(source && { source }),
  };
}

/** The summaries of the outcome whose every study is among those of the finding; else the directions of its studies. */
function effectCell(outcome: string, studies: ReadonlySet<string>, review: Review): Cell {
  const summaries = forestPlot(review)
    .panels.filter(({ title, metric }) => title.startsWith(`${capital(outcome)}: ${METRIC_NAMES[metric]}`))
    .flatMap(({ groups }) => groups)
    .flatMap(({ title, rows, summary }) => {
      const pooled = new Set(rows.filter(({ weight }) => weight !== undefined).map(({ studyId }) => studyId));
      const isOurs = pooled.size === studies.size && [...pooled].every((id) => studies.has(id));
      return summary && isOurs ? [`${title}: ${summary.words}`] : [];
    });
  if (summaries.length > 0) return { text: summaries.join('; '), lines: summaries, state: 'computed' };
  const found = directionsOf(review).studies.filter(({ study }) => studies.has(study.id));
  const here = found.flatMap((each) => each.outcomes.get(outcome) ?? []);
  if (here.length === 0) return { text: '', state: 'not extracted' };
  const benefits = here.filter(({ direction }) => direction === 'benefit').length;
  const harms = here.filter(({ direction }) => direction === 'harm').length;
  const others = here.length - benefits - harms;
  const source = here[0]?.source;
  return {
    text: `No summary. Direction in ${here.length} of ${studies.size}: ${benefits} ▲, ${harms} ▼, ${others} ◄►`,
    state: 'computed',
    ...(source && { source }),
  };
}

const CERTAINTY_SIGNS: Readonly<Record<string, string>> = {
  high: '⊕⊕⊕⊕',
  moderate: '⊕⊕⊕○',
  low: '⊕⊕○○',
  'very low': '⊕○○○',
};

function certaintyCell(entry: Entry): Cell {
  const approach = textAt(entry.node, 'approach');
  const name = approach === 'grade-cerqual' ? 'GRADE-CERQual' : approach?.toUpperCase();
  return entryCell(entry, 'rating', (node) => {
    const rating = textOf(node) ?? '';
    const signs = named(CERTAINTY_SIGNS, rating);
    return [`${signs === undefined ? '' : `${signs} `}${capital(rating)}${name === undefined ? '' : ` (${name})`}`];
  });
}

const STEPS: readonly (readonly [key: string, title: string])[] = [
  ['risk_of_bias', 'risk of bias'],
  ['inconsistency', 'inconsistency'],
  ['indirectness', 'indirectness'],
  ['imprecision', 'imprecision'],
  ['publication_bias', 'publication bias'],
  ['large_effect', 'large effect'],
  ['dose_response', 'dose-response'],
  ['plausible_confounding', 'plausible confounding'],
  ['methodological_limitations', 'methodological limitations'],
  ['coherence', 'coherence'],
  ['adequacy', 'adequacy'],
  ['relevance', 'relevance'],
];

function stepsCell(entry: Entry): Cell {
  const lines = STEPS.flatMap(([key, title]) => {
    const step = valueOf(entry.node, key);
    if (step === undefined) return [];
    const words = pairsOf(step).length === 0 ? textOf(step) : undefined;
    const by = textAt(step, 'by');
    const size = by === undefined ? (textAt(step, 'concern') ?? words ?? '') : signedNumber(by);
    const reason = textAt(step, 'reason');
    return [`${title} ${size}${reason === undefined ? '' : `: ${reason}`}`.trim()];
  });
  const start = textAt(entry.node, 'start');
  const all = [...(start === undefined ? [] : [`starts at ${start}`]), ...lines];
  if (all.length === 0) return { text: '', state: 'not extracted', source: entrySource(entry) };
  return {
    text: all.join('; '),
    ...(all.length > 1 && { lines: all }),
    state: 'given',
    standing: entry.section.standing,
    source: entrySource(entry),
  };
}

function signedNumber(by: string): string {
  return /^\d/.test(by) && by !== '0' ? `+${by}` : by.replace(/^-/, '−');
}

/** Outcomes of the question of which certainty says nothing yet. */
function openOutcomes(review: Review): Row[] {
  const asked = oneOrMany(valueOf(reviewSection(review, 'question'), 'outcomes')).flatMap((each) => textOf(each) ?? []);
  const rated = entriesOf(teamRecord(review), 'certainty').map(({ node }) => textAt(node, 'outcome'));
  return asked
    .filter((outcome) => !rated.includes(outcome))
    .map((outcome) => ({
      id: `open ${outcome}`,
      cells: [
        { text: capital(outcome), state: 'given' as const },
        ...Array.from({ length: COLUMNS.length - 1 }, (): Cell => ({ text: '', state: 'not extracted' })),
      ],
    }));
}
