/**
 * Made-up files in the shape in which other programs write them, clean and as teams leave them, and beside each what comes of
 * it: the files that would be written, and what is not taken over. UPDATE_SNAPSHOTS=1 writes `….expected.txt` anew; look at it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan, originInWords } from '../../../src/core/index';
import { readerFor } from '../../../src/formats/importing/list';
import { noTurns } from './no-turns';

const FOLDER = join('test', 'formats', 'importing', 'files');

async function whatComes(name: string): Promise<string> {
  const source = { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
  const reader = await readerFor(source, undefined);
  assert.ok(reader, `${name} is recognised`);
  const { write, losses } = importPlan(await reader.read(source, noTurns), undefined, { beginReview: 'made-up' });
  const files = write.map(({ path, text }) => `=== ${path}\n${text}`);
  const lost = losses.map(
    ({ at: [first], value, reason }) => `${first === undefined ? name : originInWords(first)}: ${value}\n  ${reason}\n`,
  );
  return [`Read as: ${reader.title}\n`, ...files, '=== not taken over\n', ...lost].join('');
}

describe('a file of another program', () => {
  const sources = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.txt'));
  for (const name of sources)
    it(`becomes what stands beside it: ${name}`, async () => {
      const path = join(FOLDER, `${name}.expected.txt`);
      const text = await whatComes(name);
      if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(path, text);
      assert.equal(text, readFileSync(path, 'utf8'));
    });
});
