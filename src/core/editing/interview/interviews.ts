/** What there is to interview through in a file, and what is meant by a cursor. */

import type { Path, TextEdit } from '../../document/document';
import { authorKey, HEADER_KEYS, type RecordFile } from '../../document/record';
import { isSequence, itemsOf, nodeAt, textAt } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { partNoun } from '../../knowledge/instrument-words';
import { counted } from '../../language/counted';
import { say } from '../../language/say';
import { type Assessment, assessmentsIn } from '../../review/appraisal/assessments';
import { expectedSections } from '../../review/expected';
import { fieldIn } from '../../review/fields-of-review';
import { extractedRecord, type RecordView, type Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { assessmentsToAdd } from '../changing/add-assessment';
import { checklistsToAdd } from '../changing/add-checklist';
import { mappingsAt } from '../place/mapping-at';
import { furtherEntries } from './further-entries';
import { interviewOf } from './interview-of';
import { openStops } from './next-question';
import { isDone, neededDomains } from './open-parts';
import { isSingle } from './section-stops';
import type { Interview } from './stop';

/** A interview that can be begun, with how far it is. */
export interface PossibleInterview {
  readonly interview: Interview;
  /** "2 of 5 domains complete", "7 to go". */
  readonly detail: string;
  /** What has to be written before it can begin: a new assessment without answers. */
  readonly edits: readonly TextEdit[];
}

/**
 * The interview that a cursor means: the assessment, the section or the entry around it; else one to which something can be
 * added, though nothing is open in it.
 * @returns `undefined` where nothing around it is unfinished
 */
export function interviewAt(review: Review, file: RecordFile, offset: number): Interview | undefined {
  const { text, root } = file.document;
  const places = mappingsAt(text, root, offset);
  const paths = places.flatMap(({ path, pair }): Path[] => [...(pair ? [[...path, pair.key.text]] : []), path]);
  const interviews = paths.flatMap((path): Path[] => {
    const [section, index] = path;
    if (section === undefined || HEADER_KEYS.includes(String(section))) return [];
    const isList = isSequence(nodeAt(root, [section]));
    if (path.length === 2 && typeof index === 'number') return [path];
    if (path.length !== 1) return [];
    if (!isList || instrumentIn(review, String(section)) === undefined)
      return isTop(review, file, path) ? [[]] : [path];
    return itemsOf(nodeAt(root, [section])).map((_, item) => [section, item]);
  });
  const interviewOn = (path: Path | undefined) => path && interviewOf(review, file, path);
  // Only the interview that is found gets its name: there may be as many as there are assessments.
  const open = interviews.find((path) => openStops(review, file, { path, title: '' }).length > 0);
  return (
    interviewOn(open) ??
    interviewOn(interviews.find((path) => takesMore(review, file, interviewOf(review, file, path))))
  );
}

/** Everything in a file, or expected in it, that is not finished; new assessments of its results last. */
export function interviewsIn(review: Review, file: RecordFile): readonly PossibleInterview[] {
  const { root } = file.document;
  if (root?.kind !== 'mapping' || file.kind === undefined) return [];
  const assessments = assessmentsIn(file, review);
  const record = extractedRecord(review, file);
  const expected = record
    ? expectedSections(record, review).filter((section) => !standsElsewhere(section, file, record))
    : [];
  const sections = [...new Set([...file.sections.keys(), ...expected])].filter(
    (section) => instrumentIn(review, section) === undefined && !isTop(review, file, [section]),
  );
  const top = interviewOf(review, file, []);
  return [
    ...assessments.flatMap((each) => {
      const interview = interviewOf(review, file, each.path);
      return openStops(review, file, interview).length === 0
        ? []
        : [{ interview, detail: progressOf(each), edits: [] }];
    }),
    ...sections.flatMap((section) => possible(review, file, interviewOf(review, file, [section]))),
    ...possible(review, file, top),
    ...newAssessments(review, file).filter(
      ({ interview: { path } }) => path.length > 1 || !sections.includes(String(path[0])),
    ),
  ];
}

/** Nobody is asked for what they have in another file, or what is everybody's. */
function standsElsewhere(section: string, { path, author }: RecordFile, { files }: RecordView): boolean {
  return files.some(
    (each) =>
      each.path !== path &&
      each.sections.has(section) &&
      (each.author.kind !== 'extractor' || authorKey(each.author) === authorKey(author)),
  );
}

function possible(review: Review, file: RecordFile, interview: Interview): PossibleInterview[] {
  const open = openStops(review, file, interview).length;
  if (open > 0) return [{ interview, detail: say`${open} to go`, edits: [] }];
  return takesMore(review, file, interview)
    ? [{ interview, detail: say`nothing open; more can be added`, edits: [] }]
    : [];
}

/** Whether keys that are the author's own can be added to, or there is something that is seldom needed. */
function takesMore(review: Review, file: RecordFile, interview: Interview): boolean {
  return furtherEntries(review, file, interview).some(({ kind }) => kind === 'name' || kind === 'rest');
}

/** Results (or a record) that nobody has assessed yet, each with the tools that fit. */
function newAssessments(review: Review, file: RecordFile): PossibleInterview[] {
  const results = itemsOf(file.sections.get('results')?.value).flatMap((result) => textAt(result, 'id') ?? []);
  const asked = ({ assesses }: Instrument) => (assesses === 'result' ? results : [undefined]);
  const checklists = checklistsToAdd(review, file).flatMap(
    ({
      tool: { id },
      refactoring: {
        title,
        edits: [change],
      },
    }) =>
      change && !file.sections.has(id) ? [{ interview: { path: [id], title }, detail: '', edits: change.edits }] : [],
  );
  const assessments = assessmentsToAdd(review, file, asked).flatMap(
    ({
      instrument: { id },
      refactoring: {
        title,
        edits: [change],
      },
    }): PossibleInterview[] => {
      const index = itemsOf(file.sections.get(id)?.value).length;
      return change?.path === file.path
        ? [{ interview: { path: [id, index], title }, detail: '', edits: change.edits }]
        : [];
    },
  );
  return [...assessments, ...checklists];
}

function isTop(review: Review, file: RecordFile, path: Path): boolean {
  const field = fieldIn(review, file, path);
  return field !== undefined && isSingle(field);
}

function progressOf({ domains }: Assessment): string {
  const needed = neededDomains(domains);
  return say`${needed.filter(isDone).length} of ${counted(needed.length, partNoun(needed.map(({ domain }) => domain)))} complete`;
}
