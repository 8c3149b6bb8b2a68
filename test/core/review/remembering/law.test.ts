/**
 * The law that allows a review to remember: whatever is edited, everything that features answer is the same as if the
 * review had just been read. `LAW_EDITS=1000` tries as many edits of each review, `LAW_SEED=2` others.
 */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { speak } from '../../../../src/core/language/say';
import { referencesIn } from '../../../../src/core/review/names';
import { sectionState } from '../../../../src/core/review/progress';
import { buildReview, type Review, type Viewer } from '../../../../src/core/review/review';
import { usually } from '../../../sampled';
import { FOLDERS, textsOf } from '../../language/folders';
import { PSEUDO } from '../../language/pseudo';
import { answersAbout, answersOf, treeOf } from './answers';
import { type Choose, chooser, editOf, type Texts } from './edits';
import { madeUpTexts } from './made-up';

const EDITS = Number(process.env.LAW_EDITS ?? 8);
const SEED = Number(process.env.LAW_SEED ?? 1);

/** So many edits the same files are looked at, so that what is remembered of them is asked for again. */
const ROUND = 4;

/** Files of a review that is as large as some are. */
const MANY = usually(80, 200);

/** So many files are a large review. */
const LARGE = usually(50, Number.POSITIVE_INFINITY);

describe('a review that remembers', function () {
  this.timeout(60_000 + EDITS * 5000);
  after(() => speak());

  for (const folder of FOLDERS)
    it(`answers as one that was just read: ${folder}`, () => holds(textsOf(folder), folder));
  it(`answers as one that was just read: a made-up review of ${MANY} files`, () => holds(madeUpTexts(MANY), 'made up'));
});

/** The same texts in a review that goes on from edit to edit, and in one that is always new. */
function holds(start: Texts, name: string): void {
  const choose = chooser(`${name} ${SEED}`);
  let texts = start;
  let files = read(texts, new Map());
  let remembering = reviewsOf(files, undefined);
  let initials: string | undefined;
  let watched: readonly string[] = [];
  let asked: readonly number[] = [];
  for (let count = 0; count < EDITS; count += 1) {
    if (count % ROUND === 0) {
      speak(choose.oneIn(4) ? PSEUDO : undefined);
      initials = choose.oneIn(3) ? choose.of(['LM', 'CB', 'JD', 'SK']) : undefined;
      watched = related([...texts.keys()], choose);
      asked = [choose.below(1_000_000), choose.below(1_000_000)];
    }
    const edit = editOf(texts, choose, watched);
    texts = edit.texts;
    files = read(texts, files);
    remembering = reviewsOf(files, initials, remembering);
    const fresh = reviewsOf(files, initials);
    for (const path of new Set([edit.path, ...watched])) same(path, remembering.shown, fresh.shown, edit.what, choose);
    letSomeGo(files, choose);
    const seen = [edit.path, ...watched];
    // The same ones over a round, so that what is remembered of them is asked for again.
    const wholeOf = (review: Review) => [treeOf(review, seen), ...asked.map((which) => answersOf(review, which))];
    const whole = wholeOf(remembering.shown);
    // Of a large review, to work the whole out from nothing takes long: what is asked after each edit is compared after every second one.
    if (files.size < LARGE || count % 2 === 1) assert.deepEqual(whole, wholeOf(fresh.shown), `${edit.what}: the whole`);
  }
}

/** A file, others of the same record where there are any, and one of another record: files that read each other. */
function related(paths: readonly string[], choose: Choose): readonly string[] {
  const recordOf = (path: string) => path.replace(/\..*/, '');
  const split = paths.filter((path) => paths.some((other) => other !== path && recordOf(other) === recordOf(path)));
  const first = choose.of(choose.oneIn(2) || split.length === 0 ? paths : split);
  const mates = paths.filter((path) => path !== first && recordOf(path) === recordOf(first));
  return [first, ...mates.slice(0, 2), choose.of(paths)];
}

function same(path: string, remembering: Review, fresh: Review, what: string, choose: Choose): void {
  const [one, other] = [remembering, fresh].map((review) => review.files.find((file) => file.path === path));
  if (one === undefined || other === undefined) return;
  const at = placeIn(one, choose);
  letSomeGo(new Map(remembering.files.map((file) => [file.path, file])), choose);
  assert.deepEqual(answersAbout(remembering, one, at), answersAbout(fresh, other, at), `${what}: ${path}`);
}

/** Anywhere in a file, or at something that names what may stand in another one. */
function placeIn(file: RecordFile, choose: Choose): number {
  const names = choose.oneIn(2) ? referencesIn(file) : [];
  return names.length > 0 ? choose.of(names).node.span.start : choose.below(file.document.text.length + 1);
}

/** The trees of files go at any moment, and are read again when somebody asks for them: what is remembered holds none. */
function letSomeGo(files: ReadonlyMap<string, RecordFile>, choose: Choose): void {
  const which = choose.of(['none', 'some', 'all'] as const);
  for (const file of files.values()) if (which === 'all' || (which === 'some' && choose.oneIn(3))) file.letGo?.('any');
}

/** Only what changed is parsed. */
function read(texts: Texts, before: ReadonlyMap<string, RecordFile>): Map<string, RecordFile> {
  return new Map(
    [...texts].map(([path, text]) => {
      const known = before.get(path);
      return [path, known?.document.text === text ? known : readRecord(path, parse(text))];
    }),
  );
}

interface Reviews {
  readonly all: Review;
  /** With the viewer, as the editor has it. */
  readonly shown: Review;
}

function reviewsOf(files: ReadonlyMap<string, RecordFile>, initials: string | undefined, before?: Reviews): Reviews {
  const all = buildReview('', [...files.values()], undefined, before?.all);
  if (initials === undefined) return { all, shown: all };
  const hasFinished: Viewer['hasFinished'] = (file, section) => sectionState(file, section, all) === 'done';
  const shown = before && before.shown !== before.all ? before.shown : undefined;
  return { all, shown: buildReview('', [...files.values()], { initials, hasFinished }, shown) };
}
