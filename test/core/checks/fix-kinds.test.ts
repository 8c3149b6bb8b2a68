/** A repair that can be made without asking is a matter of spelling only; where more follows from it, a person decides. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { readFixture } from './fixture';

describe('the repair of an id', () => {
  const kinds = (other: string) => {
    const { review } = readFixture(
      `# file: review.extraction.yaml\nreview: r\n# file: interventions/t.extraction.yaml\nintervention: Team Training\n# file: studies/a.extraction.yaml\nstudy: a\ninterventions: [${other}]\n`,
    );
    const file = review.files.find(({ path }) => path.startsWith('interventions'));
    assert.ok(file);
    const { problems } = findProblems(review, file);
    return problems.filter(({ code }) => code === 'id-form').flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
  };

  it('is one of spelling while no other file refers to it', () => assert.deepEqual(kinds('course'), ['spelling']));
  it('is a choice where another file does', () => assert.deepEqual(kinds('Team Training'), ['choice']));
});
