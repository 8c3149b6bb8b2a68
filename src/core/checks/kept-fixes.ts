/** Repairs that keep their word: only these are offered. */
import type { Span, TextEdit } from '../document/document';
import { applyEdits, originalSpan } from '../document/edited-text';
import { parse } from '../document/parse';
import { type RecordFile, readRecord } from '../document/record';
import { type Review, withFile } from '../review/review';
import { type Fix, type Problem, SEVERITIES, type Severity } from './check';
import { findProblems } from './find-problems';

/**
 * The repairs of a problem that do what they say: afterwards it is gone, nothing as grave stands where something was
 * changed, and there is no more of it in the file than before.
 *
 * Whether that holds is tried out. A check sees its own place, but brackets that close a list may cut another one in a
 * text that cannot be read, and a line may be moved to where its name means nothing. What follows elsewhere from a value
 * that is right now, such as an overall judgement that no longer fits its domains, is no fault of the repair.
 * @param problems all of the file, as `findProblems` tells them
 */
export function keptFixes(review: Review, file: RecordFile, problem: Problem, problems: readonly Problem[]): Fix[] {
  return problem.fixes.filter((fix) => keepsItsWord(fix, problem, { review, file, problems }));
}

/** Each repair that is tried alone reads the whole file. So many characters are read for it, to stay within a second or two. */
const MOST_READ = 1_000_000;

/**
 * The edits of all repairs that only concern spelling and leave nothing to choose, for a whole file at once.
 *
 * Where they leave more problems together than there were, as some may in a text that cannot be read, only those are
 * taken that keep their word alone; of very many, the first: the others stay with their problems.
 */
export function keptSpelling(review: Review, file: RecordFile, problems: readonly Problem[]): TextEdit[] {
  const all = problems.flatMap((problem) => (onlySpelling(problem.fixes) ? [{ problem, fixes: problem.fixes }] : []));
  const together = withoutOverlaps(all.flatMap(({ fixes }) => fixes));
  const after = problemsAfter(review, file, together);
  if (SEVERITIES.every((severity) => countOf(after, severity) <= countOf(problems, severity))) return together;
  const tried = all.slice(0, Math.ceil(MOST_READ / Math.max(1, file.document.text.length)));
  return withoutOverlaps(tried.flatMap(({ problem }) => keptFixes(review, file, problem, problems)));
}

/** Whether there is one repair, and it keeps the meaning, so that it may be taken without looking. */
export function onlySpelling(fixes: readonly Fix[]): boolean {
  return fixes.length === 1 && fixes[0]?.kind === 'spelling';
}

/** Of edits that overlap, the first in the text. */
function withoutOverlaps(fixes: readonly Fix[]): TextEdit[] {
  const kept: TextEdit[] = [];
  const edits = fixes.flatMap((fix) => fix.edits);
  for (const edit of edits.sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (last === undefined || edit.span.start >= last.span.end) kept.push(edit);
  }
  return kept;
}

interface Situation {
  readonly review: Review;
  readonly file: RecordFile;
  readonly problems: readonly Problem[];
}

function keepsItsWord({ edits }: Fix, problem: Problem, { review, file, problems }: Situation): boolean {
  const after = problemsAfter(review, file, filledIn(edits));
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(problem.severity) + 1);
  const known = new Set(problems.filter((each) => each !== problem).map(nameOf));
  return (
    !after.some((each) => nameOf(each) === nameOf(problem)) &&
    grave.every((severity) => countOf(after, severity) <= countOf(problems, severity)) &&
    !after.some((each) => grave.includes(each.severity) && isTouched(each.span, edits) && !known.has(nameOf(each)))
  );
}

/** What is found once edits are made, at the places where it would stand in the text as it is now. */
function problemsAfter(review: Review, file: RecordFile, edits: readonly TextEdit[]): Problem[] {
  const edited = applyEdits(file.document.text, edits);
  const changed = readRecord(file.path, parse(edited.text));
  const { problems } = findProblems(withFile(review, changed), changed);
  return problems.map((each) => ({ ...each, span: originalSpan(edited, each.span) }));
}

/** The edits, with a word in a blank that they leave to a person (“reason: ”). */
function filledIn(edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ span, text: text.endsWith(': ') ? `${text}a` : text }));
}

/** The kind of problem and where it begins, in the text as it was. */
function nameOf({ code, span }: Problem): string {
  return `${span.start} ${code}`;
}

function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((each) => each.severity === severity).length;
}

function isTouched({ start, end }: Span, edits: readonly TextEdit[]): boolean {
  return edits.some(({ span }) => start <= span.end && span.start <= end);
}
