/** Everything that is wrong with a file: what the text itself says first, then all checks. */

import type { Span, SyntaxProblem } from '../document/document';
import type { RecordFile } from '../document/record';
import { syntaxCodes } from '../document/syntax-codes';
import { pairsOf, textOf } from '../document/walk';
import { say, translated } from '../language/say';
import { type Review, reviewSection, workedOut } from '../review/review';
import { type AcceptedProblem, applyExceptions, type CatalogueEntry } from './accepted';
import { catalogue } from './catalogue';
import { type Finding, type Problem, SEVERITIES, type Severity } from './check';
import { recordHeader } from './form/record-header';
import { checks } from './list';
import { prepareConflictWords } from './reading/conflict-words';
import { prepare } from './reading/prepare';
import { severityUnknown, unknownSeverities } from './severity-unknown';

export interface Problems {
  /** By place, the more serious first at the same place. */
  readonly problems: readonly Problem[];
  /** Those that the file accepts with a reason. */
  readonly accepted: readonly AcceptedProblem[];
}

/** Where these are found, what is read of the file is not what was meant: everything else would be a consequence. */
const NOTHING_ELSE: readonly SyntaxProblem['code'][] = [
  'unreadable-file',
  'syntax/too-large',
  'syntax/too-many-lines',
  'syntax/too-many-values',
  'syntax/too-deep',
];

/**
 * All problems of a file, seen in its review. One place and cause gives one problem. The review may rank checks by
 * `severities`; the file may accept problems by `accept`.
 */
export function findProblems(review: Review, file: RecordFile): Problems {
  return workedOut(review, file, 'problems', () => lookForProblems(review, file));
}

function lookForProblems(review: Review, file: RecordFile): Problems {
  const severities = severitiesOf(review);
  const syntax = file.document.problems;
  const only = syntax.filter(({ code }) => NOTHING_ELSE.includes(code));
  const text = (only.length > 0 ? only : syntax)
    .flatMap((problem) => syntaxProblem(problem, file, severities))
    .map(prepareConflictWords(file, review));
  if (only.length > 0 || file.document.root === undefined) return { problems: sorted(firstOfEach(text)), accepted: [] };
  const prepared = prepare(file, review);
  // Of a file that does not say what it is about, nothing else can be understood.
  const applicable = file.kind === undefined ? [recordHeader] : checks;
  const found: Problem[] = [];
  // More than a hundred look at every file, and nearly all find nothing: nothing is made for that.
  for (const check of applicable)
    for (const finding of firstOf(check, check.find(file, review, prepared)))
      found.push(...problemFrom(check, finding, file, severities));
  const isRead = prepareOverlap(text);
  const all = withoutRepetitions([...firstOfEach(text), ...found.filter(({ span }) => !isRead(span))]);
  const { remaining, accepted, findings } = applyExceptions(file, all, CODES);
  const own = [
    ...findings.flatMap(({ entry, finding }) => problemFrom(entry, finding, file, severities)),
    ...firstOf(severityUnknown, unknownSeverities(file, CODES)).flatMap((finding) =>
      problemFrom(severityUnknown, finding, file, severities),
    ),
  ];
  return { problems: sorted([...remaining, ...own]), accepted };
}

const CODES = catalogue.map(({ code }) => code);

type Severities = ReadonlyMap<string, Severity | 'ignore'>;

/** What the review file says about how serious each kind of problem is. */
function severitiesOf(review: Review): Severities {
  const pairs = pairsOf(reviewSection(review, 'severities'));
  return new Map(
    pairs.flatMap(({ key, value }): [string, Severity | 'ignore'][] => {
      const word = textOf(value)?.toLowerCase();
      if (word === 'ignore' || word === 'off') return [[key.text, 'ignore']];
      const severity = SEVERITIES.find((each) => each === word);
      return severity === undefined ? [] : [[key.text, severity]];
    }),
  );
}

function syntaxProblem(problem: SyntaxProblem, file: RecordFile, severities: Severities): Problem[] {
  const usual = syntaxCodes.find(({ code }) => code === problem.code)?.severity ?? 'error';
  const severity = severities.get(problem.code) ?? usual;
  if (severity === 'ignore') return [];
  const { code, message, span, fix, otherFix, related } = problem;
  return [
    {
      code,
      severity,
      message,
      file: file.path,
      span,
      fixes: [fix, otherFix].flatMap((each) => (each ? [{ ...each, kind: 'spelling' }] : [])),
      related: related ? [{ file: file.path, ...related }] : [],
    },
  ];
}

function problemFrom(entry: CatalogueEntry, finding: Finding, file: RecordFile, severities: Severities): Problem[] {
  const severity = severities.get(entry.code) ?? finding.severity ?? entry.severity;
  if (severity === 'ignore') return [];
  const { span, message, fixes = [], related = [] } = finding;
  return [{ code: entry.code, severity, message, file: file.path, span, fixes, related }];
}

/** A value that stands in several places of the tree is still written once. */
function withoutRepetitions(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, span, message }) => {
    const name = `${code} ${span.start} ${span.end} ${message}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Whether a place lies where the text itself cannot be read. */
function prepareOverlap(text: readonly Problem[]): (span: Span) => boolean {
  const spans = text.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const starts = new Set(spans.map(({ start }) => start));
  // How far any of the places up to this one reaches.
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return ({ start, end }) => starts.has(start) || (reach[countBefore(spans, end) - 1] ?? 0) > start;
}

/** How many of these places, sorted by their start, begin before an offset. */
function countBefore(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many problems of one kind are shown of a file: nobody reads more at once, and finding each takes time. */
export const MOST_OF_A_KIND = 500;

const NONE: readonly Finding[] = [];

function firstOf({ title }: CatalogueEntry, all: Iterable<Finding>): readonly Finding[] {
  let some: Finding[] | undefined;
  for (const finding of all) {
    some ??= [];
    if (some.length < MOST_OF_A_KIND) some.push(finding);
    else return [...some, { span: finding.span, message: moreOfAKind(title) }];
  }
  return some ?? NONE;
}

/** The same for what the text itself says, in its order. */
function firstOfEach(text: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  return text.flatMap((problem) => {
    const before = counts.get(problem.code) ?? 0;
    counts.set(problem.code, before + 1);
    if (before < MOST_OF_A_KIND) return [problem];
    const title = syntaxCodes.find(({ code }) => code === problem.code)?.title ?? problem.code;
    return before === MOST_OF_A_KIND ? [{ ...problem, message: moreOfAKind(title), fixes: [], related: [] }] : [];
  });
}

function moreOfAKind(title: string): string {
  return say`There are more than ${MOST_OF_A_KIND} problems of one kind in this file (“${translated(title)}”); from here on they are not shown. Mend those above, and the next ones appear.`;
}

function sorted(problems: readonly Problem[]): Problem[] {
  const rank = ({ severity }: Problem) => SEVERITIES.indexOf(severity);
  return [...problems].sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b) || a.span.end - b.span.end);
}
