/** The claims of a manuscript with their results, worked out once for each state of its text and of the review. */
import type { Uri } from 'vscode';
import { type ClaimResult, checkClaims, type Review } from '../../core/index';
import type { Host } from '../feature';

/** A text and the address at which it belongs. */
export interface Manuscript {
  readonly uri: Uri;
  readonly text: string;
}

/** The claims of a text; none where it lies in no review. */
export type ClaimsOf = (manuscript: Manuscript) => readonly ClaimResult[];

interface Known {
  readonly text: string;
  readonly review: Review;
  readonly results: readonly ClaimResult[];
}

/** Squiggles, light bulb and hovers all ask for the same. */
export function rememberClaims({ store, guard }: Host): ClaimsOf {
  const known = new Map<string, Known>();
  return ({ uri, text }) => {
    const key = uri.toString();
    const review = text.includes('claim:') ? store.around(uri) : undefined;
    if (review === undefined) {
      known.delete(key);
      return [];
    }
    const last = known.get(key);
    if (last?.review === review && last.text === text) return last.results;
    const results = guard('claims', () => checkClaims(text, review), []);
    known.set(key, { text, review, results });
    return results;
  };
}
