/** What would be wrong with a value, asked before it is written. */
import { findProblems } from '../../checks/find-problems';
import type { Path, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { nodeAt } from '../../document/walk';
import { type Review, withFile } from '../../review/review';

/**
 * Why a value would be an error at its place, in the words of the check.
 * @param edits that would write it
 * @returns `undefined` where it would be none; warnings are left for the file to show
 */
export function errorAt(
  review: Review,
  { path: name, document }: RecordFile,
  edits: readonly TextEdit[],
  path: Path,
): string | undefined {
  const file = readRecord(name, parse(applyEdits(document.text, edits).text));
  const node = nodeAt(file.document.root, path);
  if (node === undefined) return undefined;
  const { start, end } = node.span;
  const found = findProblems(withFile(review, file), file).problems.find(
    ({ severity, span }) => severity === 'error' && span.start < end && start < span.end,
  );
  return found?.message;
}
