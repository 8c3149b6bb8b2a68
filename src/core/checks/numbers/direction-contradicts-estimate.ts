import { contradictingDirection } from '../../effects/faults/direction-contradicts-estimate';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const directionContradictsEstimate: Check = {
  code: 'direction-contradicts-estimate',
  title: 'The direction of effect contradicts the estimate',
  severity: 'information',
  explanation:
    'Where the measure says which way is better and the estimate compares the intervention with the comparator in this order, the sign of the estimate tells which group did better. A direction that says the opposite usually means that a scale was read the wrong way round or that the paper subtracts the other way. Check the scale, the order of the comparison and the sign.',
  find: (file, review) => faultFindings(contradictingDirection, file, review),
};
