import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/checks/catalogue';
import { checksPage } from '../../../src/core/documentation/checks-page';

describe('the page of all checks', () => {
  it('has one heading for every code that a problem can have, which no other heading resembles', () => {
    const headings = [...checksPage().matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
    // As Markdown pages name their headings: lower case, without slashes.
    const anchors = headings.map((heading) => heading.toLowerCase().replaceAll('/', ''));
    for (const { code } of catalogue) {
      assert.ok(headings.includes(code), code);
      assert.equal(anchors.filter((anchor) => anchor === code.replaceAll('/', '')).length, 1, code);
    }
  });
});
