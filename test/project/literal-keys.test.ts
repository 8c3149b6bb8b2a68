/**
 * Keys of files that the source looks up by a literal name: `textAt(result, 'timepoint')`. A key that the format does not
 * have, or no longer, would find nothing for ever, and no type would say so.
 */
import assert from 'node:assert/strict';
import type { Field } from '../../src/core/fields/field';
import { fieldsOf, itemOf } from '../../src/core/format/lookup';
import { OWN_FIELD_KEYWORDS } from '../../src/core/format/own/own-field-definition';
import { recordFields } from '../../src/core/format/records';
import { mapFields } from '../../src/core/sheets/map-fields';
import { coreSources, everyPart, isPart, nameOf, type Part, treeOf } from './syntax-tree';

/** What a parameter is called that takes the key of a file. */
const KEY_PARAMETERS = ['key', 'section'];

interface LookUp {
  readonly file: string;
  readonly call: string;
  /** The keys one below the other, as far as they are written down: `['estimate', 'p']`. */
  readonly path: readonly string[];
  /** Whether the first of them is a section of a record. */
  readonly ofRecord: boolean;
}

const sources = coreSources();
const takesKey = keyParameters();
const lookUps = sources.flatMap(({ file, tree }) => lookUpsIn(tree).map((each) => ({ file, ...each })));

describe('keys that the source looks up', () => {
  let format: Format;
  before(() => {
    format = new Format();
  });

  it('are found in the source', () => {
    for (const name of ['pairOf', 'valueOf', 'textAt', 'numberAt', 'sectionNode']) assert.ok(takesKey.has(name), name);
    assert.ok(lookUps.length > 700, String(lookUps.length));
  });

  it('exist in the format', () => {
    const wrong = lookUps.filter(({ path, ofRecord }) => !format.has(path, ofRecord));
    assert.deepEqual(
      wrong.map(({ file, call, path }) => `${file}: ${call} ${path.join(' › ')}`),
      [],
    );
  });

  it('are told from others', () => {
    const found = lookUpsIn(
      treeOf(`textAt(valueOf(sectionNode(study, 'reports'), 'citation'), 'doi'); valueOf(x, y);`),
    );
    assert.deepEqual(found[0], { call: 'textAt', path: ['reports', 'citation', 'doi'], ofRecord: true });
    assert.ok(format.has(['reports', 'citation', 'doi'], true));
    for (const wrong of [['citation', 'dio'], ['report'], ['estimate', 'citation']])
      assert.ok(!format.has(wrong, wrong.length === 1), wrong.join());
  });
});

/** Which keys there are, and which may stand below which. */
class Format {
  readonly #below = new Map<string, Set<string>>();
  readonly #sections = new Set(Object.values(recordFields).flatMap((record) => Object.keys(fieldsOf(record))));
  readonly #seen = new Set<Field>();

  constructor() {
    for (const record of [...Object.values(recordFields), mapFields]) this.#read('', record);
    this.#below.set('fields', new Set(OWN_FIELD_KEYWORDS));
  }

  has(path: readonly string[], ofRecord: boolean): boolean {
    const [first = ''] = path;
    if (ofRecord ? !this.#sections.has(first) : ![...this.#below.values()].some((keys) => keys.has(first)))
      return false;
    return path.slice(1).every((key, index) => this.#below.get(path[index] ?? '')?.has(key) ?? false);
  }

  #read(name: string, field: Field): void {
    const inside = field.kind === 'dictionary' ? field.of : itemOf(field);
    for (const [key, child] of Object.entries(fieldsOf(field))) {
      const below = this.#below.get(name) ?? new Set<string>();
      this.#below.set(name, below.add(key));
      if (this.#seen.has(child) && this.#below.has(key)) continue;
      this.#seen.add(child);
      this.#read(key, child);
    }
    if (inside !== undefined && inside.kind !== 'any') this.#read(name, inside);
  }
}

/** The functions of the core that take the key of a file, with the position of that parameter. */
function keyParameters(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { tree } of sources)
    everyPart(tree, (part) => {
      if (part.type !== 'FunctionDeclaration') return;
      const index = (part.params as Part[]).findIndex(({ name }) => KEY_PARAMETERS.includes(String(name)));
      if (index >= 0) found.set(nameOf(part.id), index);
    });
  return found;
}

/** Every look-up with the longest path that is written down at it. */
function lookUpsIn(tree: Part): Omit<LookUp, 'file'>[] {
  const found: Omit<LookUp, 'file'>[] = [];
  everyPart(tree, (part) => {
    const { path, ofRecord } = written(part);
    if (path.length > 0) found.push({ call: nameOf((part as Part).callee), path, ofRecord });
  });
  return found;
}

function written(part: unknown): Pick<LookUp, 'path' | 'ofRecord'> {
  const nothing = { path: [], ofRecord: false };
  if (!isPart(part)) return nothing;
  if (part.type === 'MemberExpression' || part.type === 'ChainExpression')
    return written(
      part.type === 'ChainExpression' ? part.expression : nameOf(part.property) === 'value' ? part.object : undefined,
    );
  if (part.type !== 'CallExpression') return nothing;
  const given = part.arguments as Part[];
  const callee = part.callee as Part;
  if (callee.type === 'MemberExpression' && nameOf(callee.property) === 'get' && isSections(callee.object)) {
    const key = literal(given[0]);
    return key === undefined ? nothing : { path: [key], ofRecord: true };
  }
  const name = nameOf(callee);
  if (name === 'nodeAt' && given[1]?.type === 'ArrayExpression') {
    const keys = (given[1].elements as Part[]).map(literal);
    const before = written(given[0]);
    return { path: [...before.path, ...keys.filter((key) => key !== undefined)], ofRecord: before.ofRecord };
  }
  const index = takesKey.get(name);
  const key = index === undefined ? undefined : literal(given[index]);
  if (key === undefined) return nothing;
  if (name === 'sectionNode') return { path: [key], ofRecord: true };
  const before = ['pairOf', 'valueOf', 'textAt', 'numberAt'].includes(name) ? written(given[0]) : nothing;
  return { path: [...before.path, key], ofRecord: before.ofRecord };
}

function isSections(part: unknown): boolean {
  return isPart(part) && part.type === 'MemberExpression' && nameOf(part.property) === 'sections';
}

function literal(part: Part | undefined): string | undefined {
  return part?.type === 'Literal' && typeof part.value === 'string' && part.value !== '' ? part.value : undefined;
}
