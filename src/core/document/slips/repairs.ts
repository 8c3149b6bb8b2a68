/** Everything that is set right in a text before it is read, step by step. */

import type { SyntaxFix, SyntaxProblem, TextEdit } from '../document';
import { applyEdits, applyFurtherEdits, type EditedText, originalSpan } from '../edited-text';
import { findSlipsInLines } from './block-lines';
import { findConflicts } from './conflict-markers';
import { findBoundaries } from './document-boundaries';
import type { Repair } from './repair';
import { findTabs } from './tabs';
import { findByteOrderMark, findUnusualCharacters, withoutLoneReturns } from './unusual-characters';

/** A text as it was most likely meant, and what had to be set right for it; all in offsets of the original. */
export interface Repaired {
  readonly edited: EditedText;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Sets right what keeps a text from being read as it was meant.
 *
 * @param isReadable whether YAML can read a text as it stands: text that it can read has no slips of the kind that it
 *   would refuse
 */
export function repaired(text: string, isReadable: (text: string) => boolean): Repaired {
  let edited: EditedText = { ...applyEdits(text, []), text: withoutLoneReturns(text) };
  let problems: readonly SyntaxProblem[] = [];
  for (const step of steps) {
    const found = step(edited.text);
    const readable = found.repairs.some(({ kind }) => kind === 'refused') && isReadable(edited.text);
    const repairs = readable ? found.repairs.filter(({ kind }) => kind === 'misread') : found.repairs;
    const before = edited;
    problems = problems.concat(repairs.map(({ problem }) => inOriginal(before, problem)));
    edited = applyFurtherEdits(edited, [...(found.edits ?? []), ...repairs.flatMap(({ edits }) => edits)]);
  }
  return { edited, problems };
}

interface Found {
  readonly repairs: readonly Repair[];
  /** Applied without a word to the user. */
  readonly edits?: readonly TextEdit[];
}

/** Each works on the result of those before it. */
const steps: readonly ((text: string) => Found)[] = [
  (text) => ({ repairs: [], edits: findByteOrderMark(text) }),
  (text) => ({ repairs: findConflicts(text) }),
  (text) => ({ repairs: findUnusualCharacters(text) }),
  (text) => findBoundaries(text),
  (text) => ({ repairs: findTabs(text) }),
  (text) => ({ repairs: findSlipsInLines(text) }),
];

function inOriginal(edited: EditedText, problem: SyntaxProblem): SyntaxProblem {
  const { fix, otherFix, related } = problem;
  const placed = ({ title, edits }: SyntaxFix): SyntaxFix => ({
    title,
    edits: edits.map(({ span, text }) => ({ span: originalSpan(edited, span), text })),
  });
  return {
    ...problem,
    span: originalSpan(edited, problem.span),
    ...(fix && { fix: placed(fix) }),
    ...(otherFix && { otherFix: placed(otherFix) }),
    ...(related && { related: { ...related, span: originalSpan(edited, related.span) } }),
  };
}
