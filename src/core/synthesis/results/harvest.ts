/** The harvest plot: Ogilvie et al. 2008 (10.1186/1471-2288-8-8), one bar for each study under the direction that it supports. */
import type { Review } from '../../review/review';
import { studyNames } from '../../review/study-names';
import { capital } from '../cells/wording';
import type { Glyph, MatrixCell, SymbolMatrix } from '../models/symbol-matrix';
import type { View } from '../view';
import { type Direction, directionsOf, type StudyDirection, type StudyDirections } from './directions';
import { biasLegend, partsNote } from './effect-direction';

export const harvestView: View = {
  id: 'harvest',
  title: 'Harvest plot',
  meaning: 'One bar for each study under the direction that it supports, by outcome.',
  section: 'results',
  of: harvestPlot,
};

const COLUMNS: readonly (readonly [Direction, string])[] = [
  ['harm', 'Comparison group did better'],
  ['no difference or conflicting', 'No difference, or conflicting'],
  ['benefit', 'Intervention group did better'],
];

/** A bar for each study under the direction that it supports, outcome by outcome. */
export function harvestPlot(review: Review): SymbolMatrix {
  const { outcomes, studies, leftOut } = directionsOf(review);
  const names = studyNames(review);
  const numbered = studies.map((each, index) => ({
    each,
    number: String(index + 1),
    name: names.get(each.study.id)?.cited ?? each.study.id,
  }));
  return {
    kind: 'symbol matrix',
    id: 'harvest',
    title: 'Harvest plot of effect directions',
    description: 'One row for each outcome, one column for each direction, one bar for each study.',
    heads: [{ id: 'outcome', title: 'Outcome' }],
    columns: COLUMNS.map(([id, title]) => ({ id, title })),
    rows: outcomes.map((outcome) => ({
      id: outcome,
      heads: [{ text: capital(outcome), state: 'given' }],
      cells: COLUMNS.map(([direction]) => harvestCell(outcome, direction, numbered)),
    })),
    legends: [
      {
        heading: 'Design',
        items: (['randomised', 'controlled', 'other'] as const)
          .filter((strength) => studies.some((each) => strengthOf(each) === strength))
          .map((strength) => ({ label: STRENGTHS[strength].label, glyph: barOf(STRENGTHS[strength].height * 0.5) })),
      },
      biasLegend(studies.flatMap(({ outcomes: found }) => [...found.values()].map(({ bias }) => bias))),
    ],
    notes:
      studies.length === 0
        ? partsNote(leftOut)
        : [
            `Bars: ${numbered.map(({ number, name }) => `${number}, ${name}`).join('; ')}.`,
            'The higher the bar, the better the design can tell an effect from other influences. The direction is that of the effect direction plot: never off p values or intervals.',
            ...partsNote(leftOut),
          ],
    leftOut,
  };
}

interface Numbered {
  readonly each: StudyDirections;
  readonly number: string;
  readonly name: string;
}

function harvestCell(outcome: string, direction: Direction, studies: readonly Numbered[]): MatrixCell {
  const found = studies.flatMap(({ each, number, name }) => {
    const here = each.outcomes.get(outcome);
    return here?.direction === direction ? [{ each, number, name, here }] : [];
  });
  if (found.length === 0) return { cell: { text: '', state: 'computed', note: 'no study' }, glyphs: [] };
  const words = found.map(
    ({ each, name, here }) => `${name} (${each.design ?? 'design not extracted'}, ${biasWords(here)})`,
  );
  return {
    cell: { text: words.join('; '), lines: words, state: 'computed' },
    glyphs: found.map(({ each, number, here }, index) => ({
      ...barOf(STRENGTHS[strengthOf(each)].height),
      ...(here.bias ? { mark: here.bias.mark } : { dashed: true as const }),
      label: number,
      words: `${number}: ${words[index] ?? ''}`,
      source: here.source,
    })),
  };
}

function biasWords({ bias }: StudyDirection): string {
  return bias === undefined ? 'risk of bias not judged' : `risk of bias ${bias.label}`;
}

function barOf(height: number): Glyph {
  return { shape: 'bar', size: height, hollow: true };
}

type Strength = 'randomised' | 'controlled' | 'other';

const STRENGTHS: Readonly<Record<Strength, { readonly height: number; readonly label: string }>> = {
  randomised: { height: 48, label: 'randomised' },
  controlled: { height: 34, label: 'controlled, not randomised' },
  other: { height: 22, label: 'other' },
};

const CONTROLLED: readonly string[] = [
  'non-randomised controlled study',
  'controlled before-after study',
  'cohort study',
];

function strengthOf({ randomised, design }: StudyDirections): Strength {
  if (randomised) return 'randomised';
  return CONTROLLED.includes(design ?? '') ? 'controlled' : 'other';
}
