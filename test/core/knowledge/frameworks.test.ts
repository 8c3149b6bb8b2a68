/** What holds for every framework of the list. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { RECORD_KINDS, type RecordKind, readRecord } from '../../../src/core/document/record';
import { fieldAt, fieldsOf } from '../../../src/core/format/lookup';
import { sectionTemplate } from '../../../src/core/format/template';
import type { Framework } from '../../../src/core/knowledge/frameworks/framework';
import { frameworks } from '../../../src/core/knowledge/frameworks/list';
import { FLOW_ITEMS } from '../../../src/core/knowledge/frameworks/prisma-flow';
import { buildReview } from '../../../src/core/review/review';
import { isTextToEveryReader } from './yaml-readers';

/** The sections that a framework names as its place: "`tidier` in an intervention file". */
function placesOf({ place }: Framework): { kind: RecordKind; section: string }[] {
  return [...place.matchAll(/`([a-z_0-9]+)[^`]*` in (?:an?|the) (\w+) file/g)].map(([, section = '', kind = '']) => ({
    kind: RECORD_KINDS.find((each) => each === kind) ?? assert.fail(`${kind} in “${place}”`),
    section,
  }));
}

describe('frameworks', () => {
  it('have an id, a name and sources of their own', () => {
    const ids = frameworks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, name, fullName, meaning, licence, sources, notes } of frameworks) {
      assert.match(id, /^[a-z][a-z0-9_]*$/);
      for (const words of [name, fullName, meaning, licence]) assert.ok(words.length > 2, id);
      // Criteria of this project have no source, and have to say where they come from.
      assert.ok(sources.length > 0 || notes.length > 0, id);
      for (const { citation, url, doi } of sources) {
        assert.ok(citation.length > 10, id);
        assert.match(url, /^https:\/\//, id);
        if (doi !== undefined) assert.match(doi, /^10\.\d{4,}\/\S+$/, id);
      }
    }
  });

  for (const framework of frameworks) {
    describe(framework.name, () => {
      it('has keys that every YAML reader takes for text, each once', () => {
        const keys = framework.items.map(({ key }) => key);
        assert.deepEqual(
          keys.filter((key) => !isTextToEveryReader(key)),
          [],
        );
        assert.equal(new Set(keys).size, keys.length);
      });

      it('has other names that lead to one item', () => {
        const spelled = (word: string) => word.toLowerCase().replace(/[_\s]+/g, ' ');
        const names = framework.items.flatMap(({ key, aliases = [] }) => [key, ...aliases].map(spelled));
        assert.deepEqual(
          names.filter((name, index) => names.indexOf(name) !== index),
          [],
        );
      });

      it('has no two items whose names differ by a final s', () => {
        const singular = (word: string) => word.toLowerCase().replace(/s$/, '');
        const owners = new Map<string, string>();
        for (const { key, aliases = [] } of framework.items) {
          for (const name of [key, ...aliases].map(singular)) {
            assert.equal(owners.get(name) ?? key, key, name);
            owners.set(name, key);
          }
        }
      });

      it('says what each item means, and what is not confirmed, in sentences', () => {
        for (const { key, label, meaning, unconfirmed } of framework.items) {
          assert.notEqual(label, '', key);
          assert.match(meaning, /^\P{Ll}.*[.?]$/su, `${key}: ${meaning}`);
          assert.notEqual(meaning.replace(/[.?]$/, '').toLowerCase(), label.toLowerCase(), key);
          if (unconfirmed !== undefined) assert.match(unconfirmed, /^\P{Ll}.*[.]$/su, `${key}: ${unconfirmed}`);
        }
      });

      it('stands at a place of the format whose template has no problem', () => {
        const places = placesOf(framework);
        assert.ok(places.length > 0, framework.place);
        for (const { kind, section } of places) {
          assert.ok(fieldAt(kind, [section]), `${section} in ${kind}`);
          const file = readRecord('a.extraction.yaml', parse(`${kind}: an-id\n${sectionTemplate(kind, section)}`));
          assert.deepEqual(findProblems(buildReview('', [file]), file).problems, [], section);
        }
      }).timeout(10_000);
    });
  }
});

/** Where every item is a key of its section, the fields follow from the items. */
const KEYED: readonly [string, RecordKind, readonly string[]][] = [
  ['tidier', 'intervention', ['tidier']],
  ['tidier_php', 'intervention', ['tidier_php']],
  ['progress_plus', 'study', ['progress_plus']],
  ['picos', 'review', ['question']],
  ['swim', 'review', ['synthesis']],
  ['prisma_flow', 'review', ['flow']],
  ['gripp2', 'review', ['gripp2']],
];

describe('fields of a framework', () => {
  for (const [id, kind, path] of KEYED) {
    it(`are its items: ${id}`, () => {
      const framework = frameworks.find((each) => each.id === id) ?? assert.fail(id);
      const fields = fieldsOf(fieldAt(kind, path) ?? assert.fail(path.join()));
      for (const { key, meaning, unconfirmed = '' } of framework.items) {
        const field = fields[key] ?? assert.fail(key);
        assert.ok(field.meaning.startsWith(meaning), key);
        assert.ok(field.meaning.endsWith(unconfirmed), key);
      }
    });
  }

  it('number the items as they are printed', () => {
    const numbers = (id: string) => frameworks.find((each) => each.id === id)?.items.map(({ number }) => number);
    assert.deepEqual(
      numbers('tidier'),
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    assert.deepEqual(numbers('swim'), ['1a', '1b', '2', '3', '4', '5', '6', '7', '8', '9']);
    assert.deepEqual(numbers('gripp2'), ['1', '2', '3', '4', '5']);
    assert.equal(numbers('picos')?.join(''), 'PICOS');
    assert.equal(numbers('progress_plus')?.slice(0, 8).join(''), 'PROGRESS');
    assert.deepEqual(
      [...new Set(FLOW_ITEMS.map(({ number }) => Number(number)))].sort((a, b) => a - b),
      [...Array.from({ length: 17 }, (_, index) => index + 1)],
    );
  });

  it('have seven domains of context and five of implementation', () => {
    const domains = frameworks.find(({ id }) => id === 'cici')?.items ?? [];
    const count = (group: string) => domains.filter((item) => item.group === group).length;
    assert.deepEqual(['context', 'implementation', 'setting', 'intervention'].map(count), [7, 5, 1, 3]);
  });
});
