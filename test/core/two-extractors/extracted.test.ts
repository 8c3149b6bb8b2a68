import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { nodeAt, textOf, toPlain } from '../../../src/core/document/walk';
import { recordFieldsOf } from '../../../src/core/review/fields-of-review';
import { buildReview, type Review, recordCalled, type Viewer } from '../../../src/core/review/review';
import { type DataItem, isDifference, samenessOf } from '../../../src/core/two-extractors/data-item';
import { pathOfPlace } from '../../../src/core/two-extractors/datum-place';
import { extractedOf } from '../../../src/core/two-extractors/extracted';
import { dedented } from '../fixture';

const by = (who: string, text: string): RecordFile =>
  readRecord(`a.${who}.extraction.yaml`, parse(`study: a\nextractor: ${who}\n${dedented(text)}`));

const agreed = (text: string): RecordFile =>
  readRecord('a.extraction.yaml', parse(`study: a\nconsensus: {by: [LM, CB]}\n${dedented(text)}`));

function given(review: Review) {
  const record = recordCalled(review, 'study', 'a');
  assert.ok(record);
  return extractedOf(record, review);
}

const itemsIn = (...files: readonly RecordFile[]) => given(buildReview('', files)).items;

const shown = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** `rob2 · r · reporting · q5.1 (word): CB NI, LM Y → Y`. */
const line = ({ place, kind, given, agreed }: DataItem) =>
  `${place.join(' · ')} (${kind}): ${[...given].map(([who, { node }]) => `${who} ${shown(toPlain(node))}`).join(', ')}${agreed ? ` → ${shown(toPlain(agreed.node))}` : ''}`;

describe('what several extractors gave of one record', () => {
  it('is laid side by side by result, domain and question, wherever it stands in their files', () => {
    const items = itemsIn(
      by('LM', 'rob2:\n  - {result: r, reporting: {q5.1: Y, judgement: low}}\n  - {result: s, reporting: {q5.1: N}}\n'),
      by(
        'CB',
        'rob2:\n  - {result: s, reporting: {q5.1: N}}\n  - {reporting: {judgement: high, q5.1: NI}, result: r}\n',
      ),
      agreed('rob2:\n  - {result: r, reporting: {q5.1: Y}}\n'),
    );
    assert.deepEqual(items.map(line), [
      'rob2 · s · reporting · q5.1 (word): CB N, LM N',
      'rob2 · r · reporting · q5.1 (word): CB NI, LM Y → Y',
      'rob2 · r · reporting · judgement (word): CB high, LM low',
    ]);
  });

  it('has the kinds of what can be compared: words, numbers, sets, and text that cannot', () => {
    const items = itemsIn(
      by(
        'LM',
        'aim: To find out.\ncountry: [UK, Norway]\nresults:\n  - {id: r, estimate: {type: md, value: 0.60, ci: [1, 2]}}\n',
      ),
      by(
        'CB',
        'aim: To see.\ncountry: Norway\nresults:\n  - {id: r, estimate: {type: MD, value: 0.6, ci: [1, 2.0], p: 0.1}}\n',
      ),
    );
    assert.deepEqual(
      items.map((item) => `${item.key}: ${item.kind}, ${samenessOf(item, 'CB', 'LM')}`),
      [
        'aim: text, different',
        'country: set, different',
        'results.estimate.type: word, same',
        'results.estimate.value: number, same but for digits',
        'results.estimate.ci: numbers, same but for digits',
        'results.estimate.p: number, one blank',
      ],
    );
    assert.deepEqual(items.map(isDifference), [true, true, false, true, true, true]);
  });

  it('takes two results for one where only the id, which people made up, is another', () => {
    const items = itemsIn(
      by(
        'LM',
        'results:\n  - {id: stress-6m, outcome: stress, timepoint: 6 months, effect_direction: no difference, narrative: None.}\n',
      ),
      by(
        'CB',
        'results:\n  - {id: stress-6-months, outcome: stress, timepoint: 6 months, effect_direction: no difference, narrative: None.}\n',
      ),
    );
    assert.deepEqual(items.filter(isDifference).map(line), [
      'results · stress-6m · id (name): CB stress-6-months, LM stress-6m',
    ]);
  });

  it('keeps two results apart that look alike but are of different times, and two assessments of different results', () => {
    const items = itemsIn(
      by(
        'LM',
        'results:\n  - {id: r-6m, outcome: stress, timepoint: 6 months, narrative: None.}\nrob2:\n  - {result: r-6m, reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}}\n',
      ),
      by(
        'CB',
        'results:\n  - {id: r-1y, outcome: stress, timepoint: 1 year, narrative: None.}\nrob2:\n  - {result: r-1y, reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}}\n',
      ),
    );
    assert.ok(items.length > 10);
    for (const item of items) assert.equal(samenessOf(item, 'CB', 'LM'), 'one blank', line(item));
  });

  it('finds entries without a name by what they say, and two assessments of one result by their effect', () => {
    const items = itemsIn(
      by(
        'LM',
        'cici:\n  - {finding: Rotas left no time., level: meso, influence: barrier, domain: process}\nrob2:\n  - {result: r, effect_of_interest: assignment, overall: {judgement: low}}\n  - {result: r, effect_of_interest: adhering, overall: {judgement: high}}\n',
      ),
      by(
        'CB',
        'cici:\n  - {finding: Rotas left no time., level: macro, influence: barrier, domain: process}\nrob2:\n  - {result: r, effect_of_interest: adhering, overall: {judgement: high}}\n  - {result: r, effect_of_interest: assignment, overall: {judgement: some concerns}}\n',
      ),
    );
    assert.deepEqual(items.filter(isDifference).map(line), [
      'cici · Rotas left no time. · level (word): CB macro, LM meso',
      'rob2 · r, assignment · overall · judgement (word): CB some concerns, LM low',
    ]);
  });

  it('leaves out sections that only one of them has begun', () => {
    assert.deepEqual(
      itemsIn(by('LM', 'aim: To see.\ncountry: UK\n'), by('CB', 'aim:\ncountry: UK\n')).map(({ key }) => key),
      ['country'],
    );
  });

  it('shows nobody a colleague’s work before their own is done', () => {
    const files = [by('LM', 'country: UK\naim: To see.\n'), by('CB', 'country: Norway\naim: To find out.\n')];
    const viewer: Viewer = { initials: 'LM', hasFinished: (_, section) => section === 'country' };
    const { items, hidden } = given(buildReview('', files, viewer));
    assert.deepEqual(
      items.map(({ key }) => key),
      ['country'],
    );
    assert.deepEqual(hidden, ['aim']);
  });

  it('can be found again by its place in every file', () => {
    const files = [
      by(
        'LM',
        'cici:\n  - {finding: Rotas left no time., level: meso}\ndrummond:\n  - {i1: yes}\nrob2:\n  - {result: r, overall: {judgement: low}}\n',
      ),
      by(
        'CB',
        'cici:\n  - {finding: Rotas left no time., level: meso}\ndrummond:\n  - {i1: no}\nrob2:\n  - {result: s}\n  - {result: r, overall: {judgement: high}}\n',
      ),
    ];
    const review = buildReview('', files);
    const { items } = given(review);
    assert.ok(items.length >= 3);
    for (const { place, given } of items) {
      for (const { file, node, path } of given.values()) {
        assert.deepEqual(
          pathOfPlace(file.document.root, recordFieldsOf(review, 'study'), place),
          path,
          place.join(' · '),
        );
        assert.equal(textOf(nodeAt(file.document.root, path)), textOf(node));
      }
    }
  });
});
