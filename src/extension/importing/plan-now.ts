/** What an import would do to a review as it is now. */
import { CancellationError, type CancellationToken, Uri } from 'vscode';
import {
  type ImportPlan,
  importSteps,
  inTurns,
  type LastImport,
  type Material,
  type PlanOptions,
  type Progress,
  proposeIdFromWords,
  type Review,
} from '../../core/index';
import { pause } from '../pause';
import { pathOf } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import type { ImportChoices } from './import-choices';
import { nameOf } from './read-source';

/** How long is worked before others may work, in milliseconds. */
const TURN = 40;

/** The review of the folder as it is now; nothing where none has been begun there. */
export function reviewNow({ folder }: ImportChoices, store: ReviewStore): Review | undefined {
  const path = pathOf(Uri.parse(folder));
  return store.reviews().find((review) => review.folder === path);
}

/** Lets the editor stay alive during long work. */
export interface Waiting {
  readonly token: CancellationToken;
  readonly report: (progress: Progress) => void;
}

/**
 * What is called after each step of long work: gives others their turn now and then.
 * @throws CancellationError where somebody has left
 */
export function turns({ token, report }: Waiting): (progress: Progress) => Promise<void> {
  let turn = Date.now();
  return async (progress) => {
    if (Date.now() - turn < TURN) return;
    report(progress);
    await pause(0);
    if (token.isCancellationRequested) throw new CancellationError();
    turn = Date.now();
  };
}

/** Turn by turn. @throws CancellationError where somebody has left */
export async function planInTurns(
  material: Material,
  options: PlanOptions,
  review: Review | undefined,
  waiting: Waiting,
): Promise<ImportPlan> {
  return inTurns(importSteps(material, review, options), turns(waiting));
}

/**
 * What follows from what was chosen. A folder without a review gets a review file, too.
 * @param last what the source said at the last import, where that is kept
 */
export function planOptions(
  material: Material,
  { folder, into, extractor, status, kept = [], apart }: ImportChoices,
  review: Review | undefined,
  last: LastImport | undefined,
): PlanOptions {
  const name = material.review?.title?.value ?? nameOf(Uri.parse(folder));
  return {
    ...(into !== undefined && { into }),
    ...(extractor && { extractor }),
    ...(review === undefined && { beginReview: proposeIdFromWords(name, []) || 'review' }),
    ...(status && { status }),
    ...(last && { last }),
    keeps: (key) => kept.includes(key),
    apart: (path) => (Object.hasOwn(apart, path) ? apart[path] : undefined),
  };
}
