/** What the signs and words mean that stand where there is no value: somebody looked, or nobody has yet. */
import { english, translated } from '../../language/say';
import type { CellState, Table } from '../../synthesis/models/table';
import { element, joined, type Markup, text } from '../escape';
import { placeholder } from '../tables/cell-text';
import { RowBatches } from '../tables/row-batches';

/** @returns the legend of those that the table shows; nothing where every cell has a value. */
export function missingLegend({ rows }: Table): Markup | undefined {
  const shown = new Set(statesIn.foundIn(rows).flatMap((states) => [...states]));
  const items = MEANINGS.filter(([state]) => shown.has(state));
  if (items.length === 0) return undefined;
  return element(
    'p',
    { class: 'legend' },
    ...items.map(([state, meaning]) =>
      element(
        'span',
        {},
        joined(
          element('span', { class: `is-${state.replaceAll(' ', '-')}` }, text(placeholder({ text: '', state }))),
          text(` ${translated(meaning)}`),
        ),
      ),
    ),
  );
}

/** Of a hundred thousand cells nearly all have a value. */
const statesIn = new RowBatches((rows) => {
  const states = new Set<CellState>();
  for (const { cells } of rows)
    for (const { state, progress } of cells)
      if (state !== 'given' && state !== 'computed' && !progress) states.add(state);
  return states;
});

const MEANINGS: readonly (readonly [state: CellState, meaning: string])[] = [
  ['not extracted', english`not yet extracted: nobody has written anything here`],
  ['not reported', english`somebody looked, and the sources do not say`],
  ['unclear', english`somebody looked, and the sources leave it open`],
  ['not applicable', english`does not apply here`],
  ['not agreed', english`the extractors differ`],
];
