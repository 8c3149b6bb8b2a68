/** Tables and figures of a review of which files cannot be read: they say so themselves, wherever they go. */
import { leftOutInWords } from '../left-out';
import type { Review } from '../review';
import type { Figure } from './list';

/** The figure with a last footnote about files that are left out; the figure itself where there are none. */
export function withLeftOut<F extends Figure>(figure: F, review: Review): F {
  const note = leftOutInWords(review);
  if (note === undefined) return figure;
  if (figure.kind === 'overview') return { ...figure, hints: [...figure.hints, note] };
  return { ...figure, notes: [...figure.notes, note] };
}
