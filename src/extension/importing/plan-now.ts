/** What an import would do to a review as it is now. */
import { CancellationError, type CancellationToken, Uri } from 'vscode';
import {
  type ImportPlan,
  importSteps,
  type Material,
  type PlanOptions,
  proposeIdFromWords,
  type Review,
} from '../../core/index';
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

/** Turn by turn, so that the editor stays alive. @throws CancellationError where somebody has left */
export async function planInTurns(
  material: Material,
  choices: ImportChoices,
  store: ReviewStore,
  { token, report }: { readonly token: CancellationToken; readonly report: (done: number, all: number) => void },
): Promise<ImportPlan> {
  const review = reviewNow(choices, store);
  const steps = importSteps(material, review, planOptions(material, choices, review));
  let turn = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - turn < TURN) continue;
    report(step.value.done, step.value.all);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) throw new CancellationError();
    turn = Date.now();
  }
}

/** What follows from what was chosen. A folder without a review gets a review file, too. */
export function planOptions(
  material: Material,
  { folder, into, extractor, status, kept = [], apart }: ImportChoices,
  review: Review | undefined,
): PlanOptions {
  const name = material.review?.title?.value ?? nameOf(Uri.parse(folder));
  return {
    ...(into !== undefined && { into }),
    ...(extractor && { extractor }),
    ...(review === undefined && { beginReview: proposeIdFromWords(name, []) || 'review' }),
    ...(status && { status }),
    keeps: (key) => kept.includes(key),
    apart: (path) => (Object.hasOwn(apart, path) ? apart[path] : undefined),
  };
}
