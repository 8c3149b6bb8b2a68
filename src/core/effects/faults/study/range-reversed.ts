import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import { itemsOf, pairsOf, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { Fault, FileFault, Fits } from '../fault';

/** Limits in the vocabulary with the larger one first. */
export const rangeReversed: FileFault = {
  code: 'range-reversed',
  title: 'Limits in the wrong order',
  severity: 'warning',
  looksAt: 'limits of measures and time points in order',
  explanation:
    'The range of a measure goes from its lowest to its highest score, whichever is better, and the months of a time point from the earliest to the latest. With limits the other way round no number lies between them, so that nothing can be checked by them. Exchange them.',
  *find(file) {
    if (file.kind !== 'review') return;
    const vocabulary = file.sections.get('vocabulary')?.value;
    for (const [names, key] of [
      ['measures', 'range'],
      ['timepoints', 'months'],
    ] as const)
      for (const { value } of pairsOf(valueOf(vocabulary, names))) yield* inOrder(valueOf(value, key));
  },
};

function* inOrder(limits: Node | undefined): Generator<Fault | Fits> {
  const [first, second, ...more] = itemsOf(limits);
  const [low, high] = [numberOf(first), numberOf(second)];
  if (!limits || !first || !second || more.length > 0 || low === undefined || high === undefined) return;
  if (low <= high) return yield { fits: limits.span };
  yield {
    span: limits.span,
    message: say`${textOf(first)} to ${textOf(second)} has the larger limit first, so that no number lies in between. Write the lowest first, whichever is better.`,
    repair: {
      title: say`Exchange the limits`,
      edits: [
        { span: first.span, text: textOf(second) ?? '' },
        { span: second.span, text: textOf(first) ?? '' },
      ],
    },
  };
}
