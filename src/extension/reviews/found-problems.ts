/** The problems of a file, found once for each state of the file and its review. */
import { l10n } from 'vscode';
import { findProblems, type Problem, type Problems, type RecordFile, type Review } from '../../core/index';
import type { Guard } from '../guard';
import type { FileInReview } from './review-store';

/** Finds the problems of a file, or remembers them: squiggles, light bulb and status bar all ask for the same. */
export type ProblemsOf = (at: FileInReview) => Problems;

/** A file that could not be checked must not look like one without problems. */
function notChecked(file: string): Problems {
  const problem: Problem = {
    code: 'not-checked',
    severity: 'error',
    message: l10n.t(
      'This file could not be checked, because something went wrong inside the extension. Its problems are not known. The output channel “Structured Extraction” says more; please report it.',
    ),
    file,
    span: { start: 0, end: 1 },
    fixes: [],
    related: [],
  };
  return { problems: [problem], accepted: [] };
}

/** A file that would look as if it were there for good. */
function deletedOutside(file: RecordFile): Problem {
  const line = file.document.text.indexOf('\n');
  return {
    code: 'file-deleted',
    severity: 'warning',
    message: l10n.t(
      'This file was deleted outside of the editor. It counts as long as it is open here: save it to keep it, or close it.',
    ),
    file: file.path,
    span: { start: 0, end: line < 0 ? file.document.text.length : line },
    fixes: [],
    related: [],
  };
}

/** What was found for a file last. */
interface Known {
  readonly review: Review;
  readonly gone: boolean;
  /** The same object for as long as nothing that was looked at says anything else. */
  readonly checked: Problems;
  readonly found: Problems;
}

function withDeleted(checked: Problems, file: RecordFile, gone: boolean): Problems {
  return gone ? { ...checked, problems: [deletedOutside(file), ...checked.problems] } : checked;
}

/**
 * Files and reviews never change, so that what was found for a pair of them holds for good.
 * @param isGone whether a file was deleted, and is only open
 */
export function rememberProblems(guard: Guard, isGone: (path: string) => boolean): ProblemsOf {
  const known = new WeakMap<RecordFile, Known>();
  return ({ file, review }) => {
    const last = known.get(file);
    const gone = isGone(file.path);
    if (last?.review === review && last.gone === gone) return last.found;
    const checked = guard('problems', () => findProblems(review, file), undefined) ?? notChecked(file.path);
    const isSame = last?.checked === checked && last.gone === gone;
    const found = isSame ? last.found : withDeleted(checked, file, gone);
    known.set(file, { review, gone, checked, found });
    return found;
  };
}
