import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { walk } from '../../../src/core/document/walk';
import { fieldBelow } from '../../../src/core/format/lookup';
import { meaningOf } from '../../../src/core/format/meaning';
import { readOwnFields } from '../../../src/core/format/own/own-fields';
import { recordFields } from '../../../src/core/format/records';

const STUDIES = 'examples/practice/studies';

const meaning = (text: string, kind: 'study' | 'review' = 'study') => meaningOf(parse(text).root, recordFields[kind]);

describe('two people say the same', () => {
  const ALIKE: Readonly<Record<string, readonly [string, string]>> = {
    'with keys in another order': [
      'participants: {who: nurses, enrolled: 40}',
      'participants: {enrolled: 40, who: nurses}',
    ],
    'with an agreed word in another spelling': ['design: randomised trial', 'design: Randomised_Trial'],
    'with another name of an agreed word': [
      'results: [{estimate: {type: smd}}]',
      "results: [{estimate: {type: Cohen's d}}]",
    ],
    'with a missing word in another spelling': [
      'participants: {enrolled: not reported}',
      'participants: {enrolled: NR}',
    ],
    'with one value for a list of one': ['types: protocol', 'types: [protocol]'],
    'with one entry for a list of one': ['support: {page: 4}', 'support: [{page: 4}]'],
    'with words in another order': ['types: [protocol, outcome evaluation]', 'types: [outcome evaluation, protocol]'],
    'with a word that stands twice': ['types: [protocol, protocol]', 'types: [protocol]'],
    'with entries in another order': ['arms: [{id: a}, {id: b}]', 'arms: [{id: b}, {id: a}]'],
    'with a key that was left blank': ['participants: {who: nurses}', 'participants: {who: nurses, enrolled: }'],
    'with a mapping in which all is blank': ['results: [{id: a}]', 'results: [{id: a, estimate: {value: }}]'],
    'with a blank entry': ['types: [protocol]', 'types:\n  - protocol\n  -'],
    'with other quotation marks': ['participants: {who: nurses}', `participants: {who: "nurses"}`],
    'with a number in quotation marks': ['participants: {enrolled: 40}', `participants: {enrolled: '40'}`],
    'with other line breaks': ['notes: one two', 'notes: >\n  one\n  two'],
    'with a printed minus sign': ['results: [{estimate: {value: -0.18}}]', 'results: [{estimate: {value: −.18}}]'],
    'with another space behind <': ['results: [{estimate: {p: <.001}}]', 'results: [{estimate: {p: < 0.001}}]'],
    'with an answer in other words': [
      'rob2: [{randomisation: {q1a.1: PY}}]',
      'rob2: [{randomisation: {q1a.1: Probably yes}}]',
    ],
    'with a judgement in other words': [
      'rob2: [{overall: {judgement: some concerns, bias_direction: favours experimental}}]',
      'rob2: [{overall: {judgement: Some_concerns, bias_direction: Favors experimental}}]',
    ],
    'in another form of the braces': ['arms: [{id: a, role: control}]', 'arms:\n  - role: control\n    id: a'],
    'under keys that the format does not know': ['mine: {a: 1, b: [x]}', 'mine: {b: ["x"], a: 1, c: }'],
  };
  for (const [name, [first, second]] of Object.entries(ALIKE))
    it(name, () => assert.equal(meaning(second), meaning(first)));
});

describe('two people do not say the same', () => {
  const UNLIKE: Readonly<Record<string, readonly [string, string]>> = {
    'with more printed digits': ['results: [{estimate: {p: 0.06}}]', 'results: [{estimate: {p: 0.060}}]'],
    'with a comma in free text': ['notes: one two', 'notes: one, two'],
    'with a capital in free text': ['notes: One', 'notes: one'],
    'with authors in another order': ['reports: [{authors: [A, B]}]', 'reports: [{authors: [B, A]}]'],
    'with the limits of an interval in another order': [
      'results: [{estimate: {ci: [-4, 0]}}]',
      'results: [{estimate: {ci: [0, -4]}}]',
    ],
    'with one limit of an interval missing': [
      'results: [{estimate: {ci: [-4, null]}}]',
      'results: [{estimate: {ci: [null, -4]}}]',
    ],
    'with the groups of a comparison in another order': [
      'results: [{comparison: [a, b]}]',
      'results: [{comparison: [b, a]}]',
    ],
    'with degrees of freedom in another order': [
      'results: [{estimate: {df: [1, 38]}}]',
      'results: [{estimate: {df: [38, 1]}}]',
    ],
    'with a list in another order under a key that the format does not know': ['mine: [1, 2]', 'mine: [2, 1]'],
    'with one of two equal entries': ['reports: [{year: 2020}, {year: 2020}]', 'reports: [{year: 2020}]'],
    'with nothing and with none': ['arms: []', 'arms:'],
    'with a missing word and nothing': ['participants: {who: unclear}', 'participants: {who: }'],
    'with another sign': ['results: [{estimate: {value: -0.18}}]', 'results: [{estimate: {value: 0.18}}]'],
    'with another answer': ['rob2: [{randomisation: {q1a.1: PY}}]', 'rob2: [{randomisation: {q1a.1: Y}}]'],
    'with levels of different names in different models': ['notes: intrapersonal', 'notes: individual'],
  };
  for (const [name, [first, second]] of Object.entries(UNLIKE))
    it(name, () => assert.notEqual(meaning(second), meaning(first)));
});

it('reads the words of a field that the review has added', () => {
  const fields = parse('study: {ward: {enum: [acute, forensic]}, kinds: {type: array, items: {type: string}}}').root;
  const { study } = readOwnFields(fields).fields;
  const said = (text: string) => meaningOf(parse(text).root, study);
  assert.equal(said('{ward: Acute, kinds: [a, b]}'), said('{kinds: [b, a], ward: acute}'));
  assert.notEqual(said('ward: acute'), said('ward: forensic'));
});

describe('what a file of the example says', () => {
  for (const name of readdirSync(STUDIES)) {
    it(`stays with its keys turned round, and changes with any of its values: ${name}`, () => {
      const { kind, document } = readRecord(name, parse(readFileSync(`${STUDIES}/${name}`, 'utf8')));
      const { root } = document;
      const field = kind && recordFields[kind];
      assert.ok(root !== undefined && field !== undefined);
      const whole = meaningOf(root, field);
      assert.equal(meaningOf(turned(root), field), whole);
      for (const { node, path: place } of walk(root)) {
        if (node.kind !== 'scalar' || node.value === null) continue;
        const changed = meaningOf({ ...node, text: `${node.text} otherwise` }, fieldBelow(field, place));
        assert.notEqual(changed, meaningOf(node, fieldBelow(field, place)), node.text);
      }
    });
  }
});

/** All keys in the opposite order. */
function turned(node: Node): Node {
  if (node.kind === 'sequence') return { ...node, items: node.items.map(turned) };
  if (node.kind === 'scalar') return node;
  return { ...node, pairs: node.pairs.map((pair) => ({ ...pair, value: turned(pair.value) })).reverse() };
}
