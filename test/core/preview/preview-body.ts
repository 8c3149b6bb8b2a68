/** The inside of the preview's page in one piece, put together as the page does it. */
import { type PreviewOptions, type PreviewParts, previewParts } from '../../../src/core/preview/preview-parts';
import type { Review } from '../../../src/core/review/review';

/** The frame with each part at its place. */
export function previewBody(review: Review, options: PreviewOptions = {}): string {
  const { frame, parts } = previewParts(review, options);
  const html = new Map(parts.map(({ id, html, rows }) => [id, withRows(html, rows)]));
  return frame.replace(/<div id="([^"]*)" data-part=""><\/div>/g, (place, id: string) => html.get(id) ?? place);
}

/** One part with its rows at their places; nothing where the page has no such part. */
export function partNamed(id: string, { parts }: PreviewParts): string {
  const part = parts.find((each) => each.id === id);
  return part ? withRows(part.html, part.rows) : '';
}

/** A part with its rows at their places. */
export function withRows(html: string, rows: readonly string[]): string {
  return html.replace(/<(?:tr|g) data-row="(\d+)"><\/(?:tr|g)>/g, (place, row: string) => rows[Number(row)] ?? place);
}
