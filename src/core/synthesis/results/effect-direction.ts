/** The effect direction plot: Thomson & Thomas 2013 (10.1002/jrsm.1060), revised by Hilton Boon & Thomson 2021 (10.1002/jrsm.1458). */
import { counted } from '../../language/counted';
import { type Review, workedOut } from '../../review/review';
import { studyName } from '../../review/study-names';
import { signTest, wilsonInterval } from '../../statistics/sign-test';
import type { ResultBias } from '../bias/result-bias';
import { startOf } from '../cells/cells';
import { capital } from '../cells/wording';
import type { Glyph, MatrixCell, MatrixLegend, MatrixRow, Shape, SymbolMatrix } from '../models/symbol-matrix';
import type { LeftOut } from '../models/table';
import { type Cell, together } from '../models/table';
import type { View } from '../view';
import { type Direction, type Directions, directionsOf, type StudyDirection, type StudyDirections } from './directions';

export const effectDirectionView: View = {
  id: 'effect-direction',
  title: 'Effect direction plot',
  meaning: 'Which group did better in each study, by outcome, with the size of the study and its risk of bias.',
  section: 'results',
  of: effectDirectionPlot,
};

/** One row a study, one column an outcome domain: an arrow for the direction of effect. */
export function effectDirectionPlot(review: Review): SymbolMatrix {
  const directions = directionsOf(review);
  const { outcomes, studies } = directions;
  const columns = JSON.stringify(outcomes);
  return {
    kind: 'symbol matrix',
    id: 'effect-direction',
    title: 'Effect direction by study and outcome',
    description: 'One row for each study, one column for each outcome; a sign says which group did better.',
    heads: [
      { id: 'study', title: 'Study' },
      { id: 'design', title: 'Design' },
      { id: 'bias', title: 'Risk of bias' },
    ],
    columns: outcomes.map((outcome) => ({ id: outcome, title: capital(outcome) })),
    rows: studies.map((each) =>
      workedOut(review, each, `row of directions ${columns}`, () =>
        rowOf(each, outcomes, studyName(each.study, review).cited),
      ),
    ),
    ...(hasSignTest(directions) && {
      foot: { title: 'Sign test', cells: outcomes.map((outcome) => signCell(outcome, studies)) },
    }),
    legends: legendsOf(studies),
    notes: notesOf(directions),
    leftOut: directions.leftOut,
  };
}

const SHAPES: Readonly<Record<Direction, Shape>> = {
  benefit: 'up',
  harm: 'down',
  'no difference or conflicting': 'sideways',
};

const SIGNS: Readonly<Record<Direction, string>> = { benefit: '▲', harm: '▼', 'no difference or conflicting': '◄►' };

const LABELS: Readonly<Record<Direction, string>> = {
  benefit: 'the intervention group did better',
  harm: 'the comparison group did better',
  'no difference or conflicting': 'no difference, or results that conflict',
};

function rowOf(each: StudyDirections, outcomes: readonly string[], name: string): MatrixRow {
  const source = startOf(each.study);
  return {
    id: each.study.id,
    heads: [
      { text: name, state: 'given', ...(source && { source }) },
      { text: each.design ?? '', state: each.design === undefined ? 'not extracted' : 'given', ...designSource(each) },
      biasCell(each.bias),
    ],
    cells: outcomes.map((outcome) => directionCell(each.outcomes.get(outcome), each.bias)),
    source: each.source,
  };
}

function designSource({ study }: StudyDirections): Pick<Cell, 'source'> {
  const section = study.sections.get('design');
  return section ? { source: { file: section.file.path, span: section.pair.value.span } } : {};
}

/** A judgement of risk of bias in words, with its symbol. */
export function biasCell(bias: ResultBias | undefined): Cell {
  if (bias === undefined) return { text: '', state: 'not extracted', note: 'Risk of bias is not judged yet' };
  return { text: `${bias.symbol} ${bias.label}`, state: 'given', mark: bias.mark, source: bias.source };
}

function directionCell(found: StudyDirection | undefined, row: ResultBias | undefined): MatrixCell {
  if (found === undefined) return { cell: { text: '', state: 'not extracted' }, glyphs: [] };
  const { direction, results, sharing, sample, source } = found;
  const size = sizeOf(sample);
  const many = results > 1 ? `; ${counted(results, 'result')}, ${sharing} of them so` : '';
  const people =
    sample === undefined ? 'size of the intervention group not extracted' : `${sample} in the intervention group`;
  const glyph: Glyph = {
    shape: SHAPES[direction],
    size: SIZES[size],
    ...(sample === undefined && { dashed: true }),
    ...(row ? { mark: row.mark } : { hollow: true }),
    ...(results > 1 && { label: String(results) }),
  };
  return {
    cell: {
      text: `${SIGNS[direction]} ${direction}${results > 1 ? ` (${results})` : ''}`,
      state: 'given',
      note: `${capital(LABELS[direction])}${many}; ${people}`,
      source,
    },
    glyphs: [glyph],
  };
}

type Size = 'small' | 'medium' | 'large' | 'unknown';

/** Final sample of the intervention group: above 300, 50 to 300, below 50. */
function sizeOf(sample: number | undefined): Size {
  if (sample === undefined) return 'unknown';
  return sample > 300 ? 'large' : sample >= 50 ? 'medium' : 'small';
}

const SIZES: Readonly<Record<Size, number>> = { small: 6, medium: 9.5, large: 13, unknown: 9.5 };

/** One direction can be neither even nor uneven. */
const LEAST_TESTED = 2;

/** Whether any outcome has enough studies with a direction to be tested. */
function hasSignTest({ outcomes, studies }: Directions): boolean {
  return outcomes.some((outcome) => directedStudies(outcome, studies).length >= LEAST_TESTED);
}

/** What studies say of an outcome, as far as it is benefit or harm. */
function directedStudies(outcome: string, studies: readonly StudyDirections[]): StudyDirection[] {
  return studies
    .flatMap((each) => each.outcomes.get(outcome) ?? [])
    .filter(({ direction }) => direction === 'benefit' || direction === 'harm');
}

function signCell(outcome: string, studies: readonly StudyDirections[]): Cell {
  const found = studies.flatMap((each) => each.outcomes.get(outcome) ?? []);
  const benefits = found.filter(({ direction }) => direction === 'benefit').length;
  const directed = directedStudies(outcome, studies).length;
  if (directed === 0) return { text: 'no study has a direction', state: 'computed' };
  const source = together(found.map((each) => each.source));
  if (directed < LEAST_TESTED) return { text: 'one study: no test', state: 'computed', ...(source && { source }) };
  const { lower, upper } = wilsonInterval(benefits, directed);
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const lines = [
    `${benefits} of ${directed} ▲`,
    `P = ${printedP(signTest(benefits, directed))}`,
    `95% CI ${percent(lower)} to ${percent(upper)}`,
  ];
  return { text: lines.join('; '), lines, state: 'computed', ...(source && { source }) };
}

/** A probability with four decimals. */
function printedP(p: number): string {
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}

function legendsOf(studies: readonly StudyDirections[]): MatrixLegend[] {
  const found = studies.flatMap(({ outcomes }) => [...outcomes.values()]);
  const sizes = (['large', 'medium', 'small', 'unknown'] as const).filter((size) =>
    found.some(({ sample }) => sizeOf(sample) === size),
  );
  return [
    {
      heading: 'Direction',
      items: (['benefit', 'no difference or conflicting', 'harm'] as const).map((direction) => ({
        label: LABELS[direction],
        glyph: { shape: SHAPES[direction], size: SIZES.medium },
      })),
    },
    {
      heading: 'Intervention group',
      items: sizes.map((size) => ({
        label: SIZE_LABELS[size],
        glyph: { shape: 'up', size: SIZES[size], ...(size === 'unknown' && { hollow: true, dashed: true }) },
      })),
    },
    biasLegend(studies.map(({ bias }) => bias)),
  ];
}

const SIZE_LABELS: Readonly<Record<Size, string>> = {
  large: 'more than 300',
  medium: '50 to 300',
  small: 'fewer than 50',
  unknown: 'not extracted',
};

/** The levels that occur, and that there is none. */
export function biasLegend(each: readonly (ResultBias | undefined)[]): MatrixLegend {
  const known = each.filter((bias) => bias !== undefined).sort((a, b) => a.rank - b.rank);
  const unique = [...new Map(known.map((bias) => [bias.label, bias])).values()].sort(
    (a, b) => a.mark.instrument.localeCompare(b.mark.instrument) || a.rank - b.rank,
  );
  const items = unique.map(({ label, mark }) => ({ label, glyph: { shape: 'disc', size: 9, mark } as const }));
  const none = each.includes(undefined) ? [{ label: 'not judged', glyph: { shape: 'ring', size: 9 } as const }] : [];
  return { heading: 'Risk of bias', items: [...items, ...none] };
}

function notesOf(directions: Directions): string[] {
  const { studies, threshold, leftOut, notAgreed } = directions;
  const missing = [
    ...partsNote(leftOut),
    ...(notAgreed.length > 0
      ? [`Not shown, because the extractors do not agree on the results: ${notAgreed.map(({ id }) => id).join(', ')}.`]
      : []),
  ];
  if (studies.length === 0) return missing;
  return [
    `Directions are those in the files, read off the numbers of the studies: never off p values, intervals or verdicts on effectiveness. Several results of a study on an outcome count as one direction if at least ${threshold}% share it; their number stands beside the sign.`,
    'Where the results of a study were judged differently, the row has the highest risk of bias.',
    ...(hasSignTest(directions) ? [signTestNote(studies)] : []),
    ...missing,
  ];
}

/** How many results a figure leaves out because they are about a part of the people; nothing for none. */
export function partsNote(leftOut: readonly LeftOut[]): string[] {
  return leftOut.length > 0 ? [`Not shown: ${counted(leftOut.length, 'result')} about a part of the people only.`] : [];
}

function signTestNote(studies: readonly StudyDirections[]): string {
  const randomised = studies.filter((each) => each.randomised).length;
  const others = studies.length - randomised;
  const mixed =
    randomised > 0 && others > 0
      ? ` It counts studies of different designs together: ${randomised} randomised, ${others} not randomised.`
      : '';
  return `Sign test: how probable directions as uneven as these, or more, were if both were equally likely (two-sided; studies without a direction are left out, and one study alone is not tested), with Wilson’s interval of the share. It takes studies for independent draws from one distribution, to which there are objections, and it says nothing about the size of effects.${mixed}`;
}
