import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { counted } from '../../../src/core/language/counted';

describe('what is counted', () => {
  it('has a plural for every number but one', () => {
    assert.deepEqual([counted(0, 'file'), counted(1, 'file'), counted(2, 'file')], ['0 files', '1 file', '2 files']);
    assert.equal(counted(3, 'criterion', 'criteria'), '3 criteria');
  });
});

describe('a message', () => {
  const PLURALS =
    /(?<![\d.,–-])\b1 (?:answers|assessments|cells|changes|characters|columns|criteria|degrees|domains|entries|events|files|groups|items|keys|months|names|numbers|pairs|people|places|points|questions|quotations|reports|results|rows|sections|studies|trials|values|words)\b/;

  it('speaks of one as of one, in all that checks say in the fixtures and in what figures say of themselves', () => {
    const folder = 'test/core/figures/snapshots';
    const said = readdirSync(folder).filter((name) => /\.(?:md|svg|txt)$/.test(name));
    assert.ok(said.length > 50);
    for (const path of ['test/core/checks/messages.txt', ...said.map((name) => `${folder}/${name}`)])
      for (const line of readFileSync(path, 'utf8').split('\n')) assert.doesNotMatch(line, PLURALS, path);
  });
});
