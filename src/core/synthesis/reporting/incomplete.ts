/** Tables and figures of a review of which files cannot be read: they say so themselves, wherever they go. */
import { leftOutInWords } from '../../review/left-out';
import type { Review } from '../../review/review';

/** Whatever has words under it, or above. */
type Annotated = { readonly notes: readonly string[] } | { readonly hints: readonly string[] };

/** The figure with a last footnote about files that are left out; the figure itself where there are none. */
export function withLeftOut<Figure extends Annotated>(figure: Figure, review: Review): Figure {
  const note = leftOutInWords(review);
  if (note === undefined) return figure;
  if ('hints' in figure) return { ...figure, hints: [...figure.hints, note] };
  return { ...figure, notes: [...figure.notes, note] };
}
