/** A merge conflict in words: which datum, both versions, from where, what the algorithm says, and what to do. */
import type { Node } from '../../document/document';
import { addTo } from '../../document/groups';
import { once } from '../../document/once';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { isScalar, pairsOf, textOf } from '../../document/walk';
import { say } from '../../language/say';
import type { Difference } from '../../merge/differing-places';
import { conflictsIn, type MarkedConflict, mostLookedInto, prepareDisputes } from '../../merge/reading-conflicts';
import { inWords } from '../../merge/rope';
import { assessmentsIn } from '../../review/appraisal/assessments';
import { otherFilesOfTheSame, type Review } from '../../review/review';
import type { Problem } from '../check';

/** Prepares to tell of the conflicts of a file; what is no whole conflict stays as it is. */
export function prepareConflictWords(file: RecordFile, review: Review): (problem: Problem) => Problem {
  const { text } = file.document;
  const read = once(() => {
    const conflicts = conflictsIn(text).slice(0, mostLookedInto(text));
    return { conflicts, disputedIn: prepareDisputes(text, conflicts) };
  });
  return (problem) => {
    if (problem.code !== 'syntax/merge-conflict') return problem;
    const { conflicts, disputedIn } = read();
    const conflict = conflicts.find(({ span }) => span.start === problem.span.start);
    if (conflict === undefined) return problem;
    return { ...problem, ...told(conflict, disputedIn(conflict) ?? [], file, review) };
  };
}

function told(
  conflict: MarkedConflict,
  disputed: readonly Difference[],
  file: RecordFile,
  review: Review,
): Pick<Problem, 'message' | 'fixes' | 'related'> {
  const fixes = [fixFor(conflict, 'ours'), fixFor(conflict, 'theirs')];
  const [first] = disputed;
  if (first === undefined) return { message: onlyLines(conflict), fixes, related: [] };
  const moved = movedAway(first, file, review);
  const sentences = [
    versionsInWords(conflict, disputed),
    algorithmSays(conflict, disputed, file, review),
    moved ? say`The section now stands in ${nameOf(moved.file)}, so that what was changed here may belong there.` : '',
    say`Until one is chosen, only the first is read. Keep the lines that are right, and delete the others together with the marker lines.`,
  ];
  return { message: sentences.filter((each) => each !== '').join(' '), fixes, related: moved ? [moved] : [] };
}

/** What both say of each datum, in the order of their names; of more than are named, only whose versions they are. */
function versionsInWords({ ours, theirs }: MarkedConflict, disputed: readonly Difference[]): string {
  const [here, there] = [labelOf(ours.label), labelOf(theirs.label)];
  const data = byName(disputed);
  const valuesIn = (side: 'before' | 'after') => [...data.values()].map((all) => shown(all.map((each) => each[side])));
  return data.size <= MOST_NAMED
    ? say`Two versions of ${namesInWords(data)} stand here, left by a merge: ${valuesIn('before').join(', ')} (${here}) and ${valuesIn('after').join(', ')} (${there}).`
    : say`Two versions of ${namesInWords(data)} stand here, left by a merge: that of ${here} and that of ${there}.`;
}

function onlyLines({ ours, theirs }: MarkedConflict): string {
  return say`Two versions of these lines stand here, left by a merge: that of ${labelOf(ours.label)} and that of ${labelOf(theirs.label)}; until one is chosen, only the first is read. Keep the lines that are right, and delete the others together with the lines that begin with <<<<<<<, ======= and >>>>>>>.`;
}

/** So many data are named; the rest is counted. */
const MOST_NAMED = 3;

/** By what people call it, what differs of a datum: of a set, each of its words. */
type Data = ReadonlyMap<string, readonly Difference[]>;

function byName(disputed: readonly Difference[]): Data {
  const data = new Map<string, Difference[]>();
  for (const each of disputed) addTo(data, inWords({ place: each.place, what: each.what, kind: 'changed' }), each);
  return data;
}

function namesInWords(data: Data): string {
  const named = [...data.keys()].slice(0, MOST_NAMED).map((each) => `“${each}”`);
  return data.size > MOST_NAMED ? say`${named.join(', ')} and ${data.size - MOST_NAMED} more` : named.join(', ');
}

function labelOf(label: string): string {
  return label === '' ? say`without a name` : label;
}

/** What one side says of a datum; words of a set are together. */
function shown(nodes: readonly (Node | undefined)[]): string {
  const there = nodes.filter((node) => node !== undefined);
  const texts = there.map((node) => textOf(node) ?? (isScalar(node) ? '' : undefined));
  if (texts.includes(undefined)) return say`several lines`;
  const text = texts.filter((each) => each !== '').join(', ');
  if (text === '') return say`nothing`;
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}

function fixFor(conflict: MarkedConflict, side: 'ours' | 'theirs'): Problem['fixes'][number] {
  const { label, text } = conflict[side];
  return {
    title: say`Take the version of ${labelOf(label)}`,
    kind: 'choice',
    edits: [{ span: { start: conflict.span.start, end: conflict.next }, text }],
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What follows from the answers, where a judgement or an answer is in dispute. Answers in dispute are those of the first version. */
function algorithmSays(
  { span }: MarkedConflict,
  [first]: readonly Difference[],
  file: RecordFile,
  review: Review,
): string {
  const key = first?.place.at(-1);
  const assessment = assessmentsIn(file, review).find(
    ({ node, instrument }) =>
      instrument.name === first?.place[0] && node.span.start <= span.start && span.start <= node.span.end,
  );
  const part = key === 'overall' ? assessment?.overall : assessment?.domains.find(({ domain }) => domain.key === key);
  const level = part?.suggestion.judgement;
  if (!level) return '';
  const isJudged = ['judgement', 'reason', 'bias_direction'].includes(first?.what ?? '');
  return isJudged
    ? say`The algorithm makes “${level}” of the answers.`
    : say`With the first version, the algorithm makes “${level}” of the answers.`;
}

/** Where a section that one version no longer has stands now: in another file of the same record by the same people. */
function movedAway(
  { place, what, before, after }: Difference,
  file: RecordFile,
  review: Review,
): Problem['related'][number] | undefined {
  if (place.length > 0 || HEADER_KEYS.includes(what) || (before && after)) return undefined;
  for (const other of otherFilesOfTheSame(review, file)) {
    const pair = pairsOf(other.document.root).find(({ key }) => key.text === what);
    if (pair) return { file: other.path, span: pair.key.span, message: say`The section stands here now.` };
  }
  return undefined;
}
