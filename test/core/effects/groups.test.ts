/** What is read of the groups of a result, and what is said where something is missing. */
import assert from 'node:assert/strict';
import { arms, near, refusedBecause, worked } from './worked';

/** A difference of means of a group with these numbers and one of 100 people with mean 0 and SD 10. */
const difference = (numbers: string, from = 'means') =>
  `  - id: r${arms(numbers, 'analysed: 100, mean: 0, sd: 10, change: 0, change_sd: 10')}\n    derive: {metric: md, from: ${from}}`;

/** The standard deviation that was taken for the first group: V = s²/n + 100/100. */
function sdOf(numbers: string, n: number, from?: string): number {
  return Math.sqrt((worked(difference(numbers, from)).estimate.variance - 1) * n);
}

describe('the standard deviation of a group', () => {
  it('is the one that is written, also beside a standard error and an interval', () =>
    near(sdOf('analysed: 36, mean: 5, sd: 4, se: 0.5, ci: [4, 6]', 36), 4, 1e-9));

  it('follows from the standard error of the mean (Cochrane Handbook: 0.5·√36 = 3)', () => {
    near(sdOf('analysed: 36, mean: 5, se: 0.5, ci: [3, 7]', 36), 3, 1e-9);
    assert.match(worked(difference('analysed: 36, mean: 5, se: 0.5')).notes.join(' '), /SD = SE·√n/);
  });

  it('follows from the interval of the mean: with t below 60 people, with z from there on', () => {
    // n 25, 30.0 to 34.2, t 2.063899: 5·4.2/4.127798; n 59, t 2.001717; n 60 and 100, z 1.959964
    for (const [n, sd, letter] of [
      [25, 5.087459, 't'],
      [59, 8.058283, 't'],
      [60, 8.299402, 'z'],
      [100, 10.714483, 'z'],
    ] as const) {
      const numbers = `analysed: ${n}, mean: 32.1, ci: [30.0, 34.2]`;
      near(sdOf(numbers, n), sd, 1e-6);
      assert.match(worked(difference(numbers)).notes.join(' '), new RegExp(`\\(2${letter}\\)`));
    }
  });

  it('of change follows from those before and after and their correlation', () => {
    // √(6² + 5² − 2·0.5·6·5) = √31
    const numbers = 'analysed: 30, change: -5, sd: 5, before_sd: 6, correlation: 0.5';
    near(sdOf(numbers, 30, 'mean changes'), Math.sqrt(31), 1e-9);
    near(sdOf(`${numbers}, change_sd: 7`, 30, 'mean changes'), 7, 1e-9);
  });

  it('is said to be missing, with what to write', () => {
    const why = (numbers: string, from?: string) => refusedBecause(difference(numbers, from));
    assert.match(why('analysed: 36, mean: 5'), /deviation of “course” is missing: write “sd”, or “se” or “ci”/);
    assert.match(why('analysed: 36, mean: 5, ci: [4]'), /write “sd”, or “se” or “ci”/);
    assert.match(why('analysed: 36, mean: 5, ci: [x, 6]'), /write “sd”, or “se” or “ci”/);
    assert.match(why('analysed: 36, mean: 5, sd: 0'), /deviation of “course” must be above 0/);
    for (const part of ['sd: 5, before_sd: 6', 'sd: 5, correlation: 0.5', 'before_sd: 6, correlation: 0.5'])
      assert.match(why(`analysed: 36, change: 5, ${part}`, 'mean changes'), /of the change of “course”.*“change_sd”/);
  });
});

describe('the mean of a group', () => {
  it('is said to be missing; a median is none', () => {
    assert.match(refusedBecause(difference('analysed: 36, sd: 5')), /The mean of “course” is missing in “by_arm”\.$/);
    assert.match(refusedBecause(difference('analysed: 36, sd: 5, median: 4')), /A median is no mean/);
    assert.match(
      refusedBecause(difference('analysed: 36, mean: 4, sd: 5', 'mean changes')),
      /The mean change of “course”/,
    );
    assert.match(
      refusedBecause(difference('analysed: 36, before: 4, change_sd: 5', 'mean changes')),
      /The mean change of “course”/,
    );
  });
});

describe('the size of the groups', () => {
  const events = (first: string, second: string) =>
    `  - id: r${arms(first, second)}\n    derive: {metric: or, from: events}`;

  it('is needed of both, and not none', () => {
    const why = (first: string, second: string) => refusedBecause(events(first, second));
    assert.match(why('events: 1', 'analysed: 10, events: 1'), /How many were analysed/);
    assert.match(why('analysed: 10, events: 1', 'events: 1'), /How many were analysed/);
    assert.match(why('analysed: 0, events: 0', 'analysed: 10, events: 1'), /How many were analysed/);
    assert.match(why('analysed: 10', 'analysed: 10, events: 1'), /How many had the event is missing/);
    assert.match(why('analysed: 10, events: 1', 'analysed: 10'), /How many had the event is missing/);
  });

  it('is at least four in all', () => {
    assert.match(refusedBecause(events('analysed: 1, events: 1', 'analysed: 2, events: 1')), /fewer than four/);
    // (1.0·1.0)/(1.0·1.0) of two groups of two with one event each
    near(worked(events('analysed: 2, events: 1', 'analysed: 2, events: 1')).estimate.value, 0, 1e-12);
    near(worked(events('analysed: 1, events: 1', 'analysed: 3, events: 1')).estimate.value, Math.log(5), 1e-12);
  });

  it('of groups that are put together is needed of each', () => {
    const three = (low: string) =>
      `  - id: r\n    comparison: [[low, high], usual]\n    by_arm: [{arm: low, ${low}}, {arm: high, analysed: 9, events: 3}, {arm: usual, analysed: 9, events: 2}]\n    derive: {metric: or, from: events}`;
    assert.match(refusedBecause(three('events: 3')), /How many were analysed/);
    assert.match(refusedBecause(three('analysed: 9')), /How many had the event is missing/);
    assert.ok(worked(three('analysed: 9, events: 3')));
  });
});

describe('groups that are put together', () => {
  const two = (side: string) =>
    worked(`  - id: r
    comparison: [${side}, usual]
    by_arm: [{arm: low, analysed: 50, events: 45}, {arm: high, analysed: 50, events: 41}, {arm: usual, analysed: 50, events: 22}]
    derive: {metric: rr, from: events}`);

  it('stand in brackets, or under “combine”: 86 of 100 against 22 of 50, RR 1.95 (1.42 to 2.70)', () => {
    for (const side of ['[low, high]', '{combine: [low, high]}']) {
      const effect = two(side);
      near(effect.value, 1.954545, 1e-6);
      near(effect.interval.lower, 1.42, 0.005);
      near(effect.interval.upper, 2.7, 0.005);
      assert.match(effect.notes.join(' '), /“low” and “high” are put together as one group/);
    }
  });

  it('are named where their numbers are missing', () =>
    assert.match(
      refusedBecause(
        '  - {id: r, comparison: [{combine: [low, high]}, usual], by_arm: [{arm: low, analysed: 9, events: 3}, {arm: usual, analysed: 9, events: 2}], derive: {metric: rr, from: events}}',
      ),
      /puts several together, and of these the numbers of “high” are missing/,
    ));
});
