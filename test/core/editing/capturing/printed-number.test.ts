/** Numbers as journals print them, and what is none. */
import assert from 'node:assert/strict';
import { printedNumbers } from '../../../../src/core/editing/capturing/printed-number';

const read = (text: string) =>
  printedNumbers(text).map(({ bound, written }) => written.map((each) => bound + each).join(' or '));

describe('a printed number', () => {
  for (const [printed, written] of [
    ['0.18', '0.18'],
    ['0.060', '0.060'],
    ['.03', '.03'],
    ['−0.18', '-0.18'],
    ['–0·18', '-0.18'],
    ['-0.18', '-0.18'],
    ['‐3', '-3'],
    ['+2.5', '2.5'],
    ['0·05', '0.05'],
    ['12∙4', '12.4'],
    ['0,05', '0.05'],
    ['−12,5', '-12.5'],
    ['1,234', '1234 or 1.234'],
    ['12,345,678', '12345678'],
    ['1,234.5', '1234.5'],
    ['0,123', '0.123'],
    ['1\u2009234', '1234'],
    ['1 234', '1234'],
    ["1'234.5", '1234.5'],
    ['(45)', '45'],
    ['45,', '45'],
    ['n = 45', '45'],
    ['45 (nurses)', '45'],
    ['62%', '62'],
    ['p < 0.001', '<0.001'],
    ['p<·001', '<.001'],
    ['P ≤ 0.05', '≤0.05'],
    ['0.18*', '0.18'],
    ['1.2 × 10−3', '1.2e-3'],
    ['1.5e-4', '1.5e-4'],
    ['40mg', '40'],
  ] as const) {
    it(`“${printed}” is ${written}`, () => assert.deepEqual(read(printed), [written]));
  }

  for (const [printed, ...written] of [
    ['95% CI −0.30 to −0.05', '-0.30', '-0.05'],
    ['(95%CI: 0·12–0·45)', '0.12', '0.45'],
    ['[0.12-0.45]', '0.12', '0.45'],
    ['−0.30–−0.05', '-0.30', '-0.05'],
    ['-0.30, 0.05', '-0.30', '0.05'],
    ['3.2 ± 1.1', '3.2', '1.1'],
    ['12/45', ...[]],
    ['17 (38%)', '17', '38'],
  ]) {
    it(`“${printed}” holds ${written.length === 0 ? 'none' : written.join(' and ')}`, () =>
      assert.deepEqual(read(printed ?? ''), written));
  }

  for (const none of ['', 'three', 'q1.1', 'T2', 'Table A1', '12.5.2020', '1.2.3', 'the 3rd', '−', 'e12'])
    it(`“${none}” is none`, () => assert.deepEqual(read(none), []));
});
