/** Problems that a file accepts with a reason, and what can be wrong with accepting. */

import type { Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, oneOrMany, pairOf, textAt, valueOf } from '../document/walk';
import { closest } from '../language/closest';
import { say } from '../language/say';
import { type Exception, exceptionsIn } from '../review/exceptions';
import { write } from '../writing/value';
import type { Check, Finding, Problem } from './check';

/** A problem that somebody has looked at and accepts. */
export interface AcceptedProblem {
  readonly problem: Problem;
  readonly reason: string;
}

/** What a check says about a code, without looking for anything: the exceptions are looked at after all other checks. */
export type CatalogueEntry = Omit<Check, 'find'>;

export const acceptUnknown: CatalogueEntry = {
  code: 'accept-unknown',
  title: 'An exception for a check that does not exist',
  severity: 'error',
  explanation:
    'Under `accept`, a file names checks whose problems its authors have looked at and accept. The name is the one that is shown behind each problem. A name that no check has accepts nothing.',
};

export const acceptWithoutReason: CatalogueEntry = {
  code: 'accept-without-reason',
  title: 'An exception without a reason',
  severity: 'warning',
  explanation:
    'An accepted problem disappears from the list of problems and is shown among the exceptions of the review, with its reason. Without a reason nobody can judge it, so it is not accepted.',
};

export const acceptUnused: CatalogueEntry = {
  code: 'accept-unused',
  title: 'An exception that accepts nothing',
  severity: 'information',
  explanation: 'The file has no problem of this kind any more, so the exception can be taken out.',
};

/** Parts the problems of a file into those that remain and those that it accepts; exceptions can be wrong themselves. */
export function applyExceptions(file: RecordFile, problems: readonly Problem[], codes: readonly string[]) {
  const entries = oneOrMany(valueOf(file.document.root, 'accept')).filter(isMapping);
  const exceptions = exceptionsIn(file).filter(({ code }) => codes.includes(code));
  const accepted: AcceptedProblem[] = [];
  const remaining = problems.filter((problem) => {
    const exception = exceptions.find(({ code }) => code === problem.code);
    if (exception) accepted.push({ problem, reason: exception.reason });
    return exception === undefined;
  });
  const findings = [
    ...entries.flatMap((entry) => wrongIn(entry, codes)),
    ...exceptions.flatMap((exception) => unusedFinding(exception, problems)),
  ];
  return { remaining, accepted, findings };
}

function wrongIn(entry: Node, codes: readonly string[]): { entry: CatalogueEntry; finding: Finding }[] {
  const check = valueOf(entry, 'check');
  const code = textAt(entry, 'check');
  if (check === undefined || code === undefined) return [];
  if (!codes.includes(code)) {
    const meant = closest(code, codes);
    return [
      {
        entry: acceptUnknown,
        finding: {
          span: check.span,
          message: say`There is no check “${code}”, so nothing is accepted. ${meant ? say`Did you mean “${meant}”?` : say`Take the name that is shown behind the problem.`}`,
          fixes: meant ? [{ title: say`Write “${meant}”`, kind: 'choice', edits: [write(check.span, meant)] }] : [],
        },
      },
    ];
  }
  const reason = pairOf(entry, 'reason');
  if (reason === undefined || textAt(entry, 'reason') !== undefined) return [];
  const message = say`Problems of “${code}” are accepted only with a reason, because others have to be able to judge it. Write it behind “reason”.`;
  return [{ entry: acceptWithoutReason, finding: { span: reason.span, message } }];
}

function unusedFinding(
  { code, span }: Exception,
  problems: readonly Problem[],
): { entry: CatalogueEntry; finding: Finding }[] {
  if (problems.some((problem) => problem.code === code)) return [];
  const message = say`This file has no problem of “${code}” (any more), so nothing is accepted here. Take the exception out.`;
  return [{ entry: acceptUnused, finding: { span, message } }];
}
