/** Quotations for people at a terminal: each with its line, and whether it stands in its report. */
import { counted, type QuotationStatus, quotationCountsInWords } from '../../core/index';
import type { Ink, Paint } from './paint';
import { printable, withoutCommands } from './printable';
import { wrap } from './wrap';

/** A quotation, and what came of looking for it. */
export interface PlacedQuotation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly study: string;
  readonly report: string | null;
  readonly path: string | null;
  /** As it is written beside the quotation. */
  readonly page: string | null;
  readonly quote: string;
  readonly status: QuotationStatus;
  /** The pages on which it stands. */
  readonly pages: readonly string[];
  readonly differences: readonly { readonly written: string; readonly printed: string }[];
}

const SIGNS: Readonly<Record<QuotationStatus, { readonly sign: string; readonly ink: Ink }>> = {
  found: { sign: '✓', ink: 'green' },
  'on another page': { sign: '→', ink: 'yellow' },
  'small differences': { sign: '≈', ink: 'yellow' },
  'not found': { sign: '✘', ink: 'red' },
  'too short': { sign: '–', ink: 'dim' },
  'no text': { sign: '–', ink: 'dim' },
  'no file': { sign: '–', ink: 'dim' },
  'not looked for': { sign: '–', ink: 'dim' },
  'no report': { sign: '–', ink: 'dim' },
};

/** The file with its quotations, and a line with the sum. @param width in characters, for wrapping */
export function printQuotations(all: readonly PlacedQuotation[], paint: Paint, width: number): string {
  const files = [...new Set(all.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = all.filter((each) => each.file === file).map((each) => blockOf(each, paint, width));
    return `${paint('bold', printable(file))}\n${own.join('')}\n`;
  });
  return withoutCommands(`${blocks.join('')}${sumLine(all)}\n`);
}

function blockOf(each: PlacedQuotation, paint: Paint, width: number): string {
  const { sign, ink } = SIGNS[each.status];
  const head = `  ${paint(ink, sign)} ${String(each.line).padStart(4)}  `;
  const most = Math.max(width - 12, 20);
  const quote = each.quote.replace(/\s+/g, ' ');
  const words = printable(quote.length > most ? `${quote.slice(0, most - 1)}…` : quote);
  const told = toldOf(each);
  if (told === '') return `${head}“${words}”\n`;
  const lines = wrap(printable(told), width - 10).map((line) => `          ${line}`);
  return `${[`${head}“${words}”`, ...lines].join('\n')}\n`;
}

function toldOf({ status, report, path, page, pages, differences }: PlacedQuotation): string {
  if (status === 'found' || status === 'too short') return status === 'found' ? '' : 'Too short to be looked for.';
  if (status === 'on another page') return `On page ${pages.join('–')} of “${report}”, not on page ${page}.`;
  if (status === 'not found') return `Not found in “${report}” (${path}).`;
  if (status === 'no text') return `“${report}” (${path}) has no text that can be searched.`;
  if (status === 'no file') return `The file of “${report}” (${path}) is not there.`;
  if (status === 'not looked for') return 'Not looked for.';
  if (status === 'no report') return 'It is not known in which file it stands.';
  const changes = differences.map(({ written, printed }) => `“${written}” is printed “${printed}”`);
  return `On page ${pages.join('–')} of “${report}” with small differences: ${changes.join('; ')}.`;
}

function sumLine(all: readonly PlacedQuotation[]): string {
  if (all.length === 0) return 'No quotations.';
  const counts = new Map<QuotationStatus, number>();
  for (const { status } of all) counts.set(status, (counts.get(status) ?? 0) + 1);
  return `${counted(all.length, 'quotation')}: ${quotationCountsInWords(counts)}.`;
}
