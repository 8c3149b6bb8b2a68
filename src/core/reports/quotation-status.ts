/** How it stands with each quotation, in one word for tables, counts and the terminal. */
import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { english, translated } from '../language/say';
import { ofEach } from '../review/of-each';
import { mayBeSeen, type RecordView, type Review, type SectionView } from '../review/review';
import type { Standing } from '../review/view';
import type { PrintedPage } from './finding';
import { findingOf, type QuotationAsked, quotationsAsked, reportState } from './quotations-asked';
import { isOnPage } from './written-page';

/**
 * no report: none is named, or none whose file is given. no file: it is not there, or lies outside. no text: a scan, or a file
 * that cannot be read.
 */
export type QuotationStatus =
  | 'found'
  | 'on another page'
  | 'small differences'
  | 'not found'
  | 'too short'
  | 'no text'
  | 'no file'
  | 'not looked for'
  | 'no report';

/** In the order in which they are told, with what they say. */
export const QUOTATION_STATUSES: readonly { readonly status: QuotationStatus; readonly words: string }[] = [
  { status: 'found', words: english`found` },
  { status: 'on another page', words: english`on another page` },
  { status: 'small differences', words: english`with small differences` },
  { status: 'not found', words: english`not found` },
  { status: 'too short', words: english`too short to be looked for` },
  { status: 'no text', words: english`in a report without text` },
  { status: 'no file', words: english`in a report whose file is not there` },
  { status: 'not looked for', words: english`not looked for` },
  { status: 'no report', words: english`without a report that is known` },
];

/** Those that somebody has to look at. */
export const ODD_STATUSES: readonly QuotationStatus[] = ['on another page', 'small differences', 'not found'];

/** How it stands with a quotation. */
export function statusOf(review: Review, asked: QuotationAsked): QuotationStatus {
  if (asked.report?.path === undefined) return 'no report';
  const state = reportState(review, asked.report.path);
  if (state?.state === 'no text') return 'no text';
  if (state?.state === 'missing' || state?.state === 'outside') return 'no file';
  const finding = findingOf(review, asked);
  if (state === undefined || finding === undefined) return 'not looked for';
  if (finding.state === 'not found' || finding.state === 'too short') return finding.state;
  if (finding.state === 'differs') return 'small differences';
  const written = textOf(asked.page);
  const isElsewhere = written !== undefined && isOnPage(written, finding.at, state.pages) === false;
  return isElsewhere ? 'on another page' : 'found';
}

/** The pages on which a quotation stands first; none where it was not found. */
export function foundOn(review: Review, asked: QuotationAsked): readonly PrintedPage[] {
  const finding = findingOf(review, asked);
  return finding?.state === 'found' || finding?.state === 'differs' ? (finding.at[0]?.pages ?? []) : [];
}

/** What a status says, in English. */
export function statusWords(status: QuotationStatus): string {
  return QUOTATION_STATUSES.find((each) => each.status === status)?.words ?? status;
}

/** A quotation of a record, with the file in which it stands. */
export interface QuotationOfRecord {
  readonly asked: QuotationAsked;
  readonly file: RecordFile;
  readonly standing: Standing;
}

/** The quotations of a record in the sections that count; where people do not agree yet, those of each of them. */
export function quotationsIn(record: RecordView, review: Review): readonly QuotationOfRecord[] {
  return [...record.sections.values()].flatMap((section) =>
    filesWith(section, record, review).flatMap((file) => {
      const own = quotationsAsked(review, file).filter(({ path }) => path[0] === section.key);
      return own.map((asked) => ({ asked, file, standing: section.standing }));
    }),
  );
}

function filesWith({ key, file, standing }: SectionView, { files }: RecordView, review: Review): readonly RecordFile[] {
  if (standing !== 'not agreed') return [file];
  return files.filter(
    (each) => each.author.kind === 'extractor' && each.sections.has(key) && mayBeSeen(review, each, key),
  );
}

/** How many quotations of the studies stand how. */
export function quotationCounts(records: readonly RecordView[], review: Review): ReadonlyMap<QuotationStatus, number> {
  const statuses = ofEach(records, 'statuses of quotations', review, (record) =>
    quotationsIn(record, review).map(({ asked }) => statusOf(review, asked)),
  );
  const counts = new Map<QuotationStatus, number>();
  for (const status of statuses.flat()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** "50 found, 4 not found", in the language of whoever reads it. */
export function quotationCountsInWords(counts: ReadonlyMap<QuotationStatus, number>): string {
  const parts = QUOTATION_STATUSES.flatMap(({ status, words }) => {
    const count = counts.get(status);
    return count === undefined ? [] : [`${count} ${translated(words)}`];
  });
  return parts.join(', ');
}
