import assert from 'node:assert/strict';
import type { Path } from '../../../src/core/document/document';
import type { Field } from '../../../src/core/fields/field';
import { fieldAt, fieldsOf, itemOf, requiredKeys } from '../../../src/core/format/lookup';

const fieldOf = (kind: 'study' | 'intervention', key: string): Field => {
  const field = fieldAt(kind, [key]);
  assert.ok(field, key);
  return field;
};
const titleAt = (kind: 'study' | 'intervention' | 'review', path: Path) => fieldAt(kind, path)?.title;

describe('what may stand at a place', () => {
  it('is found by keys and positions', () => {
    assert.equal(titleAt('study', ['results', 0, 'estimate', 'ci']), 'Confidence interval');
    assert.equal(titleAt('study', ['results', 2, 'estimate', 'ci', 1]), 'Limit');
    assert.equal(titleAt('study', ['rob2', 0, 'randomisation', 'judgement']), 'Judgement');
    assert.equal(titleAt('study', ['rob2', 0, 'deviations', 'q2.1a']), '2.1a');
    assert.equal(titleAt('review', ['vocabulary', 'measures', 'any name', 'better']), 'Better');
    assert.equal(titleAt('review', ['guidance', 'rob2', 'q1.2']), 'Rule');
  });

  it('is found in a single value without brackets', () => {
    assert.equal(titleAt('intervention', ['components', 'igloo']), 'Levels: IGLOO');
    assert.equal(titleAt('intervention', ['components', 0, 'igloo', 0]), 'Level');
    assert.equal(titleAt('study', ['results', 'estimate']), undefined);
  });

  it('is support in every mapping, and never inside support', () => {
    assert.equal(titleAt('study', ['support']), 'Support');
    assert.equal(titleAt('study', ['results', 0, 'estimate', 'support', 0, 'page']), 'Page');
    assert.equal(titleAt('study', ['rob2', 0, 'overall', 'support', 'page']), 'Page');
    assert.equal(titleAt('study', ['support', 0, 'support']), undefined);
    assert.equal(Object.keys(fieldsOf(fieldOf('study', 'support'))).includes('support'), false);
  });

  it('is nothing where the format has nothing, even for names that every object has', () => {
    assert.equal(fieldAt('study', ['colour']), undefined);
    assert.equal(fieldAt('study', ['constructor']), undefined);
    assert.equal(fieldAt('study', ['__proto__', 'toString']), undefined);
    assert.equal(fieldAt('study', ['design', 'label']), undefined);
    assert.equal(fieldAt('study', [0]), undefined);
  });

  it('is anything below what another language describes', () => {
    assert.equal(fieldAt('review', ['fields', 'study', 'properties', 0])?.kind, 'any');
  });

  it('tells the keys of a mapping, of an item of a list, of an assessment', () => {
    assert.deepEqual(Object.keys(fieldsOf(fieldOf('intervention', 'quality'))), [
      'theory',
      'facilitator_training',
      'adherence',
      'score',
      'support',
    ]);
    const results = fieldOf('study', 'results');
    assert.equal(Object.keys(fieldsOf(results))[0], 'id');
    assert.deepEqual(requiredKeys(results), ['id']);
    assert.equal(itemOf(results)?.kind, 'mapping');
    assert.deepEqual(Object.keys(fieldsOf(fieldOf('study', 'rob2'))), [
      'result',
      'design',
      'effect_of_interest',
      'deviations_in_scope',
      'version',
      'sources',
      'assessors',
      'reason',
      'randomisation',
      'recruitment',
      'period_and_carryover',
      'deviations',
      'missing_data',
      'measurement',
      'reporting',
      'overall',
      'support',
    ]);
  });
});
