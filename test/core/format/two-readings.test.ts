/**
 * Law: what ajv says of a record, what its folded code says, and what the reading field by field says are the same, for
 * files as reviewers write them and for thousands of files in which something has been changed by chance.
 */

import { intervention, review, study, tool } from 'extraction:validators';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from '../../../src/core/document/parse';
import { RECORD_KINDS, type RecordKind, readRecord } from '../../../src/core/document/record';
import { toPlain } from '../../../src/core/document/walk';
import { valueErrors } from '../../../src/core/format/check-value';
import { recordFields } from '../../../src/core/format/records';
import { type SchemaError, validate } from '../../../src/core/format/validate';
import { usually } from '../../sampled';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

interface Written {
  readonly kind: RecordKind;
  readonly plain: Plain;
}

const CHANGED = usually(4_000, 10_000);
const compiled = { study, intervention, review, tool } as const;

const written = globSync(['examples/**/*.{extraction,tool}.yaml', 'test/core/**/*.{extraction,tool}.yaml'])
  .sort()
  .flatMap((path): Written[] => {
    const { kind, document } = readRecord(path, parse(readFileSync(path, 'utf8')));
    return kind === undefined ? [] : [{ kind, plain: toPlain(document.root) as Plain }];
  });

/** What the library says by itself. */
const ajv = new Ajv({
  allErrors: true,
  messages: false,
  allowUnionTypes: true,
  inlineRefs: false,
  code: { optimize: false },
});
const original = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, ajv.compile(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')))]),
) as Readonly<Record<RecordKind, ValidateFunction>>;

describe('the form of a record is read in one way', () => {
  it('of files as they are written', () => {
    assert.ok(written.length > 30);
    for (const each of written) assertAlike(each);
  });

  it(`of ${CHANGED} files that were changed by chance`, () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= CHANGED; seed++) {
      const chance = randomNumbers(seed);
      const kind = pick(RECORD_KINDS, chance);
      const { plain } = pick(
        written.filter((each) => each.kind === kind),
        chance,
      );
      let changed = plain;
      for (let times = 0; times <= chance(4); times++) changed = changedIn(changed, chance);
      // A file that holds no mapping is told of before its form is looked at.
      if (!isMapping(changed)) continue;
      for (const keyword of assertAlike({ kind, plain: changed })) seen.add(keyword);
    }
    // Every kind of departure came up, so that the law says something about each.
    assert.deepEqual([...seen].sort(), [
      'key form',
      'missing key',
      'too few',
      'too large',
      'too many',
      'too small',
      'unknown key',
      'value',
    ]);
  });
});

/** @returns what was wrong */
function assertAlike({ kind, plain }: Written): readonly string[] {
  original[kind](plain);
  const byLibrary = (original[kind].errors ?? [])
    // What is wrong inside a key is told once more, by `propertyNames` itself.
    .filter(({ propertyName, schemaPath }) => propertyName === undefined && !/propertyNames\/./.test(schemaPath))
    .map(({ instancePath, keyword, params }) => toldOnly(instancePath, keyword, params));
  const folded = compiled[kind](plain, '') ?? [];
  const byFolded = folded.map(({ instancePath, keyword, params }) => toldOnly(instancePath, keyword, params));
  assertSame(byFolded, byLibrary, plain);
  const errors = validate(kind, plain);
  const fieldByField = valueErrors({ ...recordFields[kind], strict: true }, plain, []);
  assertSame(inWords(fieldByField), inWords(errors), plain);
  return errors.map(({ keyword }) => keyword);
}

/** Of two readings of a record. */
function assertSame(ours: readonly unknown[], theirs: readonly unknown[], plain: Plain): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) assert.deepEqual(ours, theirs, JSON.stringify(plain));
}

/** Of an error, what people are told. */
function toldOnly(path: string, keyword: string, params: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { additionalProperty, missingProperty, propertyName, limit } = params;
  return [path, keyword, additionalProperty ?? missingProperty ?? propertyName ?? limit];
}

const inWords = (errors: readonly SchemaError[]): readonly string[] =>
  errors.map(({ path, keyword, key, limit }) => JSON.stringify([path, keyword, key, limit])).sort();

/** Values of all kinds, right in some places and wrong in others. */
const VALUES: readonly Plain[] = [
  ...[null, true, false, 0, -1, 1, 0.5, 7, 999, 1000, 2019, 9999, 10_000, 2201, -0.25, 1e300],
  ...[
    '',
    ' ',
    'none',
    'None',
    'not reported',
    ' unclear',
    'not applicable',
    'Not reported',
    'yes',
    'no',
    'Y',
    'PN',
    'NI',
  ],
  ...[
    '2019-02',
    '2019-13',
    '2019-01 to 2020',
    '31.1.2020',
    'doe-2020',
    'Doe 2020',
    'doe--2020',
    '12',
    '<0.001',
    '< .05',
  ],
  ...[
    'low',
    'high',
    'some concerns',
    'randomised trial',
    'included',
    'main',
    'LM',
    'error',
    'a sentence',
    '12345678901',
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    [{}],
    ['none'],
    [1, 2],
    [1, 2, 3],
    ['low', 'high'],
    { support: 'p. 4' },
    { note: 1, x: [] },
  ],
];
const KEYS = [
  'study',
  'id',
  'support',
  'note',
  'no_such_key',
  'a/b',
  'a~b',
  'é',
  '',
  '1',
  'q1.1',
  'judgement',
  'constructor',
];

const isMapping = (plain: Plain): boolean => typeof plain === 'object' && plain !== null && !Array.isArray(plain);

/** The value with one change somewhere in it. */
function changedIn(plain: Plain, chance: (below: number) => number): Plain {
  return changedAt(plain, chance(2) === 0 ? pick(pathsIn(plain), chance) : wayInto(plain, chance), chance);
}

/** The way to some value; unlike all ways alike, often to one of the few that stand high up. */
function wayInto(plain: Plain, chance: (below: number) => number): string[] {
  const steps = typeof plain === 'object' && plain !== null ? Object.entries(plain) : [];
  if (steps.length === 0 || chance(3) === 0) return [];
  const [step, part] = pick(steps, chance);
  return [step, ...wayInto(part, chance)];
}

function changedAt(plain: Plain, [step, ...rest]: readonly string[], chance: (below: number) => number): Plain {
  if (step === undefined) return changed(plain, chance);
  if (Array.isArray(plain))
    return plain.map((item, index) => (String(index) === step ? changedAt(item, rest, chance) : item));
  const mapping = plain as Readonly<Record<string, Plain>>;
  return { ...mapping, [step]: changedAt(mapping[step] ?? null, rest, chance) };
}

/** The ways to all values, the one of the whole first. */
function pathsIn(plain: Plain): string[][] {
  if (typeof plain !== 'object' || plain === null) return [[]];
  return [[], ...Object.entries(plain).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

/** Another value in place of this one, one more or one less in it, itself elsewhere. */
function changed(plain: Plain, chance: (below: number) => number): Plain {
  const other = chance(3) === 0 ? partOf(pick(written, chance).plain, chance) : pick(VALUES, chance);
  if (Array.isArray(plain) && chance(2) === 0) return chance(2) === 0 ? [...plain, other] : plain.slice(1);
  if (isMapping(plain) && chance(4) > 0) {
    const entries = Object.entries(plain as Readonly<Record<string, Plain>>);
    const at = chance(entries.length + 1);
    if (chance(2) === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
    return Object.fromEntries([...entries.slice(0, at), [pick(KEYS, chance), other], ...entries.slice(at)]);
  }
  return chance(5) === 0 ? [plain] : other;
}

/** Something that stands in a record, at any depth. */
function partOf(plain: Plain, chance: (below: number) => number): Plain {
  if (typeof plain !== 'object' || plain === null || chance(4) === 0) return plain;
  const parts = Object.values(plain);
  return parts.length === 0 ? plain : partOf(pick(parts, chance), chance);
}

function pick<T>(from: readonly T[], chance: (below: number) => number): T {
  return from[chance(from.length)] as T;
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
