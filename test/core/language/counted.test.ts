import assert from 'node:assert/strict';
import { counted } from '../../../src/core/language/counted';

describe('what is counted', () => {
  it('has a plural for every number but one', () => {
    assert.deepEqual([counted(0, 'file'), counted(1, 'file'), counted(2, 'file')], ['0 files', '1 file', '2 files']);
    assert.equal(counted(3, 'criterion', 'criteria'), '3 criteria');
  });
});
