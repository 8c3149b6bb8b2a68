import { impossibleEstimate as rule } from '../../effects/faults/impossible-estimate';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const impossibleEstimate: Check = {
  code: 'impossible-estimate',
  title: 'An estimate that cannot be',
  severity: 'warning',
  explanation:
    'A ratio of odds, risks, rates or hazards is above 0, a risk difference and a correlation lie between −1 and 1. Where a number does not, its logarithm or per cent were usually typed, or another type is meant. No effect is worked out of it. Compare with the source, and write the number as the type has it.',
  find: (file, review) => faultFindings(rule, file, review),
};
