import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const PICTURES = 'test/core/figures/snapshots';

/**
 * Compares a text with the committed one. After a change that is meant, run the tests once with UPDATE_SNAPSHOTS=1, look
 * at what has changed (pictures open in any browser), and commit it.
 */
export function assertSnapshot(name: string, text: string, folder = PICTURES): void {
  const path = `${folder}/${name}`;
  // Git keeps text files with line feeds only; the line ends of CSV have a test of their own.
  const kept = text.replaceAll('\r\n', '\n');
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(path, kept);
  assert.ok(existsSync(path), `There is no ${path} yet: see assertSnapshot.`);
  assert.equal(kept, readFileSync(path, 'utf8'), `${path} has changed: see assertSnapshot.`);
}

const DIGESTS = `${PICTURES}/pages.txt`;

/**
 * The same for pages, which nobody reads in their source: kept is a line with the digest of each. What has changed is seen
 * in the other forms of the same figure, and by opening the page.
 */
export function assertDigest(name: string, text: string): void {
  const known = new Map(
    readFileSync(DIGESTS, 'utf8')
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [page, digest] = line.split(': ');
        return page && digest ? [[page, digest]] : [];
      }),
  );
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  if (process.env.UPDATE_SNAPSHOTS === '1') {
    const all = [...known.set(name, digest)].sort(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(DIGESTS, all.map(([page, each]) => `${page}: ${each}\n`).join(''));
  }
  assert.equal(digest, known.get(name), `${name} has changed: look at it, and see assertDigest.`);
}
