import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { nodeAt, textOf } from '../../../src/core/document/walk';
import type { Field } from '../../../src/core/fields/field';
import { fieldAt, fieldBelow, mappingOf } from '../../../src/core/format/lookup';
import { recordFields } from '../../../src/core/format/records';
import { walkFields } from '../../../src/core/format/walk-fields';
import { type Entry, entriesOf } from '../../../src/core/pairing/named-entries';
import { pairEntries } from '../../../src/core/pairing/pair-entries';
import { shapeOf } from '../../../src/core/pairing/shape';
import { isSame } from '../../../src/core/pairing/written';

type Kind = 'study' | 'review' | 'intervention';

/** Both versions of the value behind the one key that they write down, and its field. */
function versions(before: string, after: string, kind: Kind): [Node | undefined, Node | undefined, Field | undefined] {
  const [one, other] = [parse(before).root, parse(after).root];
  const path = String(Object.keys(recordFields[kind].fields).find((key) => nodeAt(one, [key]))).split('.');
  return [nodeAt(one, path), nodeAt(other, path), fieldBelow(recordFields[kind], path)];
}

const wordsOf = ({ name, node, index }: Entry) => name?.inWords ?? textOf(node) ?? `entry ${index + 1}`;

/** `a` kept, `a → b` renamed, `- a` removed, `+ a` added. */
function paired(before: string, after: string, kind: Kind = 'study'): string[] {
  const [one, other, field] = versions(before, after, kind);
  const { matches, removed, added } = pairEntries(
    entriesOf(one, field),
    entriesOf(other, field),
    shapeOf(field, [one, other]),
  );
  return [
    ...matches.map((each) =>
      wordsOf(each.before) === wordsOf(each.after)
        ? wordsOf(each.after)
        : `${wordsOf(each.before)} ${each.renamed ? '→' : '~'} ${wordsOf(each.after)}`,
    ),
    ...removed.map((entry) => `- ${wordsOf(entry)}`),
    ...added.map((entry) => `+ ${wordsOf(entry)}`),
  ];
}

describe('entries of two versions are the same thing', () => {
  it('by their ids, whatever else changed and wherever they stand', () => {
    assert.deepEqual(
      paired(
        'results: [{id: stress-6m, outcome: stress}, {id: mood-6m, outcome: mood}]',
        'results: [{id: mood-6m, outcome: stress}, {id: stress-6m, outcome: mood}, {id: sleep-6m}]',
      ),
      ['mood-6m', 'stress-6m', '+ sleep-6m'],
    );
  });

  it('by a group and a time', () => {
    assert.deepEqual(
      paired(
        'drop_out: [{arm: course, timepoint: 6 months, lost: 4}, {arm: course, timepoint: 1 year, lost: 9}]',
        'drop_out: [{arm: course, timepoint: 1 year, lost: 8}, {arm: course, timepoint: 6 months, lost: 4}]',
      ),
      ['course, 1 year', 'course, 6 months'],
    );
  });

  it('by the result, and by the effect where a result is assessed twice', () => {
    assert.deepEqual(
      paired(
        'rob2: [{result: r, effect_of_interest: assignment}, {result: r, effect_of_interest: adhering}]',
        'rob2: [{result: r, effect_of_interest: adhering, reason: new}, {result: r, effect_of_interest: assignment}]',
      ),
      ['r', 'r'],
    );
    const [one, other, field] = versions(
      'rob2: [{result: r, effect_of_interest: assignment}]',
      'rob2: [{result: r, effect_of_interest: adhering}, {result: r, effect_of_interest: assignment, reason: new}]',
      'study',
    );
    const { matches, added } = pairEntries(entriesOf(one, field), entriesOf(other, field), 'entries');
    assert.deepEqual(
      matches.map(({ after }) => after.index),
      [1],
    );
    assert.deepEqual(
      added.map(({ index }) => index),
      [0],
    );
  });

  it('by the first of several keys that is written', () => {
    assert.deepEqual(
      paired(
        'certainty: [{approach: grade, outcome: stress, rating: low}, {approach: grade-cerqual, finding: Trust grows.}]',
        'certainty: [{approach: grade-cerqual, finding: Trust grows., rating: low}, {approach: grade, outcome: stress}]',
        'review',
      ),
      ['grade-cerqual, Trust grows.', 'grade, stress'],
    );
  });

  it('by the DOI of what was excluded, else by its title, else by the sentence', () => {
    const excluded = (list: string) => `excluded: ${list}`;
    assert.deepEqual(
      paired(
        excluded('[{citation: {doi: 10.1/a, title: A}}, {citation: {title: B, year: 2019}}, {citation: Doe 2001}]'),
        excluded('[{citation: Doe 2001, reason: x}, {citation: {title: B, year: 2019}}, {citation: {doi: 10.1/a}}]'),
        'review',
      ),
      ['Doe 2001', 'B', '10.1/a'],
    );
  });

  it('in a list about one thing', () => {
    assert.deepEqual(paired('rob1: [{overall: {judgement: low}}]', 'rob1: [{overall: {judgement: high}}]'), ['']);
  });
});

describe('entries are found again under another name', () => {
  it('where they say otherwise the same', () => {
    assert.deepEqual(
      paired(
        'results: [{id: a, outcome: stress, measure: m, timepoint: 6 months}]',
        'results: [{id: stress-6m, outcome: stress, measure: m, timepoint: 1 year}]',
      ),
      ['a → stress-6m'],
    );
  });

  it('not where most of it differs', () => {
    assert.deepEqual(
      paired(
        'results: [{id: a, outcome: stress, measure: m, timepoint: 6 months}]',
        'results: [{id: b, outcome: mood, measure: n, timepoint: 6 months}]',
      ),
      ['- a', '+ b'],
    );
  });

  it('a plain word only where it is the same', () => {
    assert.deepEqual(paired('reviewers: {LM: L Maddox}', 'reviewers: {LJM: L Maddox}', 'review'), ['LM → LJM']);
    assert.deepEqual(paired('reviewers: {LM: L Maddox}', 'reviewers: {CB: C Barker}', 'review'), ['- LM', '+ CB']);
  });

  it('never a key of the format, and never what says nothing', () => {
    assert.deepEqual(paired('participants: {who: nurses}', 'participants: {setting: nurses}'), ['- who', '+ setting']);
    assert.deepEqual(paired('reviewers: {LM: }', 'reviewers: {CB: }', 'review'), ['- LM', '+ CB']);
  });
});

describe('entries without a name', () => {
  it('are found again where they are given one', () => {
    assert.deepEqual(
      paired('results: [{outcome: stress, measure: m}]', 'results: [{id: a, outcome: stress, measure: m}]'),
      ['entry 1 ~ a'],
    );
  });

  it('are the equal ones first, then the most alike, one to one', () => {
    assert.deepEqual(
      paired(
        'cici: [{finding: A, domain: x, note: n}, {finding: B, domain: y, note: n}]',
        'cici: [{finding: B2, domain: y, note: n}, {finding: A, domain: x, note: n}, {finding: C}]',
      ),
      ['entry 2 ~ entry 1', 'entry 1 ~ entry 2', '+ entry 3'],
    );
  });

  it('agree in what they are about before anything else', () => {
    assert.deepEqual(
      paired(
        'cici: [{finding: A, domain: x, note: n}, {finding: B, domain: y, note: n}]',
        'cici: [{finding: B, domain: x, note: n}]',
      ),
      ['entry 2 ~ entry 1', '- entry 1'],
    );
  });
});

describe('what a value consists of', () => {
  const CASES: readonly [string, string, string, Kind?][] = [
    ['results: [{id: a}]', 'results: [{id: b}]', 'entries'],
    ['drop_out: {arm: a}', 'drop_out: [{arm: a}, {arm: b}]', 'entries'],
    ['drop_out: Nobody left.', 'drop_out: [{arm: a}]', 'datum'],
    ['drop_out: Nobody left.', 'drop_out: [Nobody left., Two left.]', 'entries'],
    ['types: protocol', 'types: [protocol]', 'words'],
    ['participants: {who: nurses}', 'participants: {}', 'keys'],
    ['participants: Nurses.', 'participants: {who: nurses}', 'datum'],
    ['reviewers: {LM: A}', 'reviewers: {}', 'names', 'review'],
    ['results: none', 'results: [{id: a}]', 'datum'],
  ];
  for (const [one, other, shape, kind = 'study'] of CASES) {
    it(`${one} and ${other}: ${shape}`, () => {
      const [before, after, field] = versions(one, other, kind);
      assert.equal(shapeOf(field, [before, after]), shape);
    });
  }

  it('is one thing where the length of a list is fixed, and an order where that is meant', () => {
    const ci = fieldAt('study', ['results', 0, 'estimate', 'ci']);
    assert.equal(shapeOf(ci, [parse('[1, 2]').root]), 'datum');
    assert.equal(shapeOf(fieldAt('study', ['reports', 0, 'citation', 'authors']), [parse('[A, B]').root]), 'sequence');
    assert.equal(shapeOf(fieldAt('study', ['results', 0, 'comparison']), [parse('[[a, b], c]').root]), 'datum');
  });
});

describe('the same is written', () => {
  const same = (one: string, other: string, kind: Kind = 'study') =>
    isSame(parse(one).root, parse(other).root, recordFields[kind]);

  it('in other quotation marks, other brackets, another order, with blanks', () => {
    assert.ok(same('aim: "To help"', "aim: 'To help'"));
    assert.ok(same('types: protocol', 'types:\n  - protocol'));
    assert.ok(same('participants: {who: nurses, enrolled: 40}', 'participants: {enrolled: 40, who: nurses, note: }'));
    assert.ok(same('arms: [{id: a}, {id: b}]', 'arms:\n  - {id: b}\n  - id: a'));
  });

  it('with the same letters and digits only', () => {
    assert.ok(!same('results: [{estimate: {p: 0.06}}]', 'results: [{estimate: {p: 0.060}}]'));
    assert.ok(!same('design: RCT', 'design: randomised trial'));
    assert.ok(!same('results: [{estimate: {ci: [1, 2]}}]', 'results: [{estimate: {ci: [2, 1]}}]'));
    assert.ok(!same('reports: [{citation: {authors: [A, B]}}]', 'reports: [{citation: {authors: [B, A]}}]'));
  });
});

describe('every list of the examples', () => {
  it('is paired with itself entry by entry, in any order', () => {
    let entries = 0;
    for (const folder of ['examples/practice/studies', 'examples/maddox-2025/studies', 'examples/practice']) {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
        const file = readRecord(name, parse(readFileSync(`${folder}/${name}`, 'utf8')));
        for (const { node, field } of walkFields(file)) {
          const shape = shapeOf(field, [node]);
          const own = entriesOf(node, field);
          const { matches, removed, added } = pairEntries(own, [...own].reverse(), shape);
          assert.deepEqual([removed.length, added.length], [0, 0]);
          for (const { before, after } of matches) assert.ok(isSame(before.node, after.node, before.field), name);
          entries += matches.length;
        }
      }
    }
    assert.ok(entries > 5000, String(entries));
  });
});

describe('the identity of every list', () => {
  it('names keys of its entries', () => {
    const wrong: string[] = [];
    const look = (field: Field, path: string): void => {
      const identity = 'identity' in field ? field.identity : undefined;
      const told = 'toldApartBy' in field ? (field.toldApartBy ?? []) : [];
      const entry = mappingOf(field);
      if (entry && field.kind !== 'assessments') {
        for (const key of [...(identity ?? []), ...told].flat()) {
          if (!fieldBelow(entry, key.split('.'))) wrong.push(`${path}: ${key}`);
        }
      }
      if (field.kind === 'list' || field.kind === 'assessments' || field.kind === 'dictionary') look(field.of, path);
      if (field.kind === 'mapping') for (const [key, of] of Object.entries(field.fields)) look(of, `${path}.${key}`);
    };
    for (const [kind, fields] of Object.entries(recordFields)) look(fields, kind);
    assert.deepEqual(wrong, []);
  });
});
