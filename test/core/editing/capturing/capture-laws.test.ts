/** What holds for every capture at every place of the examples: all that changes is the support, and it reads back exactly. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { isMapping, nodeAt, textAt, toPlain } from '../../../../src/core/document/walk';
import { capturePlaces, supportEntries } from '../../../../src/core/editing/capturing/capture-places';
import { mendedQuotation } from '../../../../src/core/editing/capturing/mended-quotation';
import { useAsSupport } from '../../../../src/core/editing/capturing/use-as-support';
import { buildReview } from '../../../../src/core/review/review';
import { sampled } from '../../../sampled';

/** Whatever a page may hold: signs that YAML gives a meaning, marks, breaks, other alphabets, spaces of every kind. */
const SELECTIONS = [
  'Wards were ran-\ndomised by lot.',
  '- “a: b” # c, {d} [e] & *f !g |h >i %j @k `l',
  'It\'s ‘quoted’ — "twice"',
  'p\u00A0< 0·001;\u2009n\t= 12  (95%\u202FCI −0·3 to 0·1)',
  'yes',
  '2020-01-31',
  '随机\n分组 🙂 e\u0301',
  '  null  ',
  '\\n is no line end',
  '?',
  '--- ...',
  'א ב \u200F ג',
];

const FILES = [
  ...globSync('examples/*/{studies,interventions}/*.extraction.yaml'),
  ...globSync('test/core/checks/fixtures/*.yaml'),
].sort();

function reviewAround(path: string, text: string) {
  const file = readRecord(path, parse(text));
  const folder = path.split('/').slice(0, 2).join('/');
  const head = path.startsWith('examples/') ? [`${folder}/review.extraction.yaml`] : [];
  return {
    file,
    review: buildReview(folder, [file, ...head.map((each) => readRecord(each, parse(readFileSync(each, 'utf8'))))]),
  };
}

/** The file as values, without the support at a place. */
function without(plain: unknown, path: readonly (string | number)[]): string {
  return JSON.stringify(plain, function (key, value: unknown) {
    return key === 'support' && this === target(plain, path) ? undefined : value;
  });
}

function target(plain: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown> | undefined)?.[step], plain);
}

describe('every capture', () => {
  for (const lineEnd of ['\n', '\r\n'])
    for (const path of sampled(`captures ${lineEnd.length}`, FILES, 10))
      it(`in ${path}${lineEnd === '\n' ? '' : ', with the line ends of Windows'}`, () => {
        const text = readFileSync(path, 'utf8').replaceAll('\n', lineEnd);
        const { file, review } = reviewAround(path, text);
        const offsets = sampled(
          `${path} places`,
          [...text.matchAll(/[^\r\n]+/g)].map(({ index }) => index),
          18,
        );
        let written = 0;
        for (const [index, start] of offsets.entries()) {
          const offset = start + (text.slice(start).search(/\S/) + 1);
          const quote = mendedQuotation(SELECTIONS[index % SELECTIONS.length] ?? '');
          const selected = {
            quote,
            page: ['', '4', 'e12', 'iv'][index % 4] ?? '',
            ...(index % 3 > 0 && { report: 'main' }),
          };
          for (const place of capturePlaces(review, file, offset).places) {
            const capture = useAsSupport(review, file, place, selected);
            if ('refused' in capture) continue;
            written += 1;
            const after = applyEdits(text, capture.edits);
            const read = parse(after.text);
            assert.ok(read.problems.length <= file.document.problems.length, place.name);
            assert.equal(
              without(toPlain(read.root), place.path),
              without(toPlain(file.document.root), place.path),
              place.name,
            );
            const holder = nodeAt(read.root, place.path);
            assert.ok(isMapping(holder));
            const quotes = supportEntries(holder).map((entry) => textAt(entry, 'quote'));
            assert.ok(quotes.includes(quote), `${place.name}: ${JSON.stringify(quotes)} has ${JSON.stringify(quote)}`);
            // Nothing is taken out but a space behind the key, and a list of keys that grows.
            for (const { span } of capture.edits)
              assert.match(text.slice(span.start, span.end), /^(?: ?|~|null|[\w.]+|\[.*\])$/);
            assert.ok(lineEnd === '\n' || !/(?<!\r)\n/.test(after.text), 'one kind of line end');
          }
        }
        assert.ok(written > 0 || !path.startsWith('examples/'), 'something was captured');
      });
});
