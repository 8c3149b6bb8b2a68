/** A made-up review with what may be asked of a summary beside the number: meta-regressions, funnels and their tests. */
import type { Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';

const STUDIES = 12;

/** Numbers that look like chance and are the same each time, from 0 to 1. */
function some(index: number, turn: number): number {
  return ((index * 7919 + turn * 104_729 + 31) % 1000) / 1000;
}

const round = (value: number) => Number(value.toFixed(3));
const people = (index: number, turn: number) => 20 + Math.round(180 * some(index, turn));

const means = (index: number) =>
  `comparison: [a, b], by_arm: [{arm: a, analysed: ${people(index, 1)}, mean: ${round(19 + 4 * some(index, 3))}, sd: 5}, {arm: b, analysed: ${people(index, 2)}, mean: 20, sd: 5}]`;

const events = (index: number) =>
  `comparison: [a, b], by_arm: [{arm: a, analysed: ${people(index, 1)}, events: ${index === 3 ? 0 : 1 + Math.round(9 * some(index, 6))}}, {arm: b, analysed: ${people(index, 2)}, events: ${3 + Math.round(12 * some(index, 7))}}]`;

/** Each outcome: its metric, the result of study 0 to 11, and further keys of its entry under `meta_analysis`. */
const CASES: Readonly<Record<string, readonly [metric: string, result: (index: number) => string, asked: string]>> = {
  md_reml: [
    'md',
    (i) => `${means(i)}, derive: {metric: md, from: means}`,
    'method: reml, MODERATOR, small_studies: [funnel plot, egger]',
  ],
  smd_dl: [
    'smd',
    (i) => `${means(i)}, derive: {metric: smd, from: means}`,
    'method: dersimonian-laird, interval: normal, YEAR, small_studies: egger',
  ],
  rr_pm: [
    'rr',
    (i) => `${events(i)}, derive: {metric: rr, from: events}`,
    'method: paule-mandel, MODERATOR, small_studies: [funnel plot, egger, peters]',
  ],
  or_common: [
    'or',
    (i) => `${events(i)}, derive: {metric: or, from: events}`,
    'method: common effect, interval: normal, MODERATOR, small_studies: [peters]',
  ],
  or_mh: [
    'or',
    (i) => `${events(i)}, derive: {metric: or, from: events}`,
    'method: mantel-haenszel, small_studies: [funnel plot, peters]',
  ],
  or_peto: [
    'or',
    (i) => `${events(i)}, derive: {metric: or, from: events}`,
    'method: peto, small_studies: [funnel plot]',
  ],
  // As if some papers had no events: Peters' test goes without them.
  or_mixed: [
    'or',
    (i) =>
      i === 1 ? 'estimate: {type: or, value: 0.7, ci: [0.4, 1.2]}' : `${events(i)}, derive: {metric: or, from: events}`,
    'method: reml, small_studies: [peters]',
  ],
};

/** One study lacks it: a meta-regression goes without that. */
const MODERATOR = `moderator: {title: Dose, values: {${Array.from({ length: STUDIES }, (_, i) =>
  i === 5 ? '' : `s${i}: ${round(1 + 9 * some(i, 9))}`,
)
  .filter(Boolean)
  .join(', ')}}}`;
const YEAR = `moderator: {title: Year, values: {${Array.from({ length: STUDIES }, (_, i) => `s${i}: ${1990 + Math.round(30 * some(i, 8))}`).join(', ')}}}`;

/** How many models and funnels are asked for. */
export const ASKED = { models: 11, funnels: 4 };

export function everyModel(): Review {
  const names = Object.keys(CASES);
  const entries = Object.entries(CASES).map(
    ([outcome, [metric, , asked]]) =>
      `  - {outcome: ${outcome}, metric: ${metric}, ${asked.replace('MODERATOR', MODERATOR).replace('YEAR', YEAR)}}\n`,
  );
  const review = `# file: review.extraction.yaml
review: every-model
title: Every model (made up)
vocabulary: {outcomes: {${names.map((name) => `${name}: Made up`).join(', ')}}, measures: {${names.map((name) => `m_${name}: {name: Scale, outcome: ${name}, better: higher}`).join(', ')}}}
meta_analysis:
${entries.join('')}`;
  const studies = Array.from({ length: STUDIES }, (_, index) => {
    const results = Object.entries(CASES).map(
      ([outcome, [, result]]) => `  - {id: ${outcome}, outcome: ${outcome}, measure: m_${outcome}, ${result(index)}}\n`,
    );
    return `# file: s${index}.extraction.yaml
study: s${index}
design: randomised trial
results:
${results.join('')}`;
  });
  return readFixture([review, ...studies].join('')).review;
}
