/** What people write, read as RoB 2's own words; and words of other scales, which are not. */
import assert from 'node:assert/strict';
import {
  answerCode,
  directionValue,
  foreignJudgement,
  judgementLabel,
  judgementValue,
  preliminaryValue,
} from '../../../src/core/knowledge/instrument-words';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { furtherPrompts, pickVariant } from '../../../src/core/knowledge/variant';

/** `word -> meaning`, one a line; `-` where it means nothing. */
function check(pairs: string, read: (text: string) => string | undefined): void {
  for (const line of pairs.trim().split('\n')) {
    const [text = '', meaning = ''] = line.split('->').map((each) => each.trim());
    assert.equal(read(text) ?? '-', meaning, text);
  }
}

describe('words', () => {
  it('of answers: codes and labels in any case', () => {
    check(
      `
      Y -> Y
      py -> PY
      Probably yes -> PY
      PROBABLY NO -> PN
      probably_no -> PN
      yes -> Y
      No -> N
      No information -> NI
      no-information -> NI
      not applicable -> NA
      N/A -> NA
      maybe -> -
      low -> -
      Y/PY -> -`,
      (text) => answerCode(rob2, text),
    );
  });

  it('of judgements: labels, underscores, “risk of bias”', () => {
    check(
      `
      Low -> low
      Low risk of bias -> low
      low risk -> low
      Some concerns -> some concerns
      some_concerns -> some concerns
      SOME-CONCERNS -> some concerns
      some risk -> some concerns
      some risk of bias -> some concerns
      High -> high
      High risk of bias. -> high
      unclear -> -
      moderate -> -
      serious -> -
      critical -> -
      No information -> -`,
      (text) => judgementValue(rob2, text),
    );
    assert.equal(judgementLabel(rob2, 'some concerns'), 'Some concerns');
  });

  it('of other scales are explained', () => {
    assert.match(foreignJudgement(rob2, 'Moderate') ?? '', /^“Moderate” is not a judgement of RoB 2\. .*some concerns/);
    assert.match(foreignJudgement(rob2, 'medium') ?? '', /some concerns/);
    assert.match(foreignJudgement(rob2, 'unclear') ?? '', /first Cochrane tool.*Answer the questions/);
    assert.match(foreignJudgement(rob2, 'serious') ?? '', /ROBINS-I.*high/);
    assert.match(foreignJudgement(rob2, 'critical') ?? '', /high/);
    assert.match(foreignJudgement(rob2, 'no_information') ?? '', /answer to a question/);
    assert.equal(foreignJudgement(rob2, 'some concerns'), undefined);
    assert.equal(foreignJudgement(rob2, 'purple'), undefined);
  });

  it('of preliminary items: official and British spelling', () => {
    check(
      `
      parallel -> parallel
      individually randomized parallel-group trial -> parallel
      Individually-randomised parallel group -> parallel
      cluster-randomized -> cluster
      Cluster-randomised parallel-group trial -> cluster
      stepped wedge -> stepped-wedge
      cross-over -> crossover
      Individually randomized cross-over (or other matched) trial -> crossover
      factorial -> -`,
      (text) => preliminaryValue(rob2, 'design', text),
    );
    check(
      `
      assignment -> assignment
      Assignment to intervention (intention-to-treat) -> assignment
      ITT -> assignment
      Adhering to intervention (per-protocol) -> adhering
      per protocol -> adhering
      both -> -`,
      (text) => preliminaryValue(rob2, 'effect_of_interest', text),
    );
    check(
      `
      non-protocol -> non-protocol interventions
      non-protocol interventions -> non-protocol interventions
      implementation -> implementation failures
      adherence -> non-adherence
      non adherence -> non-adherence
      all -> -`,
      (text) => preliminaryValue(rob2, 'deviations_in_scope', text),
    );
  });

  it('of directions of bias', () => {
    check(
      `
      Favours experimental -> favours experimental
      favors comparator -> favours comparator
      Towards null -> towards null
      away_from_null -> away from null
      NA -> not applicable
      upward -> -`,
      (text) => directionValue(rob2, text),
    );
  });
});

describe('forms', () => {
  it('follow design and effect', () => {
    const idFor = (facts: Record<string, string>) => pickVariant(rob2, facts)?.id;
    assert.equal(idFor({}), 'parallel-assignment');
    assert.equal(idFor({ design: 'cluster' }), 'cluster-assignment');
    assert.equal(idFor({ design: 'stepped-wedge', effect_of_interest: 'adhering' }), 'cluster-adhering');
    assert.equal(idFor({ design: 'crossover', effect_of_interest: 'adhering' }), 'crossover-adhering');
    assert.equal(idFor({ design: 'factorial' }), undefined);
  });

  it('ask of stepped-wedge trials about time trends at 2.6, and of no others', () => {
    for (const effect of ['assignment', 'adhering']) {
      for (const design of ['parallel', 'cluster', 'stepped-wedge', 'crossover']) {
        const facts = { design, effect_of_interest: effect };
        const questions = pickVariant(rob2, facts)?.domains.flatMap((domain) => domain.questions) ?? [];
        const asking = questions.filter((question) => furtherPrompts(question, facts).length > 0).map(({ id }) => id);
        assert.deepEqual(asking, design === 'stepped-wedge' ? ['2.6'] : [], `${design}, ${effect}`);
      }
    }
  });
});
