import { errorAsDeviation as rule } from '../../effects/faults/error-as-deviation';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const errorAsDeviation: Check = {
  code: 'error-as-deviation',
  title: 'Standard deviations that may be standard errors',
  severity: 'warning',
  explanation:
    'The standard deviations are far smaller than those of the other studies with the same measure, and would fit if they were multiplied by the root of the number of people. Papers often print the standard error of a mean where a standard deviation is expected; an effect that is worked out of it is many times too large, so that the result is shown and enters no summary. Compare with the source, and write “se” in place of “sd”; where the numbers are right, accept the problem in this file with a reason: then it enters.',
  find: (file, review) => faultFindings(rule, file, review),
};
