/** A study or an intervention as a line of the side bar. */

import { authorInWords, type RecordFile } from '../document/record';
import { counted } from '../language/counted';
import { listed } from '../language/listed';
import { bold, bullets, escaped, paragraphs } from '../language/markdown';
import { english, say } from '../language/say';
import { type RecordProgress, recordProgress, type SectionProgress, sectionState } from '../review/progress';
import { recordWords } from '../review/record-words';
import { type RecordView, type Review, viewerInitials, workedOut } from '../review/review';
import { interventionName, studyName } from '../review/study-names';
import { sectionItems } from './section-items';
import { sectionTitle } from './section-title';
import { type ProblemsOfFile, type RecordFacts, stateLabel, type TreeItem, type TreeState } from './tree-item';
import {
  lineWithProblems,
  problemsInWords,
  type SectionProblem,
  sectionsWithProblems,
  visibleProblems,
} from './visible-problems';

/** A record's line before its problems are known, and what is said of it where the mouse rests. */
interface PlainLine {
  readonly item: TreeItem;
  readonly tooltip: Tooltip;
}

/** One line for a record, with its sections below. */
export function recordItem(root: string, record: RecordView, review: Review, problemsOf: ProblemsOfFile): TreeItem {
  const plain = workedOut(review, record, 'line', () => plainLine(root, record, review));
  return withProblems(plain, visibleProblems(record.files, review, problemsOf));
}

/** What follows from the record and the review alone: an edit of one file leaves those of all others as they are. */
function plainLine(root: string, record: RecordView, review: Review): PlainLine {
  const progress = recordProgress(record, review);
  const home = homeOf(record, review);
  const id = `${root}/${record.kind} ${record.id}`;
  const shown = progress.sections.length > 0 ? progress.sections : writtenSections(record, review);
  const name = nameOf(record, review);
  const words = recordInWords(progress, record, review);
  const tooltip = tooltipOf(name, record, progress, words, review);
  const item: TreeItem = {
    id,
    kind: 'record',
    label: name,
    description: words
      .map(({ short }) => short)
      .filter(Boolean)
      .join(' · '),
    spoken: [name, ...words.map(({ long }) => long)].join(', '),
    tooltip: inMarkdown(tooltip),
    state: stateOf(progress.sections),
    target: { file: home.path, span: home.idNode?.span ?? { start: 0, end: 0 } },
    record: { kind: record.kind, id: record.id },
    facts: factsOf(record, progress, review),
    startsOpen: false,
    children: sectionItems(shown, { id, record, review, home }),
  };
  return { item, tooltip };
}

/** The line with its problems, and those of its sections. */
function withProblems({ item, tooltip }: PlainLine, problems: readonly SectionProblem[]): TreeItem {
  if (problems.length === 0) return item;
  const words = escaped(problemsInWords(problems));
  return {
    ...lineWithProblems(item, problems),
    tooltip: inMarkdown({ ...tooltip, words: `${tooltip.words} · ${words}` }),
    ...(item.facts && { facts: { ...item.facts, withProblems: true } }),
    children: sectionsWithProblems(item, problems),
  };
}

/** How people call a record. */
function nameOf(record: RecordView, review: Review): string {
  return record.kind === 'study' ? studyName(record, review).name : interventionName(record);
}

/** The file in which the person who looks would go on: their own, else the one that counts, else any. */
export function homeOf({ files }: RecordView, review: Review): RecordFile {
  const own = files.find((file) => isOwn(file, review));
  const shared = (['consensus', 'draft'] as const).flatMap(
    (kind) => files.find(({ author }) => author.kind === kind) ?? [],
  );
  return own ?? shared[0] ?? (files[0] as RecordFile);
}

/** Whether the person who looks extracts in a file. */
function isOwn({ author }: RecordFile, review: Review): boolean {
  return author.kind === 'extractor' && author.initials === viewerInitials(review);
}

/** Where the review expects nothing, what is written: otherwise there would be nothing to open. */
function writtenSections(record: RecordView, review: Review): SectionProgress[] {
  return [...record.sections.values()].map(({ key, file, pair, standing }) => ({
    section: key,
    state: sectionState(file, key, review),
    standing,
    source: { file: file.path, span: pair.key.span },
  }));
}

/** A part of a line, short for the eye and in full for the ear. */
interface Words {
  readonly short: string;
  readonly long: string;
}

function recordInWords({ sections }: RecordProgress, record: RecordView, review: Review): Words[] {
  const done = sections.filter(({ state }) => state === 'done').length;
  const differing = sections.filter(({ standing }) => standing === 'not agreed').length;
  const people = peopleOf(record, review);
  return [
    ...(sections.length > 0
      ? [
          {
            short: say`${done} of ${counted(sections.length, 'section')}`,
            long: say`${done} of ${counted(sections.length, 'section')} done`,
          },
        ]
      : []),
    people,
    ...(differing > 0 ? [same(say`${differing} not agreed`)] : []),
  ];
}

const same = (words: string): Words => ({ short: words, long: words });

/** Whose work it is: whose files there are, never what is in them. A consensus, as it should be, is not pointed out. */
function peopleOf({ files }: RecordView, review: Review): Words {
  if (files.some(({ author }) => author.kind === 'consensus')) return { short: '', long: say`consensus` };
  const initials = new Set(files.flatMap(({ author }) => (author.kind === 'extractor' ? author.initials : [])));
  if (initials.size === 0) return same(say`draft`);
  const viewer = viewerInitials(review);
  const own = viewer !== undefined && initials.has(viewer) ? [viewer] : [];
  const all = [...new Set([...own, ...initials])];
  return { short: all.join(', '), long: say`extracted by ${listed(all, 'and')}` };
}

function tooltipOf(
  name: string,
  record: RecordView,
  { sections }: RecordProgress,
  words: readonly Words[],
  review: Review,
): Tooltip {
  const { id, files } = record;
  const open = sections.filter(({ state }) => state !== 'done');
  const inWords = ({ section, state, parts, standing, checked }: SectionProgress) => {
    const how =
      standing === 'not agreed'
        ? stateLabel('not agreed')
        : state === 'begun' && parts
          ? say`${parts.done} of ${counted(parts.of, 'result')} assessed`
          : stateLabel(state);
    const seen = checked ? `, ${escaped(say`checked by ${checked.by.join(', ')}`)}` : '';
    return `${escaped(sectionTitle(section, record, review))}: ${how}${seen}`;
  };
  return {
    name: name === id ? bold(name) : `${bold(name)} · ${escaped(id)}`,
    words: words.map(({ long }) => escaped(long)).join(' · '),
    open: open.length > 0 ? say`Still to do:\n\n${bullets(open.map(inWords))}` : undefined,
    files: bullets(files.map((file) => `${escaped(fileName(file))} (${escaped(authorInWords(file.author))})`)),
  };
}

/** What is said of a record where the mouse rests; each a paragraph in Markdown. */
interface Tooltip {
  readonly name: string;
  readonly words: string;
  readonly open: string | undefined;
  readonly files: string;
}

function inMarkdown({ name, words, open, files }: Tooltip): string {
  return paragraphs([name, words, open, files]);
}

/** The last part of the path of a file. */
export function fileName({ path }: RecordFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stateOf(sections: readonly SectionProgress[]): TreeState {
  if (sections.length === 0) return 'plain';
  if (sections.some(({ standing }) => standing === 'not agreed')) return 'not agreed';
  if (sections.every(({ state }) => state === 'done')) return 'done';
  return sections.every(({ state }) => state === 'missing') ? 'missing' : 'begun';
}

function factsOf(record: RecordView, { sections }: RecordProgress, review: Review): RecordFacts {
  const isStudy = record.kind === 'study';
  const words = (key: string, otherwise: string) => {
    const found = isStudy ? recordWords(record, [key]) : [];
    return isStudy && found.length === 0 ? [otherwise] : found;
  };
  return {
    mine: record.files.some((file) => isOwn(file, review)),
    incomplete: sections.some(({ state }) => state !== 'done'),
    disagreeing: [...record.sections.values()].some(({ standing }) => standing === 'not agreed'),
    withProblems: false,
    designs: words('design', NOT_EXTRACTED),
    types: words('types', NOT_EXTRACTED),
    statuses: words('status', 'included'),
  };
}

const NOT_EXTRACTED = english`not yet extracted`;
