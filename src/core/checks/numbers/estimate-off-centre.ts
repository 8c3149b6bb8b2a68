import { offCentre } from '../../effects/faults/estimate-off-centre';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const estimateOffCentre: Check = {
  code: 'estimate-off-centre',
  title: 'The estimate is far from the middle of its interval',
  severity: 'warning',
  explanation:
    'An estimate lies in the middle of its interval; of a ratio, on the logarithm. Where it lies far from it, a digit of one of the three numbers is usually wrong, and the standard error that is read from the interval would be wrong as well, so that the result is shown and enters no summary. Compare with the source. Where the source prints it so (exact or bootstrap intervals), accept the problem in this file with that reason: then it enters.',
  find: (file, review) => faultFindings(offCentre, file, review),
};
