/** The tools with which records of a review are appraised: those of the program, and those that the review describes itself. */
import type { Instrument } from '../knowledge/instrument';
import { instrumentById, instruments } from '../knowledge/list';
import { qualityTools } from '../knowledge/quality-tools/list';
import type { AnyTool } from '../knowledge/tools';
import { ownToolsOf, type Review } from './review';

export { ownToolsOf } from './review';

/** All of them, of either shape: those with judgements of domains first, of these the program's. */
export function toolsOf(review: Review): readonly AnyTool[] {
  return [...instrumentsOf(review), ...qualityTools];
}

/** Those with judgements of domains, the program's first. */
export function instrumentsOf(review: Review): readonly Instrument[] {
  const own = ownToolsOf(review);
  if (own.length === 0) return instruments;
  const others = instruments.map((tool) => own.find(({ id }) => id === tool.id) ?? tool);
  return [...others, ...own.filter(({ isOwn }) => isOwn)];
}

/** @returns the instrument whose section in a study file of this review has this key, `undefined` where there is none. */
export function instrumentIn(review: Review, id: string): Instrument | undefined {
  return ownToolsOf(review).find((tool) => tool.id === id) ?? instrumentById(id);
}
