import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import type { Completion } from '../../../../src/core/editing/completing/completion';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';
import { accepted, acceptedBlank } from '../accept';
import { atCursor } from '../cursor';

const PATH = 'review.extraction.yaml';

function offered(marked: string): Completion[] {
  const { file, offset } = atCursor(dedented(marked), PATH);
  return complete(buildReview('', [file]), file, offset);
}

const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

function afterPicking(marked: string, label: string): string {
  const found = offered(marked).find((completion) => completion.label === label);
  assert.ok(found, `“${label}” is offered`);
  return accepted(dedented(marked).replace('$0', ''), found);
}

function explained(marked: string): string | undefined {
  const { file, offset } = atCursor(dedented(marked), PATH);
  return hoverAt(buildReview('', [file]), file, offset)?.markdown;
}

const HEAD = 'review: practice-review\nfields:\n';
const STUDY = `${HEAD}  study:\n`;

describe('the words of a field of one’s own', () => {
  it('begin with the files that the field is for', () => {
    assert.deepEqual(labels(`${HEAD}  $0`), ['study', 'intervention', 'review']);
    assert.equal(afterPicking(`${HEAD}  $0\n`, 'study'), `${HEAD}  study:\n    $0\n`);
    assert.equal(
      afterPicking('review: practice-review\nfie$0\n', 'fields'),
      'review: practice-review\nfields:\n  $0\n',
    );
    assert.deepEqual(labels(`${HEAD}  study: {}\n  $0`), ['intervention', 'review']);
  });
  it('leave the name to the author', () => assert.deepEqual(labels(`${STUDY}    $0`), []));

  describe('as keys', () => {
    it('are all offered while nothing is said', () =>
      assert.deepEqual(labels(`${STUDY}    ward_size:\n      $0`), [
        'type',
        'title',
        'description',
        'examples',
        'enum',
        'minimum',
        'maximum',
        'minLength',
        'maxLength',
        'pattern',
        'format',
        'items',
        'properties',
        'required',
        'show',
      ]));
    it('are those that say something about the type', () => {
      assert.deepEqual(labels(`${STUDY}    ward_size: {type: integer, title: Beds, $0}`), [
        'description',
        'examples',
        'enum',
        'minimum',
        'maximum',
        'required',
        'show',
      ]);
      assert.deepEqual(labels(`${STUDY}    rooms:\n      type: array\n      it$0`), [
        'title',
        'description',
        'examples',
        'items',
        'required',
        'show',
      ]);
    });
    it('leave an effect to what stands there', () => {
      const found = labels(`${STUDY}    badge: {minLength: 2, $0}`);
      assert.ok(found.includes('pattern') && !found.includes('minimum') && !found.includes('items'));
    });
    it('never offer support', () => assert.ok(!labels(`${STUDY}    ward_size:\n      $0`).includes('support')));
    it('say whether every file needs the field only of fields of the whole record', () => {
      const found = labels(`${STUDY}    arms.shifts: {type: integer, $0}`);
      assert.ok(!found.includes('required') && !found.includes('show'));
    });
    it('are offered inside the description of an entry and of a key', () => {
      const entry = labels(`${STUDY}    visits: {type: array, items: {type: string, $0}}`);
      assert.deepEqual(entry, [
        'title',
        'description',
        'examples',
        'enum',
        'minLength',
        'maxLength',
        'pattern',
        'format',
      ]);
      const key = labels(
        `${STUDY}    manager:\n      properties:\n        beds:\n          type: integer\n          $0`,
      );
      assert.deepEqual(key, ['title', 'description', 'examples', 'enum', 'minimum', 'maximum']);
    });
    it('come with what they need behind them', () => {
      assert.equal(
        afterPicking(`${STUDY}    ward_size:\n      min$0`, 'minimum'),
        `${STUDY}    ward_size:\n      minimum: $0`,
      );
      assert.equal(
        afterPicking(`${STUDY}    manager:\n      prop$0`, 'properties'),
        `${STUDY}    manager:\n      properties:\n        $0`,
      );
      assert.equal(
        afterPicking(`${STUDY}    ward_type:\n      en$0`, 'enum'),
        `${STUDY}    ward_type:\n      enum:\n        - $0`,
      );
      assert.equal(
        afterPicking(`${STUDY}    manager: {prop$0}`, 'properties'),
        `${STUDY}    manager: {properties: {$0}}`,
      );
    });
  });

  describe('as values', () => {
    it('are the types that what is said can have', () => {
      assert.deepEqual(labels(`${STUDY}    ward_size: {type: $0}`), [
        'string',
        'number',
        'integer',
        'boolean',
        'array',
        'object',
      ]);
      assert.deepEqual(labels(`${STUDY}    ward_size: {minimum: 1, type: $0}`), ['number', 'integer']);
    });
    it('have no word for “no value”', () =>
      assert.ok(!labels(`${STUDY}    ward_size:\n      type: $0`).includes('unclear')));
    it('have no quotation marks around true and false', () =>
      assert.equal(
        afterPicking(`${STUDY}    ward_size: {type: integer, show: $0}`, 'true'),
        `${STUDY}    ward_size: {type: integer, show: true}`,
      ));
    it('are the one format that is known', () =>
      assert.equal(afterPicking(`${STUDY}    opened: {format: $0}`, 'date'), `${STUDY}    opened: {format: date}`));
    it('are the keys of the group that are not yet needed', () => {
      const group = `${STUDY}    manager:\n      properties: {name: {type: string}, since: {format: date}}\n`;
      assert.equal(afterPicking(`${group}      required: $0`, 'name'), `${group}      required: [name]`);
      assert.deepEqual(labels(`${group}      required: [name, $0]`), ['since']);
    });
  });

  it('leave a file without new faults, once what they ask for is filled in', () => {
    const places = [
      `${HEAD}  $0`,
      `${STUDY}    ward_size:\n      $0`,
      `${STUDY}    ward_size: {$0}`,
      `${STUDY}    ward_size: {type: $0}`,
      `${STUDY}    ward_size: {type: integer, $0}`,
      `${STUDY}    ward_size: {enum: [1, 2], $0}`,
      `${STUDY}    ward_size: {minimum: 1, type: $0}`,
      `${STUDY}    ward_size: {type: integer, required: $0}`,
      `${STUDY}    badge:\n      pattern: AB\n      $0`,
      `${STUDY}    badge: {pattern: AB, type: $0}`,
      `${STUDY}    opened: {type: string, format: $0}`,
      `${STUDY}    rooms: {type: array, items: {$0}}`,
      `${STUDY}    rooms: {type: boolean, $0}`,
      `${STUDY}    arms.shifts:\n      $0`,
      `${STUDY}    manager:\n      type: object\n      properties: {name: {type: string}}\n      $0`,
      `${STUDY}    manager:\n      properties: {name: {$0}}\n`,
      `${STUDY}    manager: {properties: {name: {type: string}}, required: $0}`,
    ];
    const tried = places.flatMap((place) => offered(place).map((completion) => ({ place, completion })));
    for (const { place, completion } of tried) {
      const source = dedented(place);
      const before = faults(source.replace('$0', ''));
      const found = faults(acceptedBlank(source.replace('$0', ''), completion)).filter(
        (each) => !before.includes(each) && !isUnfinished(each),
      );
      assert.deepEqual(found, [], `“${completion.label}” at ${place}`);
    }
    assert.ok(tried.length > 100, `many were tried: ${tried.length}`);
  });

  describe('are explained', () => {
    it('each in plain words', () => {
      assert.match(explained(`${STUDY}    ward_size: {mini$0mum: 1}`) ?? '', /Smallest number/);
      assert.match(explained(`${STUDY}    ward_size: {type: inte$0ger}`) ?? '', /A whole number/);
      assert.match(explained(`${STUDY}    rooms: {items: {pat$0tern: a}}`) ?? '', /Form of the text/);
      assert.match(explained(`${STUDY}    a: {properties: {b: {form$0at: date}}}`) ?? '', /Kind of text/);
    });
    it('the name by its description', () =>
      assert.match(
        explained(`${STUDY}    ward$0_size: {type: integer, title: Size of the ward, description: Beds in use.}`) ?? '',
        /Size of the ward.* · Beds in use/,
      ));
    it('also where they have no effect', () =>
      assert.match(explained(`${STUDY}    ward_size: {type: integer, min$0Length: 1}`) ?? '', /Shortest text/));
    it('and nothing where nothing is known', () =>
      assert.equal(explained(`${STUDY}    ward_size: {colo$0ur: red}`), undefined));
  });
});

function faults(text: string): string[] {
  const file = readRecord(PATH, parse(text));
  return findProblems(buildReview('', [file]), file).problems.map(({ code, message }) => `${code}: ${message}`);
}

/** What has been begun and wants its value. */
function isUnfinished(fault: string): boolean {
  return [/Nothing stands behind/, /It is not said/, /“enum” takes a list/].some((each) => each.test(fault));
}
