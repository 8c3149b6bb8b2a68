import { eventsBeyondTotal } from '../../effects/faults/events-exceed-total';
import type { Check } from '../check';
import { faultFindings } from '../reading/fault-findings';

export const eventsExceedTotal: Check = {
  code: 'events-exceed-total',
  title: 'More events than people',
  severity: 'warning',
  explanation:
    'The number of people who had an event cannot be larger than the number of people in the group. The two numbers may be swapped, or events may have been counted rather than people. Compare with the source.',
  find: (file, review) => faultFindings(eventsBeyondTotal, file, review),
};
