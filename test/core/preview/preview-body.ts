/** The inside of the preview's page in one piece, put together as the page does it. */
import { type PreviewOptions, previewParts } from '../../../src/core/preview/preview-parts';
import type { Review } from '../../../src/core/review/review';

/** The frame with each part at its place. */
export function previewBody(review: Review, options: PreviewOptions = {}): string {
  const { frame, parts } = previewParts(review, options);
  const html = new Map(parts.map((part) => [part.id, part.html]));
  return frame.replace(/<div id="([^"]*)" data-part=""><\/div>/g, (place, id: string) => html.get(id) ?? place);
}
