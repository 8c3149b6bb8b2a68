/**
 * Every message of the fixtures from its first word to its full stop, with the titles of its fixes and what is said at the
 * second place. The marks in the fixtures hold the part that matters there; a changed end or number would pass them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../src/core/checks/find-problems';
import { assertSnapshot } from '../figures/snapshot';
import { readFixture } from './fixture';

const FOLDER = 'test/core/checks/fixtures';

/** What is said by each check, as people read it, once each. */
function saidIn(text: string): [code: string, said: string][] {
  const { review } = readFixture(text);
  return review.files.flatMap((file) =>
    findProblems(review, file).problems.map(({ code, severity, message, fixes, related }): [string, string] => {
      const below = [
        ...fixes.map(({ title, kind }) => `> ${title} (${kind})`),
        ...related.map((each) => `@ ${each.message}`),
      ];
      return [code, [`${severity}: ${message}`, ...below].join('\n    ')];
    }),
  );
}

describe('what checks say', () => {
  it('in the fixtures is as somebody has read it', () => {
    const said = new Map<string, Set<string>>();
    for (const name of readdirSync(FOLDER).sort()) {
      for (const [code, words] of saidIn(readFileSync(join(FOLDER, name), 'utf8'))) {
        said.set(code, (said.get(code) ?? new Set()).add(words));
      }
    }
    const codes = [...said].sort(([one], [other]) => (one < other ? -1 : 1));
    const text = codes
      .map(
        ([code, all]) =>
          `${code}\n${[...all]
            .sort()
            .map((words) => `  ${words}\n`)
            .join('')}`,
      )
      .join('\n');
    assertSnapshot('messages.txt', text, 'test/core/checks');
  });
});
