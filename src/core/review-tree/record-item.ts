/** A study or an intervention as a line of the side bar. */

import { authorInWords, type RecordFile } from '../document/record';
import { bold, bullets, escaped, paragraphs } from '../editing/explaining/markdown';
import { counted } from '../language/counted';
import { listed } from '../language/listed';
import { english, say } from '../language/say';
import { type RecordProgress, recordProgress, type SectionProgress, sectionState } from '../review/progress';
import { recordWords } from '../review/record-words';
import type { RecordView, Review } from '../review/review';
import { sectionItems } from './section-items';
import { sectionTitle } from './section-title';
import { type ProblemsOfFile, type RecordFacts, stateLabel, type TreeItem, type TreeState } from './tree-item';
import { problemsInWords, type SectionProblem, visibleProblems, worstOf } from './visible-problems';

/** One line for a record, with its sections below. @param name how people call it */
export function recordItem(
  root: string,
  record: RecordView,
  name: string,
  review: Review,
  problemsOf: ProblemsOfFile,
): TreeItem {
  const progress = recordProgress(record, review);
  const problems = visibleProblems(record.files, review, problemsOf);
  const home = homeOf(record, review);
  const id = `${root}/${record.kind} ${record.id}`;
  const shown = progress.sections.length > 0 ? progress.sections : writtenSections(record, review);
  const sections = sectionItems(shown, { id, record, review, problems, home });
  const words = recordInWords(progress, record, review, problems);
  return {
    id,
    kind: 'record',
    label: name,
    description: words
      .map(({ short }) => short)
      .filter(Boolean)
      .join(' · '),
    spoken: [name, ...words.map(({ long }) => long)].join(', '),
    tooltip: tooltipOf(name, record, progress, words, review),
    state: stateOf(progress.sections),
    ...worstOf(problems),
    target: { file: home.path, span: home.idNode?.span ?? { start: 0, end: 0 } },
    record: { kind: record.kind, id: record.id },
    facts: factsOf(record, progress, problems, review),
    startsOpen: false,
    children: sections,
  };
}

/** The file in which the person who looks would go on: their own, else the one that counts, else any. */
export function homeOf({ files }: RecordView, { viewer }: Review): RecordFile {
  const own = files.find(({ author }) => author.kind === 'extractor' && author.initials === viewer?.initials);
  const shared = (['consensus', 'draft'] as const).flatMap(
    (kind) => files.find(({ author }) => author.kind === kind) ?? [],
  );
  return own ?? shared[0] ?? (files[0] as RecordFile);
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

function recordInWords(
  { sections }: RecordProgress,
  record: RecordView,
  review: Review,
  problems: readonly SectionProblem[],
): Words[] {
  const done = sections.filter(({ state }) => state === 'done').length;
  const differing = sections.filter(({ standing }) => standing === 'not agreed').length;
  const people = peopleOf(record, review);
  const number = problemsInWords(problems);
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
    ...(number === '' ? [] : [same(number)]),
  ];
}

const same = (words: string): Words => ({ short: words, long: words });

/** Whose work it is: whose files there are, never what is in them. A consensus, as it should be, is not pointed out. */
function peopleOf({ files }: RecordView, { viewer }: Review): Words {
  if (files.some(({ author }) => author.kind === 'consensus')) return { short: '', long: say`consensus` };
  const initials = new Set(files.flatMap(({ author }) => (author.kind === 'extractor' ? author.initials : [])));
  if (initials.size === 0) return same(say`draft`);
  const own = viewer && initials.has(viewer.initials) ? [viewer.initials] : [];
  const all = [...new Set([...own, ...initials])];
  return { short: all.join(', '), long: say`extracted by ${listed(all, 'and')}` };
}

function tooltipOf(
  name: string,
  record: RecordView,
  { sections }: RecordProgress,
  words: readonly Words[],
  review: Review,
): string {
  const { id, files } = record;
  const open = sections.filter(({ state }) => state !== 'done');
  const inWords = ({ section, state, parts, standing }: SectionProgress) => {
    const how =
      standing === 'not agreed'
        ? stateLabel('not agreed')
        : state === 'begun' && parts
          ? say`${parts.done} of ${counted(parts.of, 'result')} assessed`
          : stateLabel(state);
    return `${escaped(sectionTitle(section, record, review))}: ${how}`;
  };
  return paragraphs([
    name === id ? bold(name) : `${bold(name)} · ${escaped(id)}`,
    words.map(({ long }) => escaped(long)).join(' · '),
    open.length > 0 ? say`Still to do:\n\n${bullets(open.map(inWords))}` : undefined,
    bullets(files.map((file) => `${escaped(fileName(file))} (${escaped(authorInWords(file.author))})`)),
  ]);
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

function factsOf(
  record: RecordView,
  { sections }: RecordProgress,
  problems: readonly SectionProblem[],
  { viewer }: Review,
): RecordFacts {
  const isStudy = record.kind === 'study';
  const words = (key: string, otherwise: string) => {
    const found = isStudy ? recordWords(record, [key]) : [];
    return isStudy && found.length === 0 ? [otherwise] : found;
  };
  return {
    mine: record.files.some(({ author }) => author.kind === 'extractor' && author.initials === viewer?.initials),
    incomplete: sections.some(({ state }) => state !== 'done'),
    disagreeing: [...record.sections.values()].some(({ standing }) => standing === 'not agreed'),
    withProblems: problems.length > 0,
    designs: words('design', NOT_EXTRACTED),
    types: words('types', NOT_EXTRACTED),
    statuses: words('status', 'included'),
  };
}

const NOT_EXTRACTED = english`not yet extracted`;
