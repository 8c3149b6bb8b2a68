/** What an edit of one study costs: the same in a small review and in a large one. Steps are counted, not time. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { Snapshot } from '../../../../src/core/review/remembering/snapshot';
import { usually } from '../../../sampled';
import { madeUpTexts } from './made-up';

/** A file that notes whenever something is looked up in its tree. */
function watchedFile(path: string, text: string, touched: Set<string>): RecordFile {
  const { document, sections, ...head } = readRecord(path, parse(text));
  const noted = <T>(value: T) => {
    touched.add(path);
    return value;
  };
  return Object.defineProperties(head, {
    document: { enumerable: true, get: () => noted(document) },
    sections: { enumerable: true, get: () => noted(sections) },
  }) as RecordFile;
}

interface Costs {
  /** The files whose trees are looked at for the problems of the file that is edited. */
  readonly own: readonly string[];
  /** What is worked out for them, and what is looked at again. */
  readonly worked: number;
  readonly verified: number;
  readonly reads: number;
  /** The files whose trees are looked at for the problems of all others. */
  readonly others: readonly string[];
}

type Replacement = readonly [from: string, to: string];

/** Everything is known; then one file gets another text, and another. @returns what each replacement costs */
function costsOf(count: number, path: string, replacements: readonly Replacement[]): Costs[] {
  const touched = new Set<string>();
  const texts = madeUpTexts(count);
  let files = [...texts].map(([name, text]) => watchedFile(name, text, touched));
  let text = texts.get(path) ?? '';
  let review = new Snapshot('', files, {}, undefined);
  for (const file of files) findProblems(review, file);
  return replacements.map(([from, to]) => {
    assert.ok(text.includes(from));
    text = text.replace(from, to);
    const changed = watchedFile(path, text, touched);
    files = files.map((file) => (file.path === path ? changed : file));
    review = new Snapshot('', files, {}, review);
    const { counts } = review.memory;
    const start = { ...counts };
    touched.clear();
    findProblems(review, changed);
    const own = [...touched].sort();
    const between = { ...counts };
    touched.clear();
    for (const file of files) findProblems(review, file);
    return {
      own,
      worked: between.worked - start.worked,
      verified: between.verified - start.verified,
      reads: between.reads - start.reads,
      others: [...touched].filter((name) => name !== path).sort(),
    };
  });
}

/** Steps that depend on the number of files differ in a large review as they do in a very large one. */
const MANY = usually(150, 500);

const STUDY = 'studies/study-7.extraction.yaml';

describe('what an edit costs', function () {
  this.timeout(60_000);

  it(`is the same in reviews of 18 and of ${MANY} files`, () => {
    const edits = [
      ['usual work', 'usual care'],
      ['sd: 5', 'sd: 55'],
      ['country: Chile', 'country: Italy'],
    ] as const;
    const [small, large] = [18, MANY].map((count) => costsOf(count, STUDY, edits));
    assert.deepEqual(large, small);
    // The review file says what is decided and expected.
    for (const { own } of small ?? []) assert.deepEqual(own, ['review.extraction.yaml', STUDY]);
  });

  it('is that of the files that name it where an id changes', () => {
    const path = 'interventions/intervention-3.extraction.yaml';
    const [renamed] = costsOf(120, path, [['intervention-3', 'other']]);
    assert.ok((renamed?.others.length ?? 0) > 3, 'those that name it are looked at');
  });
});
