/** The problems that a file accepts, each with a reason (`accept`). */
import type { Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, oneOrMany, textAt, valueOf } from '../document/walk';

/** An entry of `accept` that names a check and a reason. */
export interface Exception {
  /** The code of the check; whether there is such a check is not looked at. */
  readonly code: string;
  readonly reason: string;
  readonly span: Span;
}

/** The entries of a file that can be followed: without a reason nothing is accepted. */
export function exceptionsIn(file: RecordFile): Exception[] {
  const entries = oneOrMany(valueOf(file.document.root, 'accept')).filter(isMapping);
  return entries.flatMap((entry) => {
    const check = valueOf(entry, 'check');
    const [code, reason] = [textAt(entry, 'check'), textAt(entry, 'reason')];
    return check === undefined || code === undefined || reason === undefined
      ? []
      : [{ code, reason, span: check.span }];
  });
}
