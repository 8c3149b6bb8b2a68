/** Every kind of fault. A new one is its own file, one line here, and a check that tells of it. */
import { contradictingDirection } from './direction-contradicts-estimate';
import { errorAsDeviation } from './error-as-deviation';
import { offCentre } from './estimate-off-centre';
import { outsideInterval } from './estimate-outside-interval';
import { eventsBeyondTotal } from './events-exceed-total';
import type { FaultRule } from './fault';
import { impossibleEstimate } from './impossible-estimate';
import { reversedInterval } from './interval-reversed';
import { outOfRange } from './out-of-range';
import { unreadableText } from './unreadable-text';

export const faultRules: readonly FaultRule[] = [
  unreadableText,
  outOfRange,
  impossibleEstimate,
  reversedInterval,
  outsideInterval,
  eventsBeyondTotal,
  offCentre,
  errorAsDeviation,
  contradictingDirection,
];
