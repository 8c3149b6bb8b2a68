/** The known measures: facts, names, and how entries of a vocabulary are recognised. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { measureCalled, measuresOf } from '../../../src/core/knowledge/packs/known-measures';
import { packs } from '../../../src/core/knowledge/packs/list';
import { measureInWords } from '../../../src/core/knowledge/terms/known-measure';
import { knownMeasure } from '../../../src/core/review/measures';

const measures = (text: string) => parse(text).root;
const KNOWN_MEASURES = measuresOf(packs);
const called = (name: string) => measureCalled(name, packs);

describe('the known measures', () => {
  it('have the directions and ranges of the burnout inventory', () => {
    const facts = ['mbi-exhaustion', 'mbi-depersonalisation', 'mbi-accomplishment'].map((key) => {
      const { better, items, range } = called(key) ?? {};
      return [key, better?.way, better?.isConfirmed, items, range];
    });
    assert.deepEqual(facts, [
      ['mbi-exhaustion', 'lower', true, 9, [0, 54]],
      ['mbi-depersonalisation', 'lower', true, 5, [0, 30]],
      ['mbi-accomplishment', 'higher', true, 8, [0, 48]],
    ]);
  });

  it('have as many questions as their scores together', () => {
    const whole = ['mbi', 'mbi-gs', 'wai', 'star-p', 'star-c'];
    for (const key of whole) {
      const scores = KNOWN_MEASURES.filter(({ subscaleOf }) => subscaleOf === key);
      assert.equal(
        scores.reduce((sum, { items = 0 }) => sum + items, 0),
        called(key)?.items,
        key,
      );
    }
  });

  it('say of no unconfirmed direction that it is known', () => {
    const open = KNOWN_MEASURES.filter(({ better }) => better?.isConfirmed === false);
    assert.deepEqual(
      open.map(({ key }) => key),
      ['mbi-gs-exhaustion', 'mbi-gs-cynicism', 'voice', 'psq'],
    );
    for (const measure of open) assert.match(measureInWords(measure).join(' '), /could not be confirmed/);
  });

  it('have keys and names that lead to themselves, and scales that are there', () => {
    for (const measure of KNOWN_MEASURES) {
      const { key, name, shortName, aliases = [], subscaleOf } = measure;
      for (const each of [key, name, shortName ?? key, ...aliases]) assert.equal(called(each), measure, each);
      if (subscaleOf !== undefined) assert.ok(called(subscaleOf), key);
      assert.match(key, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('never give a direction to a scale without a total', () => {
    for (const { key, noTotal, better, range } of KNOWN_MEASURES)
      if (noTotal) assert.deepEqual([better, range], [undefined, undefined], key);
  });
});

describe('an entry of the vocabulary', () => {
  it('is known by nobody where the review names no pack', () => {
    assert.equal(knownMeasure(measures('mbi: {name: Maslach Burnout Inventory}'), 'mbi', []), undefined);
  });

  it('is recognised by its name before its key', () => {
    const root = measures('voice: {name: VOTE}\nmbi_ee: {}\nmine: {short_name: WAI-SR}\nother: {name: Other scale}');
    assert.equal(knownMeasure(root, 'voice', packs)?.key, 'vote');
    assert.equal(knownMeasure(root, 'mbi_ee', packs)?.key, 'mbi-exhaustion');
    assert.equal(knownMeasure(root, 'mine', packs)?.key, 'wai-sr');
    assert.equal(knownMeasure(root, 'other', packs), undefined);
  });

  it('that is one score of a scale is never the scale itself', () => {
    const root = measures(
      'burnout: {name: Maslach Burnout Inventory}\nee: {name: Emotional exhaustion, subscale_of: burnout}\nmbi: {subscale_of: burnout}',
    );
    assert.equal(knownMeasure(root, 'ee', packs)?.key, 'mbi-exhaustion');
    assert.equal(knownMeasure(root, 'mbi', packs), undefined);
  });
});
