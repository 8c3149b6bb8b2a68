/** Keeps docs/checks.md in step with the checks. When this fails, run `npm run generate` and look at what it changes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checksPage } from '../../../src/core/checks/documentation';

describe('docs/checks.md', () => {
  it('is fresh', () => {
    assert.equal(readFileSync('docs/checks.md', 'utf8'), checksPage(), 'Run `npm run generate`.');
  });
});
