/** What must hold of every id and name of both example reviews: found everywhere, renamed everywhere, and back again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { RECORD_KINDS, type RecordFile, readRecord } from '../../../../src/core/document/record';
import { type Renaming, rename } from '../../../../src/core/editing/changing/rename';
import { type NamedThing, occurrencesOf, thingAt } from '../../../../src/core/editing/finding/occurrences';
import type { Field } from '../../../../src/core/fields/field';
import { recordFields } from '../../../../src/core/format/records';
import {
  type Definition,
  definitionsIn,
  meaningsOf,
  prepareNames,
  referencesIn,
} from '../../../../src/core/review/names';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { sampled } from '../../../sampled';
import { applied } from '../applied';

function reviewOf(example: string): Review {
  const folder = `examples/${example}`;
  const paths = globSync('**/*.extraction.yaml', { cwd: folder }).sort();
  return buildReview(
    '',
    paths.map((path) => readRecord(path, parse(readFileSync(`${folder}/${path}`, 'utf8')))),
  );
}

const IDS = ['study', 'intervention', 'report', 'arm', 'result'];

/** A name of the same form that nothing has. */
function freshFor({ target }: Definition): string {
  if (IDS.includes(target)) return 'zz-fresh-1';
  return target === 'reviewer' ? 'ZZ' : 'zz fresh';
}

function changed(review: Review, { edits }: Renaming): Review {
  const files = review.files.map((file) => {
    const own = edits.find(({ file: path }) => path === file.path)?.edits;
    return own ? readRecord(file.path, parse(applied(file.document.text, own))) : file;
  });
  return buildReview('', files, undefined, review);
}

function thingOf({ file: path, span }: Definition, review: Review): NamedThing {
  const file = review.files.find((each) => each.path === path) as RecordFile;
  const found = thingAt(review, file, span.start);
  assert.ok(found);
  return found.thing;
}

function renameAt(review: Review, { file: path, span }: Definition, to: string): Renaming {
  const file = review.files.find((each) => each.path === path) as RecordFile;
  const result = rename(review, file, span.start, to);
  assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
  return result;
}

/** How many names of each file lead somewhere, and how many lead nowhere. */
function resolved(review: Review): string[] {
  return review.files.map((file) => {
    const names = prepareNames(review, file);
    const all = [...referencesIn(file)];
    const leading = all.filter(({ target, name }) => names(target).some((each) => each.name === name));
    return `${file.path} ${leading.length}/${all.length}`;
  });
}

function problemsOf(review: Review, paths: readonly string[]): string[] {
  const files = review.files.filter(({ path }) => paths.includes(path));
  return files.flatMap((file) => findProblems(review, file).problems.map(({ code }) => `${file.path} ${code}`));
}

for (const example of ['practice', 'maddox-2025']) {
  describe(`every id and name of ${example}`, function () {
    this.timeout(120_000);
    const review = reviewOf(example);
    const definitions = review.files.flatMap((file) => [...definitionsIn(file)]);
    /** Each thing once, though several people give it. */
    const things = new Map(definitions.map((definition) => [JSON.stringify(thingOf(definition, review)), definition]));

    it('is found at exactly the places whose text leads to it', () => {
      for (const definition of things.values()) {
        const thing = thingOf(definition, review);
        const found = occurrencesOf(review, thing).map(({ file, span }) => `${file} ${span.start}`);
        const given = definitions.filter(
          ({ name, target, file }) =>
            name === definition.name &&
            target === definition.target &&
            (thing.study === undefined || review.files.some(({ path, id }) => path === file && id === thing.study)),
        );
        const leading = review.files.flatMap((file) =>
          [...referencesIn(file)]
            .filter(({ name, target }) => {
              if (name !== definition.name || target !== definition.target) return false;
              const meant = meaningsOf(review, file, target, name);
              return meant.some((one) =>
                given.some((each) => each.file === one.file && each.span.start === one.span.start),
              );
            })
            .map(({ node }) => `${file.path} ${node.span.start}`),
        );
        const expected = [...given.map(({ file, span }) => `${file} ${span.start}`), ...leading];
        assert.deepEqual([...found].sort(), [...new Set(expected)].sort(), definition.name);
      }
    });

    it('can be renamed and renamed back, and nothing else changes', () => {
      const before = resolved(review);
      const checked = new Set<string>();
      for (const [thing, definition] of sampled(`renaming, ${example}`, [...things], 16)) {
        const there = renameAt(review, definition, freshFor(definition));
        const paths = there.edits.map(({ file }) => file);
        const after = changed(review, there);
        assert.deepEqual(resolved(after), before, thing);
        const moved = after.files.find(({ path }) => path === definition.file) as RecordFile;
        const again = [...definitionsIn(moved)].find(({ name }) => name === freshFor(definition));
        assert.ok(again);
        const back = changed(after, renameAt(after, again, definition.name));
        for (const [index, { document }] of back.files.entries())
          assert.equal(document.text, review.files[index]?.document.text, thing);
        // Looking for all problems takes long: one thing of each kind, in few files.
        if (checked.has(definition.target) || paths.length > 4) continue;
        checked.add(definition.target);
        assert.deepEqual(problemsOf(after, paths), problemsOf(review, paths), thing);
      }
      assert.ok(things.size > 20);
    });
  });
}

describe('every kind of name that the format has', () => {
  /** A small file of each kind of record in which every name is given once. Fictional. */
  const texts: Readonly<Record<string, string>> = {
    'review.extraction.yaml': `review: the-review
reviewers: {LM: Lee Moe}
vocabulary:
  outcomes: {the outcome: What it is}
  measures: {the measure: {outcome: the outcome}}
  timepoints: {the time: When}
  populations: {the people: Who}
  mechanisms: {the mechanism: How}
themes: {the theme: What}
fields: {study: {the_field: {type: string}}}
`,
    'interventions/the-course.extraction.yaml': `intervention: the-course
extractor: LM
targets: [the outcome]
mechanisms: [the mechanism]
`,
    'studies/the-study.extraction.yaml': `study: the-study
extractor: LM
the_field: x
reports: [{id: the-report}]
interventions: [the-course]
arms: [{id: the-arm, intervention: the-course}]
results:
  - id: the-result
    outcome: the outcome
    measure: the measure
    timepoint: the time
    population: the people
    by_arm: [{arm: the-arm}]
rob2: [{result: the-result, assessors: [LM]}]
cici: [{finding: x, theme: the theme, report: the-report}]
`,
  };
  const review = buildReview(
    '',
    Object.entries(texts).map(([path, text]) => readRecord(path, parse(text))),
  );

  /** What the fields of the format say that ids and names stand for; and those that are not said there. */
  const kinds = [...new Set([...RECORD_KINDS.flatMap((kind) => kindsIn(recordFields[kind])), 'own field'])];

  it('is among those that are tried here', () => {
    const tried = new Set(names().map(({ target }) => target));
    assert.deepEqual([...kinds].sort(), [...tried].sort());
  });

  for (const kind of kinds) {
    it(`${kind}: can be renamed from every place at which it stands`, () => {
      const places = names().filter(({ target }) => target === kind);
      assert.ok(places.length > 0);
      const [name = ''] = places.map((each) => each.name);
      const fresh = IDS.includes(kind) || kind === 'review' ? 'zz-1' : kind === 'own field' ? 'zz_1' : 'ZZ';
      const expected = Object.entries(texts).map(([, text]) =>
        text.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'), fresh),
      );
      for (const { file, offset } of places) {
        const result = rename(review, file, offset, fresh);
        assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
        assert.deepEqual(
          changed(review, result).files.map(({ document }) => document.text),
          expected,
        );
      }
    });
  }

  /** Everything that can be renamed, wherever it stands. */
  function names() {
    return review.files.flatMap((file) => {
      const starts = [...file.document.text].keys();
      return [...starts].flatMap((offset) => {
        const found = thingAt(review, file, offset);
        return found && found.span.start === offset ? [{ ...found.thing, file, offset }] : [];
      });
    });
  }
});

/** The kinds of things that have an id or a name below a field. */
function kindsIn(field: Field): string[] {
  if (field.kind === 'id') return [field.of];
  if (field.kind === 'reference') return [field.to];
  if (field.kind === 'list' || field.kind === 'assessments') return kindsIn(field.of);
  if (field.kind === 'dictionary') return [...(field.keys.defines ? [field.keys.defines] : []), ...kindsIn(field.of)];
  return field.kind === 'mapping' ? Object.values(field.fields).flatMap(kindsIn) : [];
}
