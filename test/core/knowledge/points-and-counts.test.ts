/** Overall judgements of tools that add up points, and of tools that count domains, each tried at the edges of its rows. */
import assert from 'node:assert/strict';
import { amstar2 } from '../../../src/core/knowledge/amstar2/amstar2';
import type { Domain, Instrument, Variant } from '../../../src/core/knowledge/instrument';
import type { Judgements } from '../../../src/core/knowledge/judge/suggestion';
import { judgeOverall } from './judging';
import { madeUp } from './made-up-instrument';

const LEVELS = ['low', 'moderate', 'serious'];

const domain = (id: string, judgements?: readonly string[]): Domain => ({
  id,
  key: id.toLowerCase(),
  name: id,
  shortName: id,
  meaning: id,
  questions: [],
  parts: [],
  ...(judgements && { judgements }),
});

const tool: Instrument = { ...madeUp, judgements: madeUp.judgements.filter(({ value }) => LEVELS.includes(value)) };

const form = (overall: Variant['overall'], domains: readonly Domain[]): Variant => ({
  id: 'only',
  name: 'Only form',
  when: {},
  status: 'made up',
  domains,
  overall,
});

describe('an overall judgement by points', () => {
  // A domain counts 2, 1 or 0; the third cannot be moderate.
  const variant = form(
    {
      rule: 'points',
      points: { low: 2, moderate: 1 },
      bands: [
        { least: 5, most: 6, judgement: 'low' },
        { least: 2, most: 3, judgement: 'moderate' },
        { least: 0, most: 1, judgement: 'serious' },
      ],
    },
    [domain('A'), domain('B'), domain('C', ['low', 'serious'])],
  );
  const overall = (A?: string, B?: string, C?: string) =>
    judgeOverall(tool, variant, Object.fromEntries(Object.entries({ A, B, C }).filter(([, level]) => level)));
  const short = (...levels: (string | undefined)[]) => {
    const { judgement, permitted, missing, complete, invalid, decidedBy, because } = overall(...levels);
    return { judgement, permitted, missing, complete, invalid, decidedBy, because };
  };

  it('is the level of the band in which the sum lies, at either end of it', () => {
    const all = { missing: [], complete: true, invalid: [], decidedBy: ['A', 'B', 'C'] };
    for (const [levels, level, sum] of [
      [['low', 'low', 'low'], 'low', 6],
      [['moderate', 'low', 'low'], 'low', 5],
      [['moderate', 'low', 'serious'], 'moderate', 3],
      [['moderate', 'moderate', 'serious'], 'moderate', 2],
      [['moderate', 'serious', 'serious'], 'serious', 1],
      [['serious', 'serious', 'serious'], 'serious', 0],
    ] as const) {
      const label = `${level[0]?.toUpperCase()}${level.slice(1)}`;
      assert.deepEqual(
        short(...levels),
        {
          judgement: level,
          permitted: [level],
          ...all,
          because: `${label}: ${sum} ${sum === 1 ? 'point' : 'points'}.`,
        },
        levels.join(),
      );
    }
  });

  it('is none where the sum lies in no band', () => {
    assert.deepEqual(short('low', 'low', 'serious'), {
      judgement: null,
      permitted: [],
      missing: [],
      complete: true,
      invalid: [],
      decidedBy: [],
      because: '4 points, which lie in no band.',
    });
  });

  it('is fixed while a domain is open, as soon as whatever it may be lies in one band', () => {
    assert.deepEqual(short('serious', undefined, 'serious'), {
      judgement: null,
      permitted: ['moderate', 'serious'],
      missing: ['B'],
      complete: false,
      invalid: [],
      decidedBy: [],
      because: 'So far 0 to 2 points. Still open: B.',
    });
    assert.deepEqual(short(undefined, 'serious', 'low'), {
      judgement: null,
      permitted: ['moderate'],
      missing: ['A'],
      complete: false,
      invalid: [],
      decidedBy: [],
      because: 'So far 2 to 4 points. Still open: A.',
    });
    const narrow = form({ ...variant.overall, bands: [{ least: 2, most: 4, judgement: 'moderate' }] }, variant.domains);
    const { judgement, because, decidedBy } = judgeOverall(tool, narrow, { B: 'serious', C: 'low' });
    assert.equal(judgement, 'moderate');
    assert.equal(because, 'Moderate: 2 to 4 points. Still open: A.');
    assert.deepEqual(decidedBy, ['A', 'B', 'C']);
  });

  it('is not fixed where a part of what is possible lies in no band', () => {
    const above = form({ ...variant.overall, bands: [{ least: 3, most: 9, judgement: 'low' }] }, variant.domains);
    assert.equal(judgeOverall(tool, above, { B: 'serious', C: 'low' }).judgement, null);
    const below = form({ ...variant.overall, bands: [{ least: 0, most: 3, judgement: 'serious' }] }, variant.domains);
    assert.equal(judgeOverall(tool, below, { B: 'serious', C: 'low' }).judgement, null);
    const both = form({ ...variant.overall, bands: [{ least: 2, most: 4, judgement: 'low' }] }, variant.domains);
    assert.equal(judgeOverall(tool, both, { B: 'serious', C: 'low' }).judgement, 'low');
  });

  it('does not take what is no level of a domain, and says so', () => {
    const { missing, invalid, because, complete } = short('low', 'perhaps', 'moderate');
    assert.deepEqual(missing, ['C']);
    assert.deepEqual(invalid, [{ domain: 'C', judgement: 'moderate' }]);
    assert.equal(complete, false);
    assert.equal(because, 'So far 2 to 4 points. Still open: C.');
    assert.deepEqual(judgeOverall(tool, variant, { A: '', B: 'low', C: 'low' }).missing, ['A']);
    assert.deepEqual(judgeOverall(tool, variant, { A: '', B: 'low', C: 'low' }).invalid, []);
  });
});

describe('an overall judgement by counting domains', () => {
  const rows = [
    { least: 2, levels: ['serious'], judgement: 'serious', inWords: 'two or more domains are serious' },
    {
      least: 1,
      levels: ['moderate', 'serious'],
      judgement: 'moderate',
      permits: ['serious'],
      inWords: 'a domain is not low',
    },
    { least: 0, levels: [], judgement: 'low', inWords: 'every domain is low' },
  ];
  const variant = form({ rule: 'count', rows }, [domain('A'), domain('B'), domain('C', ['low', 'serious'])]);
  const overall = (judgements: Judgements) => judgeOverall(tool, variant, judgements);

  it('is that of the first row that holds, and names the domains that count for it', () => {
    const said = (A: string, B: string, C: string) => {
      const { judgement, because, decidedBy, needReason } = overall({ A, B, C });
      return [judgement, because, decidedBy.join(), needReason.join()];
    };
    assert.deepEqual(said('serious', 'low', 'serious'), [
      'serious',
      'Serious: two or more domains are serious (A and C).',
      'A,C',
      '',
    ]);
    assert.deepEqual(said('low', 'moderate', 'low'), [
      'moderate',
      'Moderate: a domain is not low (B). Serious is within the published rule too; give a reason if you choose it.',
      'B',
      'serious',
    ]);
    assert.deepEqual(said('low', 'low', 'low'), ['low', 'Low: every domain is low.', '', '']);
  });

  it('says what is open: one domain or several', () => {
    assert.equal(overall({ A: 'low', B: 'low' }).because, 'Still open: C has no level yet.');
    assert.equal(overall({ A: 'low' }).because, 'Still open: B and C have no level yet.');
    assert.deepEqual(overall({ A: 'low', B: 'low' }).permitted, ['low', 'moderate', 'serious']);
    assert.deepEqual(overall({}).decidedBy, []);
    assert.deepEqual([overall({}).complete, overall({ A: 'low', B: 'low', C: 'low' }).complete], [false, true]);
  });

  it('is fixed before the last domain where that changes nothing', () => {
    const { judgement, because } = overall({ A: 'serious', B: 'serious' });
    assert.equal(judgement, 'serious');
    assert.equal(
      because,
      'Already fixed: Serious, because two or more domains are serious (A and B), whatever C will be.',
    );
  });

  it('does not take what is no level, nor a level that a domain does not have', () => {
    const { missing, invalid } = overall({ A: 'perhaps', B: 'low', C: 'moderate' });
    assert.deepEqual(missing, ['A', 'C']);
    assert.deepEqual(invalid, [
      { domain: 'A', judgement: 'perhaps' },
      { domain: 'C', judgement: 'moderate' },
    ]);
    assert.deepEqual(overall({ A: '', B: 'low', C: 'low' }).invalid, []);
  });

  it('counts apart what the team has named as critical, also where it named nothing', () => {
    const [usual] = amstar2.variants;
    const met = Object.fromEntries(usual?.domains.map(({ id }) => [id, 'met']) ?? []);
    const of = (facts: Readonly<Record<string, string[]>>) =>
      judgeOverall(amstar2, usual, { ...met, 2: 'not met', 3: 'not met' }, undefined, facts).judgement;
    assert.equal(of({ critical_items: ['2', '3'] }), 'critically low');
    assert.equal(of({ critical_items: ['3'] }), 'low');
    assert.equal(of({ critical_items: [] }), 'moderate');
    assert.equal(of({}), 'moderate');
  });
});
