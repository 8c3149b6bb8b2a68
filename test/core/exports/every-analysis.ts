/** A made-up review with every way in which an effect comes about, and every way of pooling. */
import type { Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';

const STUDIES = 7;

/** One outcome: how its results are written, and how they are pooled. */
interface Case {
  readonly metric: string;
  /** Of study 0 to 6: what stands in the result beside its outcome. */
  readonly result: (index: number) => string;
  /** Further keys of its entry under `meta_analysis`. */
  readonly pooled: string;
}

/** Numbers that look like chance and are the same each time, from 0 to 1. */
function some(index: number, turn: number): number {
  return ((index * 7919 + turn * 104_729 + 31) % 1000) / 1000;
}

const people = (index: number) => [20 + Math.round(60 * some(index, 1)), 20 + Math.round(60 * some(index, 2))] as const;
const round = (value: number) => Number(value.toFixed(3));

const groups = (first: string, second: string) =>
  `comparison: [a, b], by_arm: [{arm: a, ${first}}, {arm: b, ${second}}]`;

const meansOf = (index: number, apart = 1) => {
  const [n1, n2] = people(index);
  const [m1, m2] = [round(20 + 3 * apart * (some(index, 3) - 0.2)), 20];
  return groups(
    `analysed: ${n1}, mean: ${m1}, sd: ${round(4 + some(index, 4))}`,
    `analysed: ${n2}, mean: ${m2}, sd: ${round(4 + some(index, 5))}`,
  );
};

const eventsOf = (index: number) => {
  const [n1, n2] = people(index);
  const [a, c] = index === 2 ? [0, 4] : [1 + Math.round(8 * some(index, 6)), 4 + Math.round(9 * some(index, 7))];
  return groups(`analysed: ${n1}, events: ${a}`, `analysed: ${n2}, events: ${c}`);
};

const sizesOf = (index: number) => {
  const [n1, n2] = people(index);
  return groups(`analysed: ${n1}`, `analysed: ${n2}`);
};

const given = (estimate: string) => `estimate: {${estimate}}`;
const derive = (metric: string, from: string, more = '') => `derive: {metric: ${metric}, from: ${from}${more}}`;
const value = (index: number, turn = 8) => round(some(index, turn) * 2 - 0.7);
const ratio = (index: number) => round(Math.exp(value(index) / 2));
const ratioWithInterval = (type: string, index: number) => {
  const half = Math.exp(0.2 + 0.4 * some(index, 9));
  return given(
    `type: ${type}, value: ${ratio(index)}, ci: [${round(ratio(index) / half)}, ${round(ratio(index) * half)}]`,
  );
};
const differenceWithInterval = (type: string, index: number, more = '') =>
  given(`type: ${type}, value: ${value(index)}, ci: [${round(value(index) - 1)}, ${round(value(index) + 1)}]${more}`);

const REML = 'method: reml';
const NORMAL = 'method: dersimonian-laird, interval: normal';
const PM = 'method: paule-mandel, interval: hartung-knapp';
const COMMON = 'method: common effect, interval: normal';
const IN_GROUPS = 'subgroups: {title: Setting, values: {s0: ward, s1: ward, s2: home, s3: home, s4: ward, s5: street}}';

const CASES: Readonly<Record<string, Case>> = {
  'smd metafor': { metric: 'smd', result: (i) => `${meansOf(i)}, ${derive('smd', 'means')}`, pooled: REML },
  'smd borenstein': {
    metric: 'smd',
    result: (i) => `${meansOf(i)}, ${derive('smd', 'means', ', variance: borenstein')}`,
    pooled: NORMAL,
  },
  'smd revman': {
    metric: 'smd',
    result: (i) => `${meansOf(i)}, ${derive('smd', 'means', ', variance: revman')}`,
    pooled: PM,
  },
  'smd subgroups': {
    metric: 'smd',
    result: (i) => `${meansOf(i)}, ${derive('smd', 'means')}`,
    pooled: `${REML}, ${IN_GROUPS}`,
  },
  'smd t': {
    metric: 'smd',
    result: (i) =>
      `${sizesOf(i)}, ${given(`type: mean difference, value: ${value(i)}, t: ${round(value(i) * 3)}`)}, ${derive('smd', 't')}`,
    pooled: COMMON,
  },
  'smd f': {
    metric: 'smd',
    result: (i) =>
      `${sizesOf(i)}, estimate: {type: F, value: 4, f: ${round(1 + 4 * some(i, 3))}, df: [1, 40]}, ${derive('smd', 'f', ', direction: favours intervention')}`,
    pooled: REML,
  },
  'smd p': {
    metric: 'smd',
    result: (i) =>
      `${sizesOf(i)}, estimate: {type: md, value: 1, p: ${round(0.01 + 0.3 * some(i, 4))}}, ${derive('smd', 'p', ', direction: favours comparator')}`,
    pooled: REML,
  },
  'smd correlation': {
    metric: 'smd',
    result: (i) =>
      `estimate: {type: correlation, value: ${round(value(i) / 3)}, analysed: ${people(i)[0]}}, ${derive('smd', 'correlation')}`,
    pooled: REML,
  },
  'smd odds ratio': {
    metric: 'smd',
    result: (i) => `${ratioWithInterval('or', i)}, ${derive('smd', 'odds ratio')}`,
    pooled: PM,
  },
  'smd events': { metric: 'smd', result: (i) => `${eventsOf(i)}, ${derive('smd', 'events')}`, pooled: REML },
  'smd pairs': {
    metric: 'smd',
    result: (i) => `${meansOf(i)}, paired: {pairs: ${people(i)[0]}, r: 0.6}, ${derive('smd', 'paired data')}`,
    pooled: REML,
  },
  'smd turned': { metric: 'smd', result: (i) => `${meansOf(i)}, ${derive('smd', 'means')}`, pooled: REML },
  'smd clusters': {
    metric: 'smd',
    result: (i) => `${meansOf(i)}, ${derive('smd', 'means', ', icc: 0.02, cluster_size: 12')}`,
    pooled: REML,
  },
  'md means': { metric: 'md', result: (i) => `${meansOf(i)}, ${derive('md', 'means')}`, pooled: REML },
  'md alike': { metric: 'md', result: (i) => `${meansOf(i, 0.05)}, ${derive('md', 'means')}`, pooled: REML },
  'md alike normal': {
    metric: 'md',
    result: (i) => `${meansOf(i, 0.05)}, ${derive('md', 'means')}`,
    pooled: `${REML}, interval: hartung-knapp, zero_tau2: normal`,
  },
  'md alike wider': {
    metric: 'md',
    result: (i) => `${meansOf(i, 0.05)}, ${derive('md', 'means')}`,
    pooled: `${PM}, zero_tau2: wider`,
  },
  'md medians': {
    metric: 'md',
    result: (i) =>
      `${groups(
        `analysed: ${people(i)[0]}, median: ${round(20 + value(i))}, quartiles: [18, 24]`,
        `analysed: ${people(i)[1]}, median: 20, quartiles: [17, 23]`,
      )}, ${derive('md', 'medians')}`,
    pooled: REML,
  },
  'md log means': {
    metric: 'md',
    result: (i) =>
      `${groups(
        `analysed: ${people(i)[0]}, mean: ${round(1 + value(i) / 4)}, sd: 0.5`,
        `analysed: ${people(i)[1]}, mean: 1, sd: 0.6`,
      )}, ${derive('md', 'log means')}`,
    pooled: REML,
  },
  'md pairs sd': {
    metric: 'md',
    result: (i) =>
      `paired: {pairs: ${people(i)[0]}, mean_difference: ${value(i)}, sd_difference: ${round(2 + some(i, 2))}}, ${derive('md', 'paired data')}`,
    pooled: REML,
  },
  'md pairs interval': {
    metric: 'md',
    result: (i) =>
      `paired: {pairs: ${people(i)[0]}, mean_difference: ${value(i)}, ci: [${round(value(i) - 1)}, ${round(value(i) + 1)}]}, ${derive('md', 'paired data')}`,
    pooled: REML,
  },
  'md pairs p': {
    metric: 'md',
    result: (i) =>
      `paired: {pairs: ${people(i)[0]}, mean_difference: ${value(i)}, p: ${round(0.01 + some(i, 5) / 2)}}, ${derive('md', 'paired data')}`,
    pooled: REML,
  },
  'md given': {
    metric: 'md',
    result: (i) => differenceWithInterval('mean difference', i),
    pooled: `${REML}, ${IN_GROUPS}`,
  },
  'md given t': {
    metric: 'md',
    result: (i) => differenceWithInterval('mean difference', i, `, t: 2.1, df: ${20 + i}`),
    pooled: REML,
  },
  'md given 90': {
    metric: 'md',
    result: (i) => differenceWithInterval('mean difference', i, ', ci_level: 90'),
    pooled: REML,
  },
  'md given se': {
    metric: 'md',
    result: (i) => given(`type: mean difference, value: ${value(i)}, se: ${round(0.3 + some(i, 4))}`),
    pooled: PM,
  },
  'md given p': {
    metric: 'md',
    result: (i) =>
      `${sizesOf(i)}, ${given(`type: mean difference, value: ${value(i)}, p: ${round(0.02 + some(i, 5) / 2)}`)}`,
    pooled: REML,
  },
  'rom means': { metric: 'rom', result: (i) => `${meansOf(i)}, ${derive('rom', 'means')}`, pooled: REML },
  'rom log means': {
    metric: 'rom',
    result: (i) =>
      `${groups(
        `analysed: ${people(i)[0]}, mean: ${round(1 + value(i) / 4)}, sd: 0.5`,
        `analysed: ${people(i)[1]}, mean: 1, sd: 0.6`,
      )}, ${derive('rom', 'log means')}`,
    pooled: NORMAL,
  },
  'or events': { metric: 'or', result: (i) => `${eventsOf(i)}, ${derive('or', 'events')}`, pooled: REML },
  'or arm': {
    metric: 'or',
    result: (i) => `${eventsOf(i)}, ${derive('or', 'events', ', zero_cells: treatment arm')}`,
    pooled: REML,
  },
  'or mh': {
    metric: 'or',
    result: (i) => `${eventsOf(i)}, ${derive('or', 'events')}`,
    pooled: `method: mantel-haenszel, ${IN_GROUPS}`,
  },
  'or mh arm': {
    metric: 'or',
    result: (i) => `${eventsOf(i)}, ${derive('or', 'events', ', zero_cells: treatment arm')}`,
    pooled: 'method: mantel-haenszel',
  },
  'or mh random': {
    metric: 'or',
    result: (i) => `${eventsOf(i)}, ${derive('or', 'events')}`,
    pooled: `method: mantel-haenszel random effects, interval: normal, ${IN_GROUPS}`,
  },
  'rd mh random': {
    metric: 'rd',
    result: (i) => `${eventsOf(i)}, ${derive('rd', 'events')}`,
    pooled: 'method: mantel-haenszel random effects',
  },
  'or peto': { metric: 'or', result: (i) => `${eventsOf(i)}, ${derive('or', 'events')}`, pooled: 'method: peto' },
  'or peto turned': {
    metric: 'or',
    result: (i) => `${eventsOf(i)}, ${derive('or', 'events')}`,
    pooled: 'method: peto',
  },
  'or pairs': {
    metric: 'or',
    result: (i) =>
      `${groups(`events: ${10 + i}`, `events: ${14 - i}`)}, paired: {pairs: 40, both_events: ${4 + (i % 3)}}, ${derive('or', 'paired data')}`,
    pooled: REML,
  },
  'or pairs p': {
    metric: 'or',
    result: (i) =>
      `${groups(`events: ${10 + i}`, `events: ${19 - i}`)}, paired: {pairs: 40, p: ${round(0.02 + some(i, 5) / 2)}}, ${derive('or', 'paired data')}`,
    pooled: REML,
  },
  'or given': { metric: 'or', result: (i) => ratioWithInterval('or', i), pooled: `${NORMAL}` },
  'rr events': { metric: 'rr', result: (i) => `${eventsOf(i)}, ${derive('rr', 'events')}`, pooled: PM },
  'rr mh': {
    metric: 'rr',
    result: (i) => `${eventsOf(i)}, ${derive('rr', 'events')}`,
    pooled: 'method: mantel-haenszel',
  },
  'rr pairs': {
    metric: 'rr',
    result: (i) =>
      `${groups(`events: ${10 + i}`, `events: ${14 - i}`)}, paired: {pairs: 40, r: 0.3}, ${derive('rr', 'paired data')}`,
    pooled: REML,
  },
  'rr split': {
    metric: 'rr',
    result: (i) => `${eventsOf(i)}, ${derive('rr', 'events', ', split_comparator: 2')}`,
    pooled: REML,
  },
  'rr given z': {
    metric: 'rr',
    result: (i) => given(`type: rr, value: ${ratio(i)}, z: ${round(1.2 + some(i, 2))}`),
    pooled: REML,
  },
  'rd events': { metric: 'rd', result: (i) => `${eventsOf(i)}, ${derive('rd', 'events')}`, pooled: REML },
  'rd mh': {
    metric: 'rd',
    result: (i) => `${eventsOf(i)}, ${derive('rd', 'events')}`,
    pooled: 'method: mantel-haenszel',
  },
  'rd pairs': {
    metric: 'rd',
    result: (i) =>
      `${groups(`events: ${10 + i}`, `events: ${14 - i}`)}, paired: {pairs: 40, both_events: ${4 + (i % 3)}}, ${derive('rd', 'paired data')}`,
    pooled: REML,
  },
  'hr given': { metric: 'hr', result: (i) => ratioWithInterval('hr', i), pooled: REML },
  'hr given p': {
    metric: 'hr',
    result: (i) => given(`type: hr, value: ${ratio(i)}, p: ${round(0.02 + some(i, 5) / 2)}`),
    pooled: PM,
  },
  'irr given': { metric: 'irr', result: (i) => ratioWithInterval('irr', i), pooled: COMMON },
  'correlation given': {
    metric: 'correlation',
    result: (i) => given(`type: correlation, value: ${round(value(i) / 3)}, analysed: ${people(i)[0]}`),
    pooled: `${REML}, ${IN_GROUPS}`,
  },
  'coefficient given': {
    metric: 'coefficient',
    result: (i) => given(`type: coefficient, value: ${value(i)}, se: ${round(0.2 + some(i, 6))}`),
    pooled: REML,
  },
  'no summary': { metric: 'smd', result: (i) => `${meansOf(i)}, ${derive('smd', 'means')}`, pooled: '' },
};

/** The keys of the outcomes, in the order of the review. */
export const ANALYSES: readonly string[] = Object.keys(CASES);

const idOf = (name: string) => name.replaceAll(' ', '_');

/** All of it in one review: seven studies, one result of each for each outcome. */
export function everyAnalysis(): Review {
  const cases = Object.entries(CASES);
  const outcomes = cases.map(([name]) => `${idOf(name)}: “${name}”, made up`).join(', ');
  const measures = cases.flatMap(([name]) =>
    name.endsWith('turned')
      ? [
          `m_${idOf(name)}: {name: Up, outcome: ${idOf(name)}, better: higher}`,
          `n_${idOf(name)}: {name: Down, outcome: ${idOf(name)}, better: lower}`,
        ]
      : [`m_${idOf(name)}: {name: Scale, outcome: ${idOf(name)}, better: higher}`],
  );
  const entries = cases.flatMap(([name, { metric, pooled }]) =>
    pooled === '' ? [] : [`  - {outcome: ${idOf(name)}, metric: ${metric}, ${pooled}}\n`],
  );
  const review = `# file: review.extraction.yaml
review: every-analysis
title: Every analysis (made up)
vocabulary: {outcomes: {${outcomes}}, measures: {${measures.join(', ')}}}
meta_analysis:
${entries.join('')}`;
  const studies = Array.from({ length: STUDIES }, (_, index) => {
    const results = cases.map(([name, { result }]) => {
      const measure = name.endsWith('turned') && index % 2 === 1 ? 'n' : 'm';
      return `  - {id: ${idOf(name)}, outcome: ${idOf(name)}, measure: ${measure}_${idOf(name)}, ${result(index)}}\n`;
    });
    return `# file: s${index}.extraction.yaml
study: s${index}
design: randomised trial
results:
${results.join('')}`;
  });
  return readFixture([review, ...studies].join('')).review;
}
