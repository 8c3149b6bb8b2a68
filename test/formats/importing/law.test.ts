import assert from 'node:assert/strict';
import type { Node } from '../../../src/core/document/document';
import { itemsOf, valueOf } from '../../../src/core/document/walk';
import { originKey } from '../../../src/core/importing/found';
import {
  type Found,
  foundIn,
  importPlan,
  instrumentById,
  type Material,
  originInWords,
  parse,
  readRecord,
} from '../../../src/core/index';
import { readerFor, readers } from '../../../src/formats/importing/list';
import { lawSources } from './law-sources';
import { noTurns } from './no-turns';

/**
 * The law over all readers: nothing of a source is lost without being said. Every cell is in a value of the material or in a
 * loss; every value is in the text of a file that would be written, or in a loss; and what is written is read back.
 */
describe('the law over all readers', () => {
  it('every reader has a source here', () => {
    const tried = new Set(lawSources.map(({ reader }) => reader));
    assert.deepEqual(
      readers.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    );
  });

  for (const { reader, about, source } of lawSources) {
    const read = async (): Promise<Material> => {
      const found = await readerFor(source, undefined);
      assert.equal(found?.id, reader, 'which reader recognises it');
      return (found as NonNullable<typeof found>).read(source, noTurns);
    };

    it(`${reader}, ${about}: every cell is in a value or in a loss`, async () => {
      const material = await read();
      const { studies, review, analyses, losses, cells } = material;
      assert.ok(cells.length > 0);
      const used = new Set([...foundIn([studies, review, analyses])].flatMap(({ at }) => at.map(originKey)));
      const lost = new Set(losses.flatMap(({ at }) => at.map(originKey)));
      assert.deepEqual(
        cells.filter((cell) => !used.has(originKey(cell)) && !lost.has(originKey(cell))).map(originInWords),
        [],
        'cells that are nowhere',
      );
      const known = new Set(cells.map(originKey));
      const made = [...foundIn([studies, review, analyses, losses])].flatMap(({ at }) => at);
      assert.deepEqual(
        made.filter((origin) => !known.has(originKey(origin))).map(originInWords),
        [],
        'places that the source does not have',
      );
    });

    it(`${reader}, ${about}: every value is in a file or in a loss, and files are read back`, async () => {
      const material = await read();
      const plan = importPlan(material, undefined, { beginReview: 'law' });
      const written = plan.write.map(({ path, text }) => {
        const document = parse(text);
        assert.deepEqual(
          document.problems.map(({ message }) => `${path}: ${message}`),
          [],
        );
        assert.notEqual(readRecord(path, document).kind, undefined, path);
        return document.root === undefined ? [] : [...wordsIn(document.root)];
      });
      const words = new Set(written.flat());
      const whole = written.flat().filter((word) => word.includes('\n'));
      const ids = new Set(plan.write.map(({ path }) => path.replace(/^.*\/|(?:\.\w+)?\.extraction\.yaml$/g, '')));
      const again = new Set(plan.duplicates.flatMap(({ cells }) => cells.map(originKey)));
      const lost = new Set(plan.losses.map(({ value }) => value));
      const isKept = ({ value, at }: Found) =>
        at.every((origin) => again.has(originKey(origin))) ||
        words.has(value) ||
        lost.has(value) ||
        ids.has(asId(value)) ||
        whole.some((text) => text.includes(value)) ||
        [...words].some((word) => asId(word) === asId(value));
      const values = [...foundIn([material.studies, material.review, material.analyses])];
      assert.deepEqual(
        values
          .filter((each) => !isKept(each))
          .map(({ value, at: [first] }) => `${first && originInWords(first)}: ${value}`),
        [],
      );
      assert.deepEqual(
        judgedIn(plan.write.map(({ text }) => text)),
        judgedInMaterial(material),
        'as many judgements and supports of domains in files as were read',
      );
      assert.deepEqual(
        entriesIn(plan.write.map(({ text }) => text)),
        entriesInMaterial(material),
        'as many results and groups in files as were read',
      );
      const second = importPlan(material, undefined, { beginReview: 'law' });
      assert.deepEqual(second, plan, 'the same bytes each time');
    });
  }
});

/** How many domains have a judgement, and how many a support, in all assessments of a material. */
function judgedInMaterial({ studies }: Material): Counted {
  const domains = studies.flatMap(({ assessments }) => assessments.flatMap((each) => [...each.domains, each.overall]));
  return {
    judgement: domains.filter((domain) => domain?.judgement).length,
    support: domains.filter((domain) => domain?.support || domain?.answerSupport?.length).length,
  };
}

type Counted = Readonly<Record<'judgement' | 'support', number>>;

/** The same in the files that are made of it. */
function judgedIn(texts: readonly string[]): Counted {
  const keys = texts.flatMap((text) => {
    const { root } = parse(text);
    return root?.kind === 'mapping' ? root.pairs.filter(({ key }) => isTool(key.text)) : [];
  });
  const words = keys.flatMap(({ value }) => [...keysIn(value)]);
  const count = (key: string) => words.filter((word) => word === key).length;
  return { judgement: count('judgement'), support: count('support') };
}

type Entries = Readonly<Record<'results' | 'by_arm', number>>;

/** How many results there are, and how many groups with numbers. */
function entriesInMaterial({ studies }: Material): Entries {
  const results = studies.flatMap((study) => study.results);
  return { results: results.length, by_arm: results.flatMap(({ byArm }) => byArm).length };
}

function entriesIn(texts: readonly string[]): Entries {
  const results = texts.flatMap((text) => itemsOf(valueOf(parse(text).root, 'results')));
  return { results: results.length, by_arm: results.flatMap((result) => itemsOf(valueOf(result, 'by_arm'))).length };
}

function isTool(key: string): boolean {
  return instrumentById(key) !== undefined;
}

function* keysIn(node: Node): Generator<string> {
  if (node.kind === 'sequence') for (const item of node.items) yield* keysIn(item);
  else if (node.kind === 'mapping')
    for (const { key, value } of node.pairs) {
      yield key.text;
      yield* keysIn(value);
    }
}

/** Every key and every value of a file. */
function* wordsIn(node: Node): Generator<string> {
  if (node.kind === 'scalar') yield node.text;
  else if (node.kind === 'sequence') for (const item of node.items) yield* wordsIn(item);
  else if (node.kind === 'mapping')
    for (const { key, value } of node.pairs) {
      yield key.text;
      yield* wordsIn(value);
    }
}

/** A name as it stands in an id. */
function asId(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
