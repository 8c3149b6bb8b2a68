import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { originKey } from '../../../src/core/importing/found';
import {
  foundIn,
  type Grid,
  importPlan,
  type Material,
  mapProblems,
  originInWords,
  parse,
  proposedMapping,
  readMapping,
  sheetOf,
} from '../../../src/core/index';
import { materialOfSheet } from '../../../src/core/sheets/material-of-sheet';
import { gridsToMap } from '../../../src/formats/importing/spreadsheets';

const FOLDER = 'test/formats/importing/sheets';

/** Beside each sheet: the mapping that is proposed, what people made of it, and the files that come of that, with the losses. */
const SHEETS = ['semicolons.csv', 'arms.csv', 'results.tsv', 'team.xlsx'];

describe('spreadsheets as teams have them', () => {
  for (const name of SHEETS) {
    it(`${name}: a mapping is proposed, with its reasons`, async () => {
      const text = proposedMapping(name, await gridIn(name));
      assertKept(`${name}.proposed.map.yaml`, text);
      assert.deepEqual(parse(text).problems, []);
    });

    it(`${name}: with the completed mapping it becomes study files`, async () => {
      const { material, faults } = await mapped(name);
      assert.deepEqual(faults, []);
      const { write, losses } = importPlan(material, undefined, { beginReview: 'review' });
      const files = write.map(({ path, text }) => `# ${path}\n${text}`);
      const lost = losses.map(
        ({ at: [origin], value, reason }) => `# ${origin ? originInWords(origin) : ''}: “${value}”. ${reason}`,
      );
      assertKept(`${name}.expected.yaml`, `${[...files, '# Not taken over', ...lost].join('\n')}\n`);
    });

    it(`${name}: every cell is in a value or in a loss`, async () => {
      const { material } = await mapped(name);
      const kept = new Set(
        [...foundIn([material.studies, material.review]), ...material.losses].flatMap(({ at }) => at.map(originKey)),
      );
      assert.ok(material.cells.length > 20);
      assert.deepEqual(
        material.cells.filter((cell) => !kept.has(originKey(cell))),
        [],
      );
    });
  }
});

/** The table of a file; of the workbook the one of its sheets that has the data. */
async function gridIn(name: string): Promise<Grid> {
  const grids = await gridsToMap({ name, bytes: readFileSync(`${FOLDER}/${name}`) });
  const grid = grids.find(({ part }) => part === 'Data') ?? grids[0];
  assert.ok(grid);
  return grid;
}

async function mapped(name: string): Promise<{ readonly material: Material; readonly faults: readonly string[] }> {
  const grid = await gridIn(name);
  const document = parse(readFileSync(`${FOLDER}/${name}.completed.map.yaml`, 'utf8'));
  const mapping = readMapping(document);
  const faults = mapProblems(document, sheetOf(grid, mapping)).filter(({ severity }) => severity === 'error');
  return { material: materialOfSheet(grid, mapping), faults: faults.map(({ message }) => message) };
}

/** UPDATE_SNAPSHOTS=1 writes it anew; then somebody looks at it. */
function assertKept(name: string, text: string): void {
  const path = `${FOLDER}/${name}`;
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(path, text);
  assert.ok(existsSync(path), `There is no ${path} yet.`);
  assert.equal(text, readFileSync(path, 'utf8'));
}
