/** The effect of one result of a made-up study, for tests of what follows from its numbers. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { itemsOf } from '../../../src/core/document/walk';
import { effectOf } from '../../../src/core/effects/effect-of';
import { buildReview } from '../../../src/core/review/review';

const REVIEW = `review: made-up
vocabulary:
  measures: {stay: {name: Days in hospital, better: lower}, care: {name: Care, better: higher}, cure: {name: Cured, better: higher}}
`;

/** The effect of the first of the results; there must be one or a reason. */
export function effectIn(result: string, design = 'randomised trial') {
  const file = readRecord('a.extraction.yaml', parse(`study: a\ndesign: ${design}\nresults:\n${result}`));
  const review = buildReview('', [readRecord('review.extraction.yaml', parse(REVIEW)), file]);
  const [node] = itemsOf(file.sections.get('results')?.value);
  assert.ok(node);
  const effect = effectOf(node, file, review);
  assert.ok(effect);
  return effect;
}

/** The effect, which must be there. */
export function worked(result: string, design?: string) {
  const effect = effectIn(result, design);
  assert.ok(effect.ok, effect.ok ? '' : effect.because);
  return effect.value;
}

/** Why there is no effect. */
export function refusedBecause(result: string, design?: string): string {
  const effect = effectIn(result, design);
  assert.ok(!effect.ok);
  return effect.because;
}

/** A comparison of two groups, each with its numbers. */
export const arms = (first: string, second: string) => `
    comparison: [course, usual]
    by_arm: [{arm: course, ${first}}, {arm: usual, ${second}}]`;

/** metadat `dat.normand1999`. */
export const EDINBURGH = arms('analysed: 155, mean: 55, sd: 47', 'analysed: 156, mean: 75, sd: 64');

/** Equal, but for so much. */
export function near(actual: number, expected: number, within = 5e-5) {
  assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);
}
