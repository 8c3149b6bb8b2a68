/** Every kind of fault. A new one is its own file and one line here; the checks and the table of numbers follow. */
import { errorAsDeviation } from './across/error-as-deviation';
import { eventsBeyondTotal } from './arms/events-exceed-total';
import type { FaultRule, FileFault, ToldRule } from './fault';
import { contradictingDirection } from './one-effect/direction-contradicts-estimate';
import { offCentre } from './one-effect/estimate-off-centre';
import { outsideInterval } from './one-effect/estimate-outside-interval';
import { impossibleEstimate } from './one-effect/impossible-estimate';
import { reversedInterval } from './one-effect/interval-reversed';
import { outOfRange } from './one-effect/out-of-range';
import { unreadableText } from './one-effect/unreadable-text';

/** In the numbers of a result, in the order of the documentation. */
export const toldRules: readonly ToldRule[] = [
  impossibleEstimate,
  reversedInterval,
  outsideInterval,
  offCentre,
  contradictingDirection,
  eventsBeyondTotal,
  errorAsDeviation,
];

/** Those of results that keep effects out, with what the text and the form tell of. */
export const faultRules: readonly FaultRule[] = [unreadableText, outOfRange, ...toldRules];

/** In the numbers of a file as a whole. */
export const fileFaults: readonly FileFault[] = [];
