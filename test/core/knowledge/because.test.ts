/** The reasons that a suggestion is given, whole sentences, for what the tools of the product do not all have. */
import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/knowledge/instrument';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { pickVariant } from '../../../src/core/knowledge/variant';
import { judgeDomain } from './judging';
import { madeUp } from './made-up-instrument';

const [screening, confounding, selection] = (madeUp.variants[0]?.domains ?? []) as readonly [Domain, Domain, Domain];

/** `1.1 Y, 1.2 NI` as answers. */
function because(domain: Domain, answers: string, instrument = madeUp, facts = {}): string {
  const given = answers.split(', ').map((each) => each.split(' ') as [string, string]);
  return judgeDomain(instrument, domain, Object.fromEntries(given), facts).because;
}

const WEIGH = 'The official tool has criteria here and no algorithm: weigh them.';

describe('the reason of a suggestion', () => {
  it('is that nothing ends the assessment, or that nothing decides', () => {
    assert.equal(because(screening, 'B1 Y'), 'Nothing here ends the assessment: go on with the domains.');
    const { screening: _, ...plain } = screening;
    assert.equal(because(plain, 'B1 Y'), 'Nothing here decides.');
    assert.equal(because(screening, 'B1 N, B2 Y'), 'Critical: B1 is N and B2 is Y (row 1 of the table for domain B).');
  });

  it('says that a table is a draft, and what is still open', () => {
    assert.equal(
      because(confounding, '1.1 SN, 1.3 Y'),
      'Critical: 1.1 is SN and 1.3 is Y (row 1 of the draft table for domain 1).',
    );
    assert.equal(
      because(confounding, '1.1 SN'),
      'Still open: answer 1.3 next. Serious or Critical can still come out.',
    );
    assert.equal(
      because(confounding, '1.1 Y, 1.3 Y'),
      'Already fixed: Serious, because 1.1 is Y and 1.3 is Y (row 2 of the draft table for domain 1), whatever 1.2 says. To complete the record, answer 1.2 next.',
    );
  });

  it('says what criteria leave open and rule out: no level that the domain has not, and none that says nothing', () => {
    assert.equal(because(selection, ''), 'Nothing is answered yet: begin with 2.1.');
    assert.equal(
      because(selection, '2.1 N, 2.2 Y'),
      `Low: 2.1 is N and 2.2 is Y (row 1 of the criteria for domain 2). ${WEIGH}`,
    );
    assert.equal(
      because(selection, '2.1 N, 2.2 N, 2.3 N'),
      `Serious: 2.2 is N and 2.3 is N (row 2 of the criteria for domain 2). The answers rule out Low and Moderate. ${WEIGH}`,
    );
    assert.equal(
      because(selection, '2.1 N, 2.2 NI'),
      `The published criteria leave this to you: Low, Moderate, Serious, Critical or No information (row 5 of the criteria for domain 2). ${WEIGH}`,
    );
  });

  it('is for people where there are no questions', () => {
    const levels = ['low', 'no information'];
    const without: Domain = {
      ...selection,
      questions: [],
      parts: [{ rules: [{ when: [{}], judgement: null, permits: levels }] }],
    };
    assert.deepEqual(judgeDomain(madeUp, without, {}).permitted, levels);
    assert.equal(
      because(without, ''),
      'There are no questions here: judge by what domain 2 is about. Low, Moderate, Serious, Critical or No information can be given.',
    );
  });

  it('counts parts that have no name, and takes what rows leave open only where there is one part', () => {
    const two: Domain = {
      ...selection,
      parts: [
        { rules: [{ when: [{}], judgement: 'moderate', permits: ['moderate', 'serious'] }] },
        {
          rules: [
            { when: [{ '2.1': ['N'] }], judgement: 'serious' },
            { when: [{}], judgement: 'low' },
          ],
        },
      ],
    };
    assert.equal(
      because(two, '2.1 N, 2.2 Y'),
      `Serious: 2.1 is N (row 1 of the criteria on part 2 for domain 2). The answers rule out Low, Moderate and Critical. ${WEIGH}`,
    );
    assert.deepEqual(judgeDomain(madeUp, two, { '2.1': 'N', '2.2': 'Y' }).permitted, ['serious']);
    assert.deepEqual(judgeDomain(madeUp, two, { '2.1': 'Y', '2.2': 'Y' }).permitted, ['moderate']);
  });

  it('comes to no level where one of its parts gives none', () => {
    const two: Domain = {
      ...selection,
      parts: [
        {
          rules: [
            { when: [{ '2.1': ['N'] }], judgement: null },
            { when: [{}], judgement: 'low' },
          ],
        },
        { rules: [{ when: [{}], judgement: 'serious' }] },
      ],
    };
    const judged = (answer: string) => judgeDomain(madeUp, two, { '2.1': answer, '2.2': 'Y' });
    assert.deepEqual([judged('N').judgement, judged('N').permitted], [null, []]);
    assert.deepEqual([judged('Y').judgement, judged('Y').permitted], ['serious', ['serious']]);
  });

  it('names all rows that can decide', () => {
    const domain = pickVariant(rob2, {})?.domains.find(({ id }) => id === '1');
    assert.ok(domain);
    assert.equal(
      because(domain, '1.2 Y, 1.3 Y', rob2),
      'Already fixed: Some concerns, because 1.2 is Y and 1.3 is Y (rows 4 or 5 of the table for domain 1), whatever 1.1 says. To complete the record, answer 1.1 next.',
    );
  });

  it('says what is contested only of what is complete', () => {
    const cluster = { design: 'cluster' };
    const domain = pickVariant(rob2, cluster)?.domains.find(({ id }) => id === '2');
    assert.ok(domain);
    assert.match(because(domain, '2.1a N, 2.2 Y, 2.3 Y, 2.4 N, 2.6 Y', rob2, cluster), / Contested: /);
    assert.doesNotMatch(because(domain, '2.1a N, 2.2 Y, 2.3 Y, 2.4 N', rob2, cluster), /Contested/);
  });

  it('follows what is looked at, also where the same answers were judged before with something else in sight', () => {
    const all = { effect_of_interest: 'adhering' };
    const some = { ...all, deviations_in_scope: ['non-adherence'] };
    const domain = pickVariant(rob2, all)?.domains.find(({ id }) => id === '2');
    assert.ok(domain);
    const answers = '2.1 N, 2.2 N, 2.4 Y, 2.5 N';
    assert.equal(because(domain, answers, rob2, some), 'Low: 2.5 is N (row 3 of the table for domain 2).');
    assert.match(because(domain, answers, rob2, all), /^Still open: answer 2\.6 next\./);
  });
});
