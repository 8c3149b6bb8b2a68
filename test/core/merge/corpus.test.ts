import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTexts } from '../../../src/core/merge/merge';

/**
 * One folder a case: three versions of a file and what becomes of them, for people to read and for other tools to try.
 * `merged` has the conflicts where there are any, with the labels LM and CB. UPDATE_SNAPSHOTS=1 writes it anew.
 */
const FOLDER = 'test/core/merge/cases';

const LABELS = { ours: 'LM', theirs: 'CB' };

const fileOf = (name: string, which: string) => join(FOLDER, name, `${which}.extraction.yaml`);
const textOf = (name: string, which: string) => readFileSync(fileOf(name, which), 'utf8');

describe('merging by meaning, case by case', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(name.replaceAll('-', ' '), () => {
      const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((which) => textOf(name, which)) as [
        string,
        string,
        string,
      ];
      const result = mergeTexts({ base, ours, theirs }, LABELS);
      assert.equal(result.kind, 'merged');
      assert.ok(result.kind === 'merged');
      if (process.env.UPDATE_SNAPSHOTS || !existsSync(fileOf(name, 'merged')))
        writeFileSync(fileOf(name, 'merged'), result.text);
      assert.equal(result.text, textOf(name, 'merged'));
      const back = mergeTexts({ base, ours: theirs, theirs: ours }, { ours: 'CB', theirs: 'LM' });
      assert.ok(back.kind === 'merged');
      const said = (conflicts: typeof back.conflicts) =>
        conflicts.flatMap(({ about }) => about.map((each) => JSON.stringify(each))).sort();
      assert.deepEqual(said(back.conflicts), said(result.conflicts));
    });
  }
});
