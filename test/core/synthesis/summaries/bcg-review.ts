/** Thirteen trials of BCG vaccination (metadat `dat.bcg`) as a review, with what it asks of them. */
import type { Review } from '../../../../src/core/review/review';
import { readFixture } from '../../checks/fixture';
import { ABLAT, ALLOCATION, BCG } from '../../statistics/bcg';

/** @param asks the rest of the entry under `meta_analysis`: ", method: peto" @param metric of all trials */
export function bcgReview(asks: string, metric = 'rr', trials = BCG.length): Review {
  const review = `# file: review.extraction.yaml
review: r
vocabulary:
  outcomes: {tuberculosis: Tuberculosis}
  measures: {cases: {name: Cases, outcome: tuberculosis, better: lower}}
meta_analysis: {outcome: tuberculosis, metric: ${metric}${asks}}
`;
  const studies = BCG.slice(0, trials).map(({ a, b, c, d }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return `# file: trial-${number}.extraction.yaml
study: trial-${number}
design: randomised trial
participants: {mean_age: ${ABLAT[index]}}
country: ${ALLOCATION[index]}
results:
  - id: r
    outcome: tuberculosis
    measure: cases
    comparison: [vaccinated, not]
    by_arm: [{arm: vaccinated, analysed: ${a + b}, events: ${a}}, {arm: not, analysed: ${c + d}, events: ${c}}]
    derive: {metric: ${metric}, from: events}
`;
  });
  return readFixture([review, ...studies].join('')).review;
}
