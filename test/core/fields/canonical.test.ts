import assert from 'node:assert/strict';
import { canonicalWord, wordsOf } from '../../../src/core/fields/canonical';
import type { Field } from '../../../src/core/fields/field';
import { fieldAt } from '../../../src/core/format/lookup';
import { canonicalDesign } from '../../../src/core/knowledge/terms/designs';

const at = (...path: (string | number)[]): Field => {
  const field = fieldAt('study', path) ?? fieldAt('intervention', path);
  assert.ok(field, path.join('.'));
  return field;
};

describe('the agreed word', () => {
  it('is found from other cases, underscores and spaces', () => {
    assert.equal(canonicalWord(at('rob2', 0, 'overall', 'judgement'), 'Some_Concerns'), 'some concerns');
    assert.equal(canonicalWord(at('levels', 'igloo'), 'Overarching  context'), 'overarching context');
    assert.equal(canonicalWord(at('country'), 'Not_reported'), 'not reported');
  });

  it('is found from other names', () => {
    assert.equal(canonicalWord(at('levels', 'igloo', 0), 'leadership'), 'leader');
    assert.equal(canonicalWord(at('levels', 'socioecological', 0), 'Institution'), 'institutional');
    assert.equal(canonicalWord(at('quality', 'theory'), 'true'), 'yes');
    assert.equal(canonicalWord(at('results', 0, 'population'), 'Everyone'), 'all');
    assert.equal(canonicalDesign('RCT'), 'randomised trial');
    assert.equal(canonicalDesign('Stepped-wedge cluster RCT'), 'stepped-wedge cluster randomised trial');
  });

  it('is not found across scales, in free text, or for an ambiguous level', () => {
    assert.equal(canonicalWord(at('rob2', 0, 'overall', 'judgement'), 'moderate'), undefined);
    assert.equal(canonicalWord(at('robins_i', 0, 'overall', 'judgement'), 'high'), undefined);
    assert.equal(canonicalWord(at('rob2', 0, 'overall', 'judgement'), 'unclear'), undefined);
    assert.equal(canonicalWord(at('levels', 'socioecological', 0), 'leader'), undefined);
    assert.equal(canonicalWord(at('levels', 'socioecological', 0), 'intrapersonal'), undefined);
    assert.equal(canonicalWord(at('aim'), 'to learn'), undefined);
  });

  it('takes the missing words where no answer, judgement, id or reference is asked for', () => {
    const takes = (field: Field) => wordsOf(field).some(({ value }) => value === 'not reported');
    assert.ok(
      takes(at('design')) && takes(at('results', 0, 'estimate', 'p')) && takes(at('arms')) && takes(at('harms')),
    );
    assert.ok(!takes(at('rob2', 0, 'randomisation', 'q1.1')) && !takes(at('rob2', 0, 'randomisation', 'judgement')));
    assert.ok(!takes(at('study')) && !takes(at('results', 0, 'measure')));
  });
});
