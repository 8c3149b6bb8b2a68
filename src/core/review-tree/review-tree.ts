/** A review as a tree: studies and interventions with how far each is, and the review's own file. */

import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { counted } from '../language/counted';
import { bold, escaped, paragraphs } from '../language/markdown';
import { english, say, translated } from '../language/say';
import { recordProgress, totalsOf } from '../review/progress';
import { includedStudies, isIncluded, type RecordView, type Review, sectionNode } from '../review/review';
import { fileName, recordItem } from './record-item';
import { reviewSections } from './review-sections';
import { saidWithState, stateOfAll } from './state-of-all';
import type { ProblemsOfFile, TreeItem } from './tree-item';
import { problemsInWords, visibleProblems, worstOf } from './visible-problems';

/**
 * One review as a tree; its root is the review. What the person who looks may not see yet is not in it.
 * @param problemsOf the problems of a file, with accepted ones left out
 */
export function reviewTree(review: Review, problemsOf: ProblemsOfFile): TreeItem {
  const id = `review ${review.folder}`;
  const name = textOf(sectionNode(review.record, 'title')) ?? review.record?.id ?? lastFolder(review.folder);
  const records = [...includedStudies(review), ...review.interventions];
  const done = sectionsDone(records, review);
  const problems = visibleProblems(review.files, review, problemsOf);
  const children = [
    studiesGroup(id, review, problemsOf),
    ...interventionsGroup(id, review, problemsOf),
    reviewSections(id, review, problemsOf),
    ...strayFiles(id, review, problemsOf),
  ].map(saidWithState);
  const words = [...(done === '' ? [] : [done]), ...(problems.length > 0 ? [problemsInWords(problems)] : [])];
  return {
    id,
    kind: 'review',
    label: name,
    description: words.join(' · '),
    spoken: [say`Review`, name, ...words].join(', '),
    tooltip: paragraphs([bold(name), words.map(escaped).join(' · '), escaped(lastFolder(review.folder))]),
    ...stateOfAll(children),
    ...worstOf(problems),
    startsOpen: true,
    children,
  };
}

function studiesGroup(root: string, review: Review, problemsOf: ProblemsOfFile): TreeItem {
  const item = (study: RecordView) => recordItem(root, study, review, problemsOf);
  const included = includedStudies(review).map(item);
  const others = review.studies.filter((study) => !isIncluded(study)).map(item);
  const left =
    others.length > 0
      ? [uncounted(group(`${root}/not included`, say`Not included`, translated(NOT_INCLUDED), others))]
      : [];
  const children = review.studies.length > 0 ? [...included, ...left] : [noStudies(root)];
  const words = [counted(included.length, 'study', 'studies'), sectionsDone(includedStudies(review), review)];
  return {
    ...group(`${root}/studies`, say`Studies`, translated(STUDIES), children),
    startsOpen: true,
    ...stateOfAll(included),
    description: [`${included.length}`, words[1]].filter(Boolean).join(' · '),
    spoken: [say`Studies`, ...words].filter(Boolean).join(', '),
  };
}

function interventionsGroup(root: string, review: Review, problemsOf: ProblemsOfFile): TreeItem[] {
  if (review.interventions.length === 0) return [];
  const children = review.interventions.map((each) => recordItem(root, each, review, problemsOf));
  const words = [`${children.length}`, sectionsDone(review.interventions, review)].filter(Boolean);
  return [
    {
      ...group(`${root}/interventions`, say`Interventions`, translated(INTERVENTIONS), children),
      description: words.join(' · '),
      spoken: [say`Interventions`, ...words].join(', '),
    },
  ];
}

const STUDIES = english`Included studies. Each is measured against what the review file expects of studies of its type.`;
const NOT_INCLUDED = english`Studies that are excluded, ongoing or not yet decided. They are counted nowhere else.`;
const INTERVENTIONS = english`What the studies are about.`;
const STRAY = english`Files that do not say which study, intervention or review they are about, so that nothing else uses them.`;

function group(id: string, label: string, tooltip: string, children: readonly TreeItem[]): TreeItem {
  return {
    id,
    kind: 'group',
    label,
    description: `${children.length}`,
    spoken: `${label}, ${children.length}`,
    tooltip,
    ...stateOfAll(children),
    startsOpen: false,
    children,
  };
}

/** Nothing is asked of what is in it. */
function uncounted(item: TreeItem): TreeItem {
  return { ...item, state: 'plain' };
}

/** "45 of 47 sections"; empty where nothing is expected. */
function sectionsDone(records: readonly RecordView[], review: Review): string {
  const { done, expected } = totalsOf(records.flatMap((record) => recordProgress(record, review).sections));
  return expected > 0 ? say`${done} of ${counted(expected, 'section')}` : '';
}

function noStudies(root: string): TreeItem {
  const label = say`There is no study yet`;
  return {
    id: `${root}/studies/none`,
    kind: 'hint',
    label,
    description: say`New Study…`,
    spoken: say`There is no study yet. Enter begins one`,
    tooltip: say`A click asks for the reference and makes the file. Or make a file such as \`studies/smith-2020.extraction.yaml\`; its first line is \`study:\` and a short name, here \`study: smith-2020\`. The next words are offered while you type.`,
    state: 'plain',
    begins: 'study',
    startsOpen: false,
    children: [],
  };
}

/** Files that no record has. */
function strayFiles(root: string, review: Review, problemsOf: ProblemsOfFile): TreeItem[] {
  const stray = review.files.filter(({ kind, id }) => kind === undefined || id === undefined);
  if (stray.length === 0) return [];
  const children = stray.map((file) => strayFile(root, file, review, problemsOf));
  return [group(`${root}/stray`, say`Files without a record`, translated(STRAY), children)];
}

function strayFile(root: string, file: RecordFile, review: Review, problemsOf: ProblemsOfFile): TreeItem {
  const problems = visibleProblems([file], review, problemsOf);
  const label = fileName(file);
  const words = problemsInWords(problems);
  return {
    id: `${root}/stray/${file.path}`,
    kind: 'file',
    label,
    description: words,
    spoken: [label, words].filter(Boolean).join(', '),
    tooltip: translated(STRAY),
    state: 'plain',
    ...worstOf(problems),
    target: { file: file.path, span: { start: 0, end: 0 } },
    startsOpen: false,
    children: [],
  };
}

function lastFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1) || folder;
}
