/** The quotations of a report that were found in it: where they stand there, and what they support. */
import type { Path, Span } from '../document/document';
import { addTo } from '../document/groups';
import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { say } from '../language/say';
import { mayBeSeen, type Review, workedOut } from '../review/review';
import type { Finding, Occurrence } from './finding';
import { findingOf, type QuotationAsked, quotationsAsked } from './quotations-asked';
import type { Stretch } from './searchable';
import { supportsInWords } from './supports-in-words';
import { isOnPage } from './written-page';

/** A quotation that stands in a report. */
export interface QuotedPlace {
  /** The same as long as its place in the file is the same. */
  readonly id: string;
  /** The file that quotes, and where in it the words stand. */
  readonly file: string;
  readonly span: Span;
  /** What it supports, in words. */
  readonly supports: string;
  /** Where it stands in the report: on the page that is given beside it, where it stands there. */
  readonly stretches: readonly Stretch[];
}

/**
 * All that is quoted from a report and was found there, except for what the viewer is not to see yet.
 * @param path of the report's file, from the folder of the review
 */
export function quotedPlaces(review: Review, path: string): readonly QuotedPlace[] {
  return review.files.flatMap((file) => quotedIn(review, file).get(path) ?? []);
}

/** Names the quotation of a support, see {@link QuotedPlace.id}. */
export function quotationId(file: RecordFile, path: Path): string {
  return `${file.path} ${path.join('/')}`;
}

/** By the path of the report: plain data, which stays while the tree of the file is let go. */
function quotedIn(review: Review, file: RecordFile): ReadonlyMap<string, readonly QuotedPlace[]> {
  return workedOut(review, file, 'quoted places', () => {
    const places = new Map<string, QuotedPlace[]>();
    for (const asked of quotationsAsked(review, file)) {
      const place = placeOf(review, file, asked);
      if (place && asked.report?.path !== undefined) addTo(places, asked.report.path, place);
    }
    return places;
  });
}

function placeOf(review: Review, file: RecordFile, asked: QuotationAsked): QuotedPlace | undefined {
  const finding = findingOf(review, asked);
  const found = finding && occurrenceOn(finding, textOf(asked.page));
  if (!found || !mayBeSeen(review, file, String(asked.path[0]))) return undefined;
  const supported = supportsInWords(review, file, asked);
  const supports = finding.state === 'differs' ? say`${supported} (quoted with small differences)` : supported;
  const { span } = asked.node;
  return { id: quotationId(file, asked.path), file: file.path, span, supports, stretches: found.stretches };
}

/** Of several, the one on the page that is given. */
function occurrenceOn(finding: Finding, page: string | undefined): Occurrence | undefined {
  if (finding.state !== 'found' && finding.state !== 'differs') return undefined;
  const isThere = (place: Occurrence) =>
    page !== undefined && isOnPage(page, [place], Number.POSITIVE_INFINITY) === true;
  return finding.at.find(isThere) ?? finding.at[0];
}
