/** Every kind of fault. A new one is its own file and one line here; the checks and the table of numbers follow. */
import { deviationAsError } from './across/deviation-as-error';
import { errorAsDeviation } from './across/error-as-deviation';
import { estimateFarFromOthers } from './across/estimate-far-from-others';
import { pricesNotConverted } from './across/prices-not-converted';
import { sameNumbersInTwoStudies } from './across/same-numbers-in-two-studies';
import { analysedExceedStart } from './arms/analysed-exceed-start';
import { beforeAndAfterSwapped } from './arms/before-and-after-swapped';
import { changeWithOtherDeviation } from './arms/change-with-other-deviation';
import { deviationBeyondRange } from './arms/deviation-beyond-range';
import { deviationContradictsError } from './arms/deviation-contradicts-error';
import { deviationNotPossible } from './arms/deviation-not-possible';
import { deviationsDiffer } from './arms/deviations-differ';
import { estimateContradictsGroups } from './arms/estimate-contradicts-groups';
import { eventsBeyondTotal } from './arms/events-exceed-total';
import { meanNotPossible } from './arms/mean-not-possible';
import { meanOutsideRange } from './arms/mean-outside-range';
import { pContradictsGroups } from './arms/p-contradicts-groups';
import { percentageNotPossible } from './arms/percentage-not-possible';
import { sameNumbersInTwoArms } from './arms/same-numbers-in-two-arms';
import { spreadContradictsEstimate } from './arms/spread-contradicts-estimate';
import { valuesOutOfOrder } from './arms/values-out-of-order';
import { effectiveAgainstResults } from './conclusions/effective-against-results';
import { harmAsNoEffect } from './conclusions/harm-as-no-effect';
import type { FaultRule, FileFault, ToldRule } from './fault';
import { contradictingDirection } from './one-effect/direction-contradicts-estimate';
import { effectNotUsable } from './one-effect/effect-not-usable';
import { errorContradictsInterval } from './one-effect/error-contradicts-interval';
import { estimateOfAnotherType } from './one-effect/estimate-of-another-type';
import { offCentre } from './one-effect/estimate-off-centre';
import { outsideInterval } from './one-effect/estimate-outside-interval';
import { freedomExceedsPeople } from './one-effect/freedom-exceeds-people';
import { impossibleEstimate } from './one-effect/impossible-estimate';
import { reversedInterval } from './one-effect/interval-reversed';
import { intervalWithoutWidth } from './one-effect/interval-without-width';
import { outOfRange } from './one-effect/out-of-range';
import { pContradictsError } from './one-effect/p-contradicts-error';
import { pContradictsInterval } from './one-effect/p-contradicts-interval';
import { statisticContradictsP } from './one-effect/statistic-contradicts-p';
import { unreadableText } from './one-effect/unreadable-text';
import { allocationAgainstDesign } from './study/allocation-against-design';
import { analysedDoNotAddUp } from './study/analysed-do-not-add-up';
import { clustersNotHeeded } from './study/clusters-not-heeded';
import { datesOutOfOrder } from './study/dates-out-of-order';
import { oneEstimateTwice } from './study/one-estimate-twice';
import { otherUnitOrScale } from './study/other-unit-or-scale';
import { peopleDoNotAddUp } from './study/people-do-not-add-up';
import { rangeReversed } from './study/range-reversed';
import { subgroupExceedsWhole } from './study/subgroup-exceeds-whole';

/** In the numbers of a result, in the order of the documentation. */
export const toldRules: readonly ToldRule[] = [
  impossibleEstimate,
  reversedInterval,
  outsideInterval,
  offCentre,
  intervalWithoutWidth,
  pContradictsInterval,
  pContradictsError,
  statisticContradictsP,
  errorContradictsInterval,
  freedomExceedsPeople,
  estimateOfAnotherType,
  contradictingDirection,
  effectNotUsable,
  eventsBeyondTotal,
  analysedExceedStart,
  sameNumbersInTwoArms,
  deviationsDiffer,
  meanOutsideRange,
  valuesOutOfOrder,
  deviationBeyondRange,
  meanNotPossible,
  deviationNotPossible,
  deviationContradictsError,
  percentageNotPossible,
  beforeAndAfterSwapped,
  changeWithOtherDeviation,
  spreadContradictsEstimate,
  pContradictsGroups,
  estimateContradictsGroups,
  analysedDoNotAddUp,
  clustersNotHeeded,
  errorAsDeviation,
  deviationAsError,
  sameNumbersInTwoStudies,
  estimateFarFromOthers,
  pricesNotConverted,
];

/** Those of results that keep effects out, with what the text and the form tell of. */
export const faultRules: readonly FaultRule[] = [unreadableText, outOfRange, ...toldRules];

/** In the numbers of a file as a whole. */
export const fileFaults: readonly FileFault[] = [
  peopleDoNotAddUp,
  allocationAgainstDesign,
  datesOutOfOrder,
  rangeReversed,
  subgroupExceedsWhole,
  oneEstimateTwice,
  otherUnitOrScale,
  effectiveAgainstResults,
  harmAsNoEffect,
];
