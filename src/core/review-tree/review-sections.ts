/** The review's own file as a line of the side bar: what was planned, the vocabulary, the decisions, the findings. */

import { named } from '../document/named';
import { outlineOf } from '../editing/finding/outline';
import { counted, isOrAre } from '../language/counted';
import { bold, escaped, paragraphs } from '../language/markdown';
import { english, say, translated } from '../language/say';
import { recordFieldsOf } from '../review/fields-of-review';
import { sectionState } from '../review/progress';
import { type RecordView, type Review, workedOut } from '../review/review';
import { homeOf } from './record-item';
import { sectionPlace } from './section-place';
import { stateOfAll } from './state-of-all';
import { type ProblemsOfFile, stateLabel, type TreeItem, type TreeState } from './tree-item';
import { problemsInWords, sectionsWithProblems, visibleProblems, worstOf } from './visible-problems';

/** What the work leans on from the start; shown where it is missing, too. All else is shown once it is written. */
const NEEDED: readonly string[] = [
  'title',
  'reviewers',
  'protocol',
  'question',
  'eligibility',
  'search',
  'vocabulary',
  'appraisal',
  'expects',
];

/** The review's own sections in the canonical order; without a review file, what to do. */
export function reviewSections(root: string, review: Review, problemsOf: ProblemsOfFile): TreeItem {
  const { record } = review;
  const id = `${root}/review file`;
  const problems = record ? visibleProblems(record.files, review, problemsOf) : [];
  const plain = record ? sectionsOf(id, record, review) : [noReviewFile(id)];
  const children = sectionsWithProblems({ id, children: plain }, problems);
  const missing = children.filter(({ state }) => state === 'missing').length;
  const words = [missing > 0 ? say`${missing} missing` : '', problemsInWords(problems)].filter(Boolean);
  const home = record && homeOf(record, review);
  return {
    id,
    kind: record ? 'record' : 'group',
    label: say`The review`,
    description: words.join(' · '),
    spoken: [say`The review's own file`, ...words].join(', '),
    tooltip: paragraphs([
      say`What was planned, the words that files use, how risk of bias is assessed, what was found: the review’s own file.`,
      missing > 0 ? say`${counted(missing, 'section')} that the work leans on ${isOrAre(missing)} missing.` : '',
    ]),
    ...stateOfAll(children),
    ...worstOf(problems),
    ...(home && { target: { file: home.path, span: home.idNode?.span ?? { start: 0, end: 0 } } }),
    ...(record && {
      record: { kind: 'review' as const, id: record.id },
      facts: {
        mine: false,
        incomplete: children.some(({ state }) => state === 'missing' || state === 'begun'),
        disagreeing: children.some(({ state }) => state === 'not agreed'),
        withProblems: problems.length > 0,
        designs: [],
        types: [],
        statuses: [],
      },
    }),
    startsOpen: false,
    children,
  };
}

/** The lines of the sections before their problems are known. */
function sectionsOf(id: string, record: RecordView, review: Review): readonly TreeItem[] {
  return workedOut(review, record, 'section lines', () => plainSections(id, record, review));
}

function plainSections(id: string, record: RecordView, review: Review): TreeItem[] {
  const { fields } = recordFieldsOf(review, 'review');
  const details = new Map(
    record.files.flatMap((file) =>
      outlineOf(file, review).map(({ selection, detail }) => [`${file.path} ${selection.start}`, detail] as const),
    ),
  );
  const home = homeOf(record, review);
  const shown = Object.keys(fields).filter((key) => record.sections.has(key) || NEEDED.includes(key));
  return shown.map((key): TreeItem => {
    const view = record.sections.get(key);
    const label = translated(named(fields, key)?.title ?? key);
    const state: TreeState = !view
      ? 'missing'
      : view.standing === 'not agreed'
        ? 'not agreed'
        : sectionState(view.file, key, review);
    const detail = view ? (details.get(`${view.file.path} ${view.pair.key.span.start}`) ?? '') : '';
    const words = [NAMED.includes(state) ? stateLabel(state) : '', detail].filter(Boolean);
    return {
      id: `${id}/${key}`,
      kind: 'section',
      label,
      description: words.join(' · '),
      spoken: [label, ...words].join(', '),
      tooltip: paragraphs([
        bold(label),
        escaped(translated(named(fields, key)?.meaning ?? '')),
        translated(MEANING[state] ?? ''),
      ]),
      state,
      target: sectionPlace(view?.file ?? home, key, review),
      record: { kind: 'review', id: record.id },
      startsOpen: false,
      children: [],
    };
  });
}

const NAMED: readonly TreeState[] = ['missing', 'not agreed'];

const MEANING: Readonly<Partial<Record<TreeState, string>>> = {
  begun: english`Something in it is left blank.`,
  missing: english`Opens the file at the place where it belongs; nothing is written.`,
};

function noReviewFile(id: string): TreeItem {
  return {
    id: `${id}/none`,
    kind: 'hint',
    label: say`There is no review file yet`,
    description: say`New Review…`,
    spoken: say`There is no review file yet. Enter begins it`,
    tooltip: say`Nothing says what the review asks and what it expects of its studies. A click asks a few questions and makes the file. Or make a file \`review.extraction.yaml\` in the folder of the review; its first line is \`review:\` and a short name.`,
    state: 'plain',
    begins: 'review',
    startsOpen: false,
    children: [],
  };
}
