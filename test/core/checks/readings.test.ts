/** How single words, dates, numbers and identifiers are read. */
import assert from 'node:assert/strict';
import { readDate } from '../../../src/core/checks/reading/dates';
import { splitWords } from '../../../src/core/checks/reading/split-words';
import { numberOf } from '../../../src/core/document/numbers';
import { parse } from '../../../src/core/document/parse';
import { levelModelCalled } from '../../../src/core/knowledge/terms/levels';
import { closest } from '../../../src/core/language/closest';
import { canonicalDoi, isDoi } from '../../../src/core/review/doi';

describe('days of the calendar', () => {
  const TOO_LATE = 32;

  it('are those of each month, as the clock of the computer has them', () => {
    for (const year of [1900, 2000, 2023, 2024])
      for (let month = 1; month <= 12; month += 1)
        for (let day = 0; day <= TOO_LATE; day += 1) {
          const two = (number: number) => String(number).padStart(2, '0');
          const isThere = day > 0 && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
          const read = readDate(`${year}/${two(month)}/${two(day)}`, false);
          const iso = `${year}-${two(month)}-${two(day)}`;
          assert.deepEqual(read, isThere ? { kind: 'clear', iso } : { kind: 'impossible' }, iso);
        }
  });

  it('stand before or behind the name of the month, not on both sides', () => {
    for (const written of ['31 January 2026', 'January 31, 2026', '31st of January 2026', 'Jan 31st, 2026'])
      assert.deepEqual(readDate(written, false), { kind: 'clear', iso: '2026-01-31' }, written);
    assert.notEqual(readDate('31 January 31, 2026', false).kind, 'clear');
    assert.notEqual(readDate('0 January 2026', false).kind, 'clear');
    assert.deepEqual(readDate('January 2026', false), { kind: 'clear', iso: '2026-01' });
  });
});

describe('did you mean', () => {
  const words = ['results', 'reports', 'participants', 'aim', 'arms'];
  const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['resluts', 'results'],
    ['Results', 'results'],
    ['reslts', 'results'],
    ['partcipants', 'participants'],
    ['amr', undefined],
    ['aims', undefined],
    ['arm', undefined],
    ['xyz', undefined],
    ['ai', undefined],
    ['', undefined],
  ];
  for (const [written, meant] of cases) {
    it(`${written || 'nothing'} → ${meant ?? 'nothing'}`, () => assert.equal(closest(written, words), meant));
  }

  it('does not guess between two that are equally close, unless they mean the same', () => {
    assert.equal(closest('cut', ['cat', 'cot']), undefined);
    assert.equal(
      closest('cut', ['cat', 'cot'], () => 'animal or bed'),
      'cat',
    );
  });

  it('does not take one number for another', () => assert.equal(closest('q1.2', ['q1.1', 'judgement']), undefined));

  it('takes letters that changed places as one slip', () => assert.equal(closest('hihg', ['high', 'low']), 'high'));
});

describe('dates', () => {
  const clear: Readonly<Record<string, string>> = {
    '31/01/2026': '2026-01-31',
    '1/31/2026': '2026-01-31',
    '31.1.2026': '2026-01-31',
    '7/7/2026': '2026-07-07',
    '31 January 2026': '2026-01-31',
    '31st January 2026': '2026-01-31',
    'January 31, 2026': '2026-01-31',
    'Sept 2026': '',
    'Sep 2026': '2026-09',
    '2026/1/31': '2026-01-31',
    '2026-1': '2026-01',
    '1/2026': '2026-01',
    '29/2/2024': '2024-02-29',
  };
  for (const [written, iso] of Object.entries(clear)) {
    it(written, () => {
      const reading = readDate(written, false);
      assert.deepEqual(reading, iso === '' ? { kind: 'none' } : { kind: 'clear', iso });
    });
  }

  it('are as they should be, year first', () => {
    for (const written of ['2026-01-31', '2026-01', '2026', '2024-02-29'])
      assert.equal(readDate(written, false).kind, 'date');
  });

  it('do not exist on every day', () => {
    for (const written of ['2026-02-29', '2026-13-01', '31/2/2026', '2026-04-31', '45/45/2026', '31 February 2026']) {
      assert.equal(readDate(written, false).kind, 'impossible', written);
    }
  });

  it('go to the last day of each month, and have the 29th of February in leap years only', () => {
    for (const [month, days] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const of = (day: number) => `2023-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      for (const day of [1, days]) assert.equal(readDate(of(day), false).kind, 'date', of(day));
      for (const day of [0, days + 1]) assert.equal(readDate(of(day), false).kind, 'impossible', of(day));
    }
    for (const [day, kind] of Object.entries({
      '2024-02-29': 'date',
      '2024-02-30': 'impossible',
      '2000-02-29': 'date',
      '1900-02-29': 'impossible',
      '1000-01-01': 'date',
      '0999-12-31': 'impossible',
      '2023-00-10': 'impossible',
    }))
      assert.equal(readDate(day, false).kind, kind, day);
    assert.deepEqual(readDate('1 January 2023', false), { kind: 'clear', iso: '2023-01-01' });
    assert.deepEqual(readDate('2023/12', false), { kind: 'clear', iso: '2023-12' });
    assert.deepEqual(readDate('12.2023', false), { kind: 'clear', iso: '2023-12' });
    assert.equal(readDate('13.2023', false).kind, 'impossible');
  });

  it('can be read in two ways where day and month could change places', () => {
    assert.deepEqual(readDate('3/4/2020', false), { kind: 'ambiguous', readings: ['2020-04-03', '2020-03-04'] });
    assert.equal(readDate('12.11.2020', false).kind, 'ambiguous');
  });

  it('may be two where a stretch of time can stand', () => {
    assert.equal(readDate('2023-03-07 to 2023-05-19', true).kind, 'date');
    assert.equal(readDate('2023-03-07 to 2023-05-19', false).kind, 'none');
    assert.deepEqual(readDate('November 2008 – January 2013', true), { kind: 'clear', iso: '2008-11 to 2013-01' });
    assert.equal(readDate('3/4/2020 to 19/5/2020', true).kind, 'ambiguous');
    assert.equal(readDate('2023 to spring', true).kind, 'none');
    assert.equal(readDate('2021 to 2022 to 2023', true).kind, 'none');
    assert.equal(readDate('2023-02-30 to 2023-03-01', true).kind, 'impossible');
    const long = (spaces: number) => readDate(`2021${' '.repeat(spaces)}to 2022`, true);
    assert.deepEqual(long(89), { kind: 'clear', iso: '2021 to 2022' });
    assert.deepEqual(long(90), { kind: 'none' });
  });
});

describe('DOIs', () => {
  it('stand alone', () => {
    for (const doi of [
      '10.1136/bmj.l4898',
      '10.1192/bjo.2018.87',
      '10.1046/j.1440-0979.2002.00232.x',
      '10.1000.10/123',
      '10.1016/s1078-3903(98)90003-9',
    ]) {
      assert.ok(isDoi(doi), doi);
      assert.equal(canonicalDoi(doi), doi);
    }
  });

  it('are found where they are dressed up', () => {
    for (const text of [
      'https://doi.org/10.1136/bmj.l4898',
      'http://dx.doi.org/10.1136/bmj.l4898',
      'doi:10.1136/bmj.l4898',
      'DOI 10.1136/bmj.l4898.',
      'doi.org/10.1136/bmj.l4898',
    ]) {
      assert.ok(!isDoi(text), text);
      assert.equal(canonicalDoi(text), '10.1136/bmj.l4898', text);
    }
  });

  it('are not made up', () => {
    for (const text of ['https://example.org/10', 'bmj.l4898', '10.1136', '10.1136/', '11.1136/x', '10.1136/a b']) {
      assert.equal(canonicalDoi(text), undefined, text);
    }
  });
});

describe('numbers', () => {
  const valueIn = (text: string) => {
    const { root } = parse(`v: ${text}\n`);
    return root?.kind === 'mapping' ? numberOf(root.pairs[0]?.value) : undefined;
  };

  it('are read as written', () => {
    assert.deepEqual(['0.060', '-.18', '−0.18', '"12"', '1e3', '5.'].map(valueIn), [0.06, -0.18, -0.18, 12, 1000, 5]);
  });

  it('are not made of words', () => {
    assert.deepEqual(
      ['40 people', '<0.001', 'not reported', '', '1,058', '0x10', 'Infinity', 'true'].map(valueIn),
      Array(8).fill(undefined),
    );
  });
});

describe('words that ran together', () => {
  const split = (text: string) => splitWords(levelModelCalled('igloo')?.levels ?? [], text, 'glued', ['intrapersonal']);

  it('are taken apart, longest name first, whatever parts them', () => {
    assert.deepEqual(split('IndividualGroup'), ['individual', 'group']);
    assert.deepEqual(split('Group / leadership / organisational / overarching'), [
      'group',
      'leader',
      'organisation',
      'overarching context',
    ]);
    assert.deepEqual(split('Grouporganisation'), ['group', 'organisation']);
    assert.deepEqual(split('overarching context/policy, team and leader'), ['overarching context', 'group', 'leader']);
    assert.deepEqual(split('intrapersonalGroup'), ['intrapersonal', 'group']);
  });

  it('are left alone unless every part is known', () => {
    assert.equal(split('Individual, society'), undefined);
    assert.equal(split('individuality'), undefined);
    assert.equal(split('individual'), undefined);
  });

  it('need something between them outside tables', () => {
    const design = [
      { value: 'cohort study', meaning: '', aliases: ['cohort'] },
      { value: 'study', meaning: '' },
    ];
    assert.equal(splitWords(design, 'cohortstudy', 'separated'), undefined);
    assert.deepEqual(splitWords(design, 'cohort; study', 'separated'), ['cohort study', 'study']);
  });
});
