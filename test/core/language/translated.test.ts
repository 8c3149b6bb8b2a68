/** Every text of the core that people read in the editor can be translated. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../src/core/checks/find-problems';
import type { RecordFile } from '../../../src/core/document/record';
import { hintsIn } from '../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../src/core/editing/between-lines/lenses';
import { refactoringsAt } from '../../../src/core/editing/changing/refactorings';
import { prepareRename } from '../../../src/core/editing/changing/rename';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { linksIn } from '../../../src/core/editing/finding/links';
import { type OutlineItem, outlineOf } from '../../../src/core/editing/finding/outline';
import { reviewSymbols } from '../../../src/core/editing/finding/review-symbols';
import { stepAt } from '../../../src/core/editing/interview/interview-step';
import { interviewsIn } from '../../../src/core/editing/interview/interviews';
import { openStops } from '../../../src/core/editing/interview/next-question';
import { speak } from '../../../src/core/language/say';
import type { Review } from '../../../src/core/review/review';
import { fileMark } from '../../../src/core/review-tree/file-mark';
import { reviewTree } from '../../../src/core/review-tree/review-tree';
import { filterChoices } from '../../../src/core/review-tree/tree-filter';
import type { TreeItem } from '../../../src/core/review-tree/tree-item';
import { sampled, usually } from '../../sampled';
import { readFixture } from '../checks/fixture';
import { FOLDERS, readFolder } from './folders';
import { PSEUDO, prepareStrangeWords } from './pseudo';
import { wordsOfTheFormat } from './words-of-the-format';

const FIXTURES = 'test/core/checks/fixtures';

/** How many places of a file are tried. */
const PLACES = usually(4, 50);

/** How many questions of a walk are asked. */
const STOPS = 4;

/** What people read of a review in the editor, by where they read it. */
const READ: readonly (readonly [string, (review: Review) => readonly string[]])[] = [
  ['problems', problemsOf],
  ['what stands beside the text', besideTheText],
  ['hovers', hovers],
  ['completions', completions],
  ['refactorings and refusals', changes],
  ['guided walks', walks],
  ['side bar and symbols', sideBar],
];

describe('every text for people can be translated', function () {
  this.timeout(60_000);
  before(() => speak(PSEUDO));
  after(() => speak());

  for (const home of fixtures()) it(`problems: ${home.name}`, () => isTranslated(home.review, problemsOf(home.review)));
  for (const home of folders())
    for (const [where, texts] of READ)
      it(`${where}: ${home.name}`, () => isTranslated(home.review, texts(home.review)));
});

function problemsOf(review: Review): string[] {
  return review.files.flatMap((file) =>
    findProblems(review, file).problems.flatMap(({ message, fixes, related }) => [
      message,
      ...fixes.map(({ title }) => title),
      ...related.map((each) => each.message),
    ]),
  );
}

function besideTheText(review: Review): string[] {
  const kinds = new Set(['question', 'suggestion', 'score'] as const);
  return review.files.flatMap((file) => [
    ...hintsIn(review, file, kinds).flatMap(({ label, tooltip }) => [label, tooltip]),
    ...lensesIn(review, file).flatMap(({ title, tooltip = '', action }) => [
      title,
      tooltip,
      action?.kind === 'compare' ? action.title : '',
    ]),
    ...linksIn(file, review).map(({ says }) => says),
    ...outlineOf(file, review).flatMap(outlineTexts),
    fileMark(file, review)?.tooltip ?? '',
  ]);
}

function hovers(review: Review): string[] {
  return atPlaces(review, (file, at) => [hoverAt(review, file, at)?.markdown ?? '']);
}

function completions(review: Review): string[] {
  return atPlaces(review, (file, at) =>
    complete(review, file, at).flatMap(({ label, detail, documentation, kind }) => [
      kind === 'snippet' ? label : '',
      detail,
      documentation,
    ]),
  );
}

function changes(review: Review): string[] {
  return atPlaces(review, (file, at) => {
    const renamed = prepareRename(review, file, at);
    return [
      ...refactoringsAt(review, file, at).flatMap(({ title, refused = '' }) => [title, refused]),
      'refused' in renamed ? renamed.refused : '',
    ];
  });
}

function walks(review: Review): string[] {
  return sampled('walks to be translated', review.files, 14).flatMap((file) =>
    interviewsIn(review, file).flatMap(({ interview: walk, detail }) => {
      return [
        walk.title,
        detail,
        ...sampled(`stops of ${file.path}, ${walk.title}`, openStops(review, file, walk), STOPS).flatMap((stop) => {
          const step = stepAt(review, file, walk, stop);
          if (step === undefined) return [];
          const { progress, asks, notes, choices } = step;
          return [progress, asks, ...notes, ...choices.flatMap(({ meaning, leadsTo }) => [meaning, leadsTo])];
        }),
      ];
    }),
  );
}

function sideBar(review: Review): string[] {
  const tree = reviewTree(review, (file) => findProblems(review, file).problems);
  return [
    ...treeTexts(tree),
    ...filterChoices([tree]).flatMap(({ label, group }) => [label, group]),
    ...reviewSymbols(review).flatMap(({ name, container }) => [name, container]),
  ];
}

/** Fails with every text that has words which are neither translated, nor in the files, nor words of the format. */
/** As they are in the language of these tests. */
let ofTheFormat: readonly string[] | undefined;

function isTranslated(review: Review, texts: readonly string[]): void {
  ofTheFormat ??= wordsOfTheFormat();
  const strange = prepareStrangeWords(ofTheFormat, [
    review.folder,
    ...review.files.flatMap(({ path, document }) => [path, document.text, ...pieces(path)]),
  ]);
  const left = [...new Set(texts)].flatMap((text) => {
    const words = strange(text);
    return words.length > 0 ? [`${words.join(' | ')} ← ${JSON.stringify(text)}`] : [];
  });
  assert.deepEqual(left, []);
}

/** "studies/doe-2020.LM.extraction.yaml" → its parts, as people see them. */
function pieces(path: string): string[] {
  return path.split(/[/.]/);
}

function outlineTexts({ name, detail, children }: OutlineItem): string[] {
  return [name, detail, ...children.flatMap(outlineTexts)];
}

function treeTexts({ label, description, spoken, tooltip, children }: TreeItem): string[] {
  return [label, description, spoken, tooltip, ...children.flatMap(treeTexts)];
}

function atPlaces(review: Review, textsAt: (file: RecordFile, at: number) => readonly string[]): string[] {
  return sampled('places to be translated', review.files, 14).flatMap((file) => {
    const { length } = file.document.text;
    return Array.from({ length: PLACES }, (_, index) => textsAt(file, Math.round((length * index) / PLACES))).flat();
  });
}

interface Named {
  readonly name: string;
  /** Read when it is first asked for: in the language that is set then. */
  readonly review: Review;
}

function fixtures(): Named[] {
  return readdirSync(FIXTURES)
    .sort()
    .map((name) => readLater(name, () => readFixture(readFileSync(join(FIXTURES, name), 'utf8')).review));
}

function folders(): Named[] {
  return FOLDERS.map((folder) => readLater(folder, () => readFolder(folder)));
}

function readLater(name: string, read: () => Review): Named {
  let review: Review | undefined;
  return {
    name,
    get review() {
      review ??= read();
      return review;
    },
  };
}
