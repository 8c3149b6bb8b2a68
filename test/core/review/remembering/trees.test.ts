/** Trees of files that nobody looks at take no memory: nothing that a review remembers holds one. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { pairOf, valueOf, walk } from '../../../../src/core/document/walk';
import { hintsIn } from '../../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { outlineOf } from '../../../../src/core/editing/finding/outline';
import { reviewSymbols } from '../../../../src/core/editing/finding/review-symbols';
import { viewsOf } from '../../../../src/core/queries/list-views';
import { buildReview, type Review, withFile } from '../../../../src/core/review/review';
import { fileMark } from '../../../../src/core/review-tree/file-mark';
import { reviewTree } from '../../../../src/core/review-tree/review-tree';
import { FOLDERS, textsOf } from '../../language/folders';
import type { Texts } from './edits';
import { madeUpTexts } from './made-up';

const read = (texts: Texts) => [...texts].map(([path, text]) => readRecord(path, parse(text)));

/** What the editor asks of every file, whether or not somebody sees it, and of those that are open. */
function ask(review: Review): void {
  for (const file of review.files) {
    findProblems(review, file);
    lensesIn(review, file);
    hintsIn(review, file, new Set(['question', 'suggestion', 'score']));
    outlineOf(file, review);
    fileMark(file, review);
  }
  reviewSymbols(review);
  reviewTree(review, (file) => findProblems(review, file).problems);
  for (const view of viewsOf(review)) view.of(review);
}

/** A mapping or a list of a file, for as long as it is there. */
interface Part {
  readonly name: string;
  readonly node: WeakRef<object>;
}

function partsOf(review: string, files: readonly RecordFile[]): readonly Part[] {
  return files.flatMap(({ path, document: { root } }) =>
    [...(root ? walk(root) : [])]
      .filter(({ node }) => node.kind !== 'scalar')
      .map(({ node, path: way }) => ({ name: `${review}: ${path}: ${way.join('.')}`, node: new WeakRef(node) })),
  );
}

/** The names of those that are still there once nothing is left to collect: a round more while there are some that may go. */
async function left(parts: readonly Part[], rounds: number): Promise<readonly string[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const names = () => parts.flatMap(({ name, node }) => (node.deref() ? [name] : []));
  for (let round = 1; ; round += 1) {
    // What was looked at stays to the end of the turn.
    await new Promise((done) => setImmediate(done));
    collect();
    const found = names();
    if (found.length === 0 || round >= rounds) return found;
  }
}

/** A review that is held all the time: only the trees of its files may go. */
interface Held {
  readonly review: Review;
  readonly parts: readonly Part[];
}

function held(name: string, texts: Texts): Held {
  let review = buildReview('', read(texts));
  ask(review);
  const [first] = review.files;
  if (first) review = withFile(review, readRecord(first.path, parse(`${first.document.text}\n`)));
  ask(review);
  return { review, parts: partsOf(name, review.files) };
}

describe('the trees of files', () => {
  const made = new Map<string, () => Texts>([
    ...FOLDERS.map((folder) => [folder, () => textsOf(folder)] as const),
    ['a made-up review', () => madeUpTexts(30)],
  ]);
  const reviews = new Map<string, Held>();
  let [before, after]: (readonly string[])[] = [];

  // Of all reviews at once: to collect looks through everything that the process has, also what other tests read.
  async function lookAtAll(): Promise<void> {
    if (reviews.size > 0) return;
    for (const [name, texts] of made) reviews.set(name, held(name, texts()));
    const parts = [...reviews.values()].flatMap((each) => each.parts);
    before = await left(parts, 1);
    for (const { review } of reviews.values()) for (const file of review.files) file.letGo?.('any');
    after = await left(parts, 3);
  }

  for (const name of made.keys()) {
    it(`go where they are let go, whatever was asked: ${name}`, async () => {
      await lookAtAll();
      const { review, parts } = reviews.get(name) as Held;
      const of = (names: readonly string[] = []) => names.filter((each) => each.startsWith(`${name}: `));
      assert.ok(parts.length > 0);
      assert.equal(of(before).length, parts.length);
      assert.deepEqual(of(after), []);
      assert.ok(review.files.every(({ document }) => document.text !== ''));
    });
  }

  it('stay while somebody asks for them, and are read again', () => {
    const [file] = read(madeUpTexts(30));
    const { root } = file?.document ?? {};
    assert.deepEqual([file?.letGo?.('unused'), file?.document.root === root], [false, true]);
    assert.deepEqual([file?.letGo?.('unused'), file?.letGo?.('unused')], [false, true]);
    assert.notEqual(file?.document.root, root);
    assert.deepEqual(file?.document.root, root);
    assert.equal(file?.document.root, file?.document.root);
    assert.equal(file?.sections.get('title'), pairOf(file?.document.root, 'title'));
    assert.equal(file?.idNode, valueOf(file?.document.root, 'review'));
  });
});
