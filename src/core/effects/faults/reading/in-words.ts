/** How numbers that were worked out, and what may have been meant, stand in messages. */
import { listed } from '../../../language/listed';
import { say } from '../../../language/say';
import { printed } from '../../../statistics/printed';

/** A p value as papers print it: “0.24”, “0.004”, “<0.001”. */
export function printedP(p: number): string {
  if (p < 0.001) return '<0.001';
  return printed(p, p < 0.01 ? 3 : 2);
}

/** “It would fit if A or B.”; nothing where no other reading fits. */
export function wouldFitIf(readings: readonly string[]): string {
  return readings.length === 0 ? '' : say` It would fit if ${listed(readings, 'or')}.`;
}

/** A number that was worked out, with at most three digits. */
export function shown(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : Math.min(4, 2 - Math.floor(Math.log10(size)));
  return printed(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
