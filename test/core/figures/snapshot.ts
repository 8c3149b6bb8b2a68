import assert from 'node:assert/strict';
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
