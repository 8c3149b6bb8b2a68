import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { compactNumbers, studyNames } from '../../../src/core/review/study-names';
import { estimateInWords } from '../../../src/core/synthesis/cells/estimate-words';
import { views } from '../../../src/core/synthesis/list';
import { readFixture } from '../checks/fixture';

describe('names in tables', () => {
  it('take runs of numbers together', () => {
    assert.equal(compactNumbers(['57', '46', '47', '48', '49', '50', '46']), '46–50, 57');
    assert.equal(compactNumbers(['41', '44', '42']), '41, 42, 44');
    assert.equal(compactNumbers(['S2', '3']), '3, S2');
  });

  it('are told apart where two studies would have the same', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
reports: [{id: main, citation: {authors: [Van der Berg JP, Two T, Three T], year: 2019}}]
# file: b.extraction.yaml
study: b
reports: [{id: x, citation: {authors: Berg Group}}, {id: main, citation: {authors: ['van der Berg, J.-P.', Two T, Three T], year: 2019}}]
# file: c.extraction.yaml
study: c
reports: [{id: main, citation: {number: 7}}]
`);
    assert.deepEqual(
      [...studyNames(review)].map(([id, { name, cited }]) => [id, name, cited]),
      [
        ['a', 'Van der Berg et al. 2019', 'Van der Berg et al. 2019'],
        ['b', 'van der Berg et al. 2019', 'van der Berg et al. 2019'],
        ['c', 'c', 'c [7]'],
      ],
    );
  });

  it('keep the digits of an estimate as printed', () => {
    const words = (estimate: string) => estimateInWords(parse(estimate).root);
    assert.equal(
      words('{type: smd, value: -0.10, ci: [-0.50, 0.30], p: 0.060}'),
      'SMD -0.10 (95% CI -0.50 to 0.30), p = 0.060',
    );
    assert.equal(words('{type: correlation, value: 0.3, p: <0.001}'), 'correlation 0.3, p < 0.001');
    assert.equal(words('{ci: [1, 2], ci_level: 90}'), '90% CI 1 to 2');
    assert.equal(words('{f: 3.2}'), undefined);
  });

  it('of tables and figures are all different', () => {
    const ids = views.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    assert.ok(['overview', 'interventions', 'characteristics', 'rob2', 'rob2-summary'].every((id) => ids.includes(id)));
  });
});
