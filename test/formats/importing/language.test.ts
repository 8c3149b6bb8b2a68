/** What people read of an import is said in their language; what is written into files is not. */
import assert from 'node:assert/strict';
import { importPlan, speak, translated } from '../../../src/core/index';
import { readerFor, readers } from '../../../src/formats/importing/list';
import type { Source } from '../../../src/formats/importing/source';
import { noTurns } from './no-turns';

const csv = (text: string): Source => ({ name: 'rob.csv', bytes: new TextEncoder().encode(text) });

const TABLE = csv('Study,D1,D2,D3,D4,D5,Overall,Weight,Colour\nDoe 2020,low,low,low,low,maybe,low,3,blue\n');

async function planned() {
  const reader = await readerFor(TABLE, undefined);
  assert.ok(reader);
  return importPlan(await reader.read(TABLE, noTurns), undefined, { beginReview: 'made-up' });
}

describe('an import in another language', () => {
  afterEach(() => speak());

  it('gives the reasons of losses in it, and writes the same files', async () => {
    const english = await planned();
    speak({
      'Nothing is known of the column “{0}”. Write what is needed of it into the file by hand.':
        'Spalte {0} unbekannt.',
      'This is no judgement of {0}, which has: {1}. Ask whoever wrote it what is meant.': 'Kein Urteil von {0} ({1}).',
    });
    const { losses, write } = await planned();
    assert.deepEqual(
      losses.map(({ reason }) => reason),
      [
        'Kein Urteil von RoB 2 (Low, Some concerns, High).',
        'Weights follow from the meta-analysis that is made of the results, so that none is written down.',
        'Spalte Colour unbekannt.',
      ],
    );
    assert.deepEqual(write, english.write);
  });

  it('refuses archives in it', async () => {
    const source: Source = { name: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) };
    speak({
      '{0} was not read: it is a damaged archive, a part of one, or packed in a rare way. Download or save it again.':
        '{0}: Archiv beschädigt.',
    });
    const reader = readers.find(({ id }) => id === 'cochrane');
    await assert.rejects(async () => reader?.read(source, noTurns), { message: 'a.zip: Archiv beschädigt.' });
  });

  it('has titles of readers that a translation reaches', () => {
    speak({ 'an extraction of Covidence': 'eine Extraktion aus Covidence' });
    assert.equal(
      translated(readers.find(({ id }) => id === 'covidence-extraction')?.title ?? ''),
      'eine Extraktion aus Covidence',
    );
  });
});
