import assert from 'node:assert/strict';
import { canonicalChoice } from '../../../src/core/fields/canonical';
import type { Choice, Field } from '../../../src/core/fields/field';
import { fieldAt, itemOf } from '../../../src/core/format/lookup';
import { recordFields } from '../../../src/core/format/records';
import { instruments } from '../../../src/core/knowledge/list';
import { DESIGNS } from '../../../src/core/knowledge/terms/designs';

/** Every field with its path, list items as `[]`, names of the author's own as `<name>`. */
function* everyField(field: Field, path: string): Generator<[string, Field]> {
  yield [path, field];
  if (field.kind === 'mapping')
    for (const [key, child] of Object.entries(field.fields)) yield* everyField(child, `${path}.${key}`);
  else if (field.kind === 'dictionary') yield* everyField(field.of, `${path}.<name>`);
  else {
    const item = itemOf(field);
    if (item && field.kind !== 'any') yield* everyField(item, `${path}[]`);
  }
}

const fields = Object.entries(recordFields).flatMap(([kind, field]) => [...everyField(field, kind)]);
const choicesOf = (field: Field): readonly Choice[] => (field.kind === 'choice' ? field.choices : []);

const isOpen = (field: Field): boolean => field.kind === 'choice' && field.open === true;

describe('the fields', () => {
  it('have a title and a meaning each', () => {
    assert.ok(fields.length > 800);
    const bare = fields.filter(([, { title, meaning }]) => title === '' || !/^[A-Z“"'].*[.?]$/.test(meaning));
    assert.deepEqual(
      bare.map(([path, { meaning }]) => `${path}: ${meaning}`),
      [],
    );
  });

  it('speak no jargon', () => {
    const words = /\b(?:enum|scalar|node|schema|regex|regular expression|string|integer|boolean|array|property)\b/i;
    const titles = fields.flatMap(([path, { title, meaning }]) => (words.test(title + meaning) ? [path] : []));
    assert.deepEqual(titles, []);
  });

  it('have keys that every YAML reader takes for text', () => {
    const keys = fields.flatMap(([, field]) => (field.kind === 'mapping' ? Object.keys(field.fields) : []));
    assert.deepEqual(
      keys.filter((key) => /^(?:y|n|yes|no|on|off|true|false|null|~|[0-9.]+)$/i.test(key)),
      [],
    );
  });

  it('have words that are in lower case with spaces, each once, and aliases that lead to one of them', () => {
    for (const [path, field] of fields) {
      const choices = choicesOf(field);
      for (const { value, aliases = [] } of choices) {
        assert.equal(canonicalChoice(choices, value), value, path);
        for (const alias of aliases) assert.equal(canonicalChoice(choices, alias), value, `${path}: ${alias}`);
        // Answers stay as the field prints them, PY; questions as their keys, q1.1.
        if (!isOpen(field)) assert.match(value, /^(?:[A-Z]{1,2}|q[0-9]+\.[0-9]+[a-z]?|[a-z0-9][a-z0-9_ -]*)$/, path);
      }
    }
  });

  it('name no key as another name of itself or of a key beside it', () => {
    for (const [path, field] of fields) {
      if (field.kind !== 'mapping') continue;
      const aliases = Object.values(field.fields).flatMap((child) => child.aliases ?? []);
      assert.deepEqual(
        aliases.filter((alias) => alias in field.fields),
        [],
        path,
      );
      assert.equal(new Set(aliases).size, aliases.length, `${path}: ${aliases}`);
    }
  });

  it('require only keys that they have', () => {
    for (const [path, field] of fields) {
      if (field.kind === 'mapping')
        for (const key of field.required ?? []) assert.ok(key in field.fields, `${path}.${key}`);
    }
  });
});

describe('the designs', () => {
  it('are not decided by words that leave open whether there was chance or a comparison', () => {
    for (const word of ['controlled trial', 'before-after study', 'pre-post', 'pre-post study', 'trial', 'study']) {
      assert.equal(canonicalChoice(DESIGNS, word), undefined, word);
    }
    assert.equal(canonicalChoice(DESIGNS, 'Uncontrolled pre-post study'), 'uncontrolled before-after study');
  });

  it('are those that instruments name', () => {
    const known = DESIGNS.map(({ value }) => value);
    for (const { designs, preliminary } of instruments) {
      const named = [
        ...designs,
        ...preliminary.flatMap(({ choices }) => choices.flatMap((choice) => choice.designs ?? [])),
      ];
      assert.deepEqual(
        named.filter((design) => !known.includes(design)),
        [],
      );
    }
  });

  it('lead to the instrument that is made for them, and to sections that exist', () => {
    for (const { value, appraisedIn } of DESIGNS) {
      if (appraisedIn === undefined) continue;
      assert.ok(fieldAt('study', [appraisedIn]), appraisedIn);
      const instrument = instruments.find(({ id }) => id === appraisedIn);
      if (instrument) assert.ok(instrument.designs.includes(value), value);
    }
    // An older instrument is taken only by reviews that have decided on it.
    for (const { id, designs, supersededBy } of instruments) {
      for (const design of designs)
        assert.equal(DESIGNS.find(({ value }) => value === design)?.appraisedIn, supersededBy ?? id);
    }
  });
});
