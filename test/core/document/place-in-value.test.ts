import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { placeInValue } from '../../../src/core/document/place-in-value';
import { nodeAt } from '../../../src/core/document/walk';

/** What stands in the file where this word stands in the value. */
function placed(yaml: string, word: string): string {
  const document = parse(yaml);
  const scalar = nodeAt(document.root, ['rows']);
  assert.ok(scalar?.kind === 'scalar');
  const start = scalar.text.indexOf(word);
  assert.ok(start >= 0, JSON.stringify(scalar.text));
  const { start: from, end } = placeInValue(yaml, scalar, { start, end: start + word.length });
  return yaml.slice(from, end);
}

describe('a part of a value', () => {
  for (const yaml of [
    'rows: studies[?name].x\n',
    "rows: 'studies[?contains(a, ''name'') && name].x'\n",
    'rows: "studies[?contains(a, \'\\"b\\"\') && name].x"\n',
    'rows: >-\n  studies[?\n    a && name\n  ].x\n',
    'rows: |\n  studies[?\n    a && name]\n',
    'rows: studies[?\n  a &&\n  name].x\n',
    'rows: "studies[?\n  a && \\\n  name].x"\n',
    'rows: |\r\n  studies[?\r\n  name]\r\n',
  ])
    it(`is found in the file: ${JSON.stringify(yaml)}`, () => assert.equal(placed(yaml, 'name'), 'name'));

  it('is found at the right one of two', () => {
    const yaml = "rows: 'it''s x and x'\n";
    const document = parse(yaml);
    const scalar = nodeAt(document.root, ['rows']);
    assert.ok(scalar?.kind === 'scalar');
    const start = scalar.text.lastIndexOf('x');
    assert.equal(placeInValue(yaml, scalar, { start, end: start + 1 }).start, yaml.lastIndexOf('x'));
  });

  it('lies within the value, whatever is asked', () => {
    const yaml = 'rows: >-\n  a\n\n  b\nnext: 1\n';
    const scalar = nodeAt(parse(yaml).root, ['rows']);
    assert.ok(scalar?.kind === 'scalar');
    for (let start = 0; start <= scalar.text.length; start += 1) {
      const place = placeInValue(yaml, scalar, { start, end: scalar.text.length });
      assert.ok(place.start >= scalar.span.start && place.end <= scalar.span.end && place.start <= place.end);
    }
  });
});
