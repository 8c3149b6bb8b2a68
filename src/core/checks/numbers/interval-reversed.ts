import { reversedInterval } from '../../effects/faults/interval-reversed';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const intervalReversed: Check = {
  code: 'interval-reversed',
  title: 'The limits of an interval are in the wrong order',
  severity: 'warning',
  explanation:
    'An interval is written with its lower limit first. Where the first number is the larger one, either the two were swapped or a minus sign is missing; tables and plots would show an interval that cannot be. Compare with the source.',
  find: (file, review) => faultFindings(reversedInterval, file, review),
};
