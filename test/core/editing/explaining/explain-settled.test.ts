import assert from 'node:assert/strict';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { inReview } from '../review';

const CONSENSUS = `study: practice-trial
consensus: {by: [LM, CB]}
country: [Norway]
settled:
  - {at: country, was: {LM: UK, CB: }, is: [Norway], how: discussion, by: [LM, CB], date: 2026-01-31, reason: The paper names it.}
`;

describe('what was settled', () => {
  const told = (text: string) => {
    const { review, file, offset } = inReview(text, 'studies/practice-trial.consensus.extraction.yaml');
    return hoverAt(review, file, offset)?.markdown ?? '';
  };

  it('is told where the value stands, with who had written what', () => {
    const before = '**Settled** · LM UK, CB blank; discussion, LM, CB, 31 January 2026: The paper names it.';
    assert.ok(told(CONSENSUS.replace('country', 'coun$0try')).startsWith(before));
  });

  it('says that it waits', () => {
    const waits = CONSENSUS.replace(/is: .*/, 'referred: RE, date: 2026-01-31}');
    const before = '**Not settled yet** · LM UK, CB blank; with RE since 31 January 2026';
    assert.ok(told(waits.replace('country', 'coun$0try')).startsWith(before));
  });

  it('is not told of other values', () => {
    assert.doesNotMatch(told(CONSENSUS.replace('consensus', 'consen$0sus')), /Settled/);
  });
});
