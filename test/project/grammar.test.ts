import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Field } from '../../src/core/fields/field';
import { ACTS_ON } from '../../src/core/format/intervention/coding';
import { recordFields } from '../../src/core/format/records';
import { supportField } from '../../src/core/format/shared/support';

/**
 * The grammar colours values by the keys in front of them, and so repeats keys of the fields. Where a test here fails,
 * add the key that it names to the rules that it names, or take it out, in syntaxes/extraction.tmLanguage.json.
 */

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly patterns?: readonly { readonly include?: string }[];
}

const grammar = JSON.parse(readFileSync('syntaxes/extraction.tmLanguage.json', 'utf8')) as {
  readonly injections: Readonly<Record<string, Rule>>;
  readonly repository: Readonly<Record<string, Rule>>;
};

/** The keys that a rule lists: the first group of alternatives behind what may stand before a key. */
function keysOf(rule: string): string[] {
  const { match, begin } = grammar.repository[rule] ?? {};
  const [, keys = ''] = /\(\?:\^\|[^)]*\)\(\?:([a-z_|]+)\)/.exec(match ?? begin ?? '') ?? [];
  return keys.split('|').sort();
}

interface Found {
  readonly single: Set<string>;
  readonly lists: Set<string>;
  readonly levels: Set<string>;
  /** Keys below which keys can stand. */
  readonly holders: Set<string>;
}

/** Every key of the format, sorted by what stands behind it. A key may stand for several things in several places. */
function keysInFields(): Found {
  const found: Found = { single: new Set(), lists: new Set(), levels: new Set(), holders: new Set() };
  const visit = (field: Field, key: string): void => {
    if (field.kind === 'mapping' || field.kind === 'dictionary' || field.kind === 'assessments') found.holders.add(key);
    if (field.kind === 'id' || field.kind === 'reference') found.single.add(key);
    if (field.kind === 'choice' && field.model !== undefined && field.model !== ACTS_ON) found.levels.add(key);
    if (field.kind === 'list' && field.of.kind === 'reference') {
      found.lists.add(key);
      if (field.orOne) found.single.add(key);
    } else if (field.kind === 'list') visit(field.of, key);
    if (field.kind === 'mapping') for (const [name, child] of Object.entries(field.fields)) visit(child, name);
    if (field.kind === 'dictionary') visit(field.of, '');
    if (field.kind === 'assessments') visit(field.of, key);
  };
  for (const field of Object.values(recordFields)) visit(field, '');
  visit(supportField, 'support');
  return found;
}

describe('the grammar', () => {
  const { single, lists, levels, holders } = keysInFields();
  const sorted = (keys: Iterable<string>) => [...keys].sort();

  it('knows every key of levels', () => {
    for (const rule of ['level', 'levels-in-brackets', 'levels-below'])
      assert.deepEqual(keysOf(rule), sorted(levels), rule);
  });

  it('knows every key of lists of names', () => assert.deepEqual(keysOf('names-in-brackets'), sorted(lists)));

  it('knows every key of lists of names, one a line, below which nothing else can stand', () =>
    assert.deepEqual(keysOf('names-below'), sorted([...lists].filter((key) => !holders.has(key)))));

  it('knows every key of ids and names', () => {
    const known = ['id', 'initials', 'name'].flatMap(keysOf);
    // A sentence stands behind these elsewhere.
    const ambiguous = ['population', 'outcomes', 'timepoints', 'comparison'];
    assert.deepEqual(sorted(known), sorted([...single].filter((key) => !ambiguous.includes(key))));
  });

  it('includes nothing that it does not have', () => {
    const rules = [...Object.values(grammar.repository), ...Object.values(grammar.injections)];
    const included = rules.flatMap(({ patterns = [] }) => patterns.flatMap(({ include }) => include ?? []));
    const own = included.filter((name) => name.startsWith('#')).map((name) => name.slice(1));
    assert.deepEqual(sorted(new Set(own)), sorted(Object.keys(grammar.repository)));
  });
});
