/** Tables of answers: which tool and version they belong to. */
import assert from 'node:assert/strict';
import { foundIn, type Material } from '../../../../src/core/index';
import { readerFor } from '../../../../src/formats/importing/list';
import type { Source } from '../../../../src/formats/importing/source';
import { noTurns } from '../no-turns';

const csv = (...rows: readonly string[]): Source => ({
  name: 'answers.csv',
  bytes: new TextEncoder().encode(rows.join('\n')),
});

async function read(source: Source): Promise<{ readonly id: string | undefined; readonly material: Material }> {
  const reader = await readerFor(source, undefined);
  assert.ok(reader);
  return { id: reader.id, material: await reader.read(source, noTurns) };
}

const headOf = ({ studies }: Material) =>
  Object.fromEntries(
    Object.entries(studies[0]?.assessments[0]?.head ?? {}).flatMap(([key, found]) =>
      [...foundIn(found)].map(({ value }) => [key, value]),
    ),
  );

describe('a table of answers', () => {
  it('is of ROBINS-I, version 2016, where only that has all of its questions', async () => {
    const { id, material } = await read(csv('Study,1.1,1.2,4.1,4.2,7.1,7.3', 'Elm 2018,Y,N,N,NA,N,N'));
    assert.equal(id, 'robins-i-answers');
    assert.deepEqual(headOf(material), { version: '2016', effect_of_interest: 'assignment' });
    assert.deepEqual(material.remarks, undefined);
  });

  it('is of version 2 where it answers as only that does', async () => {
    const { id, material } = await read(
      csv('Study,Confounding,1.1,1.2,1.3,1.4,1.5', 'Elm 2018,moderate,WN,Y,N,N,NA', 'Fir 2019,moderate,SN,Y,N,N,NA'),
    );
    assert.equal(id, 'robins-i-answers');
    assert.deepEqual(headOf(material), { version: '2' });
  });

  it('says so where both versions have its questions, and how that is settled', async () => {
    const rows = ['Study,Confounding,1.1,1.2,1.3,1.4,1.5', 'Elm 2018,moderate,Y,Y,N,N,NA'];
    const { material } = await read(csv(...rows));
    assert.deepEqual(headOf(material), { version: '2016' });
    assert.match(
      material.remarks?.map(({ words }) => words).join() ?? '',
      /^The numbers of these questions are in two versions of ROBINS-I; they are read as version 2016\. If it is version 2, add a column “Version”/,
    );
    const settled = await read(csv(...rows.map((row, index) => `${row},${index === 0 ? 'Version' : 'V2'}`)));
    assert.equal(headOf(settled.material).version, '2');
    assert.equal(settled.material.remarks, undefined);
  });

  it('stays one of RoB 2 where nothing tells it from another tool', async () => {
    const { id } = await read(csv('Study,1.1,1.2,1.3,2.1,2.2,Outcome', 'Alder 2019,Y,Y,N,N,N,sleep'));
    assert.equal(id, 'rob2-workbook');
  });

  it('knows studies by author and year', async () => {
    const { material } = await read(csv('Author,Year,1.1,1.4,1.5,7.1,7.2', 'Elm,2018,Y,N,N,N,N', 'Elm,2020,Y,N,N,N,N'));
    assert.deepEqual(
      material.studies.map(({ name }) => name.value),
      ['Elm 2018', 'Elm 2020'],
    );
  });
});
