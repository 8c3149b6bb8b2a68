import { outsideInterval } from '../../effects/faults/estimate-outside-interval';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const estimateOutsideInterval: Check = {
  code: 'estimate-outside-interval',
  title: 'The estimate lies outside its interval',
  severity: 'warning',
  explanation:
    'A confidence interval always contains the estimate that it belongs to. Where it does not, a sign or a digit is usually wrong, or the two numbers belong to different analyses. Compare both with the source; if the source itself prints it so, accept the problem in this file with that reason.',
  find: (file, review) => faultFindings(outsideInterval, file, review),
};
