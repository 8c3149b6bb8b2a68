/** What `extraction quotations` does: looks for quotations in the files of their reports, and prints what came of it. */
import {
  findingOf,
  foundOn,
  jsonText,
  lineStarts,
  ODD_STATUSES,
  pageName,
  positionAt,
  quotationsAsked,
  type Review,
  statusOf,
} from '../../core/index';
import type { QuotationsFormat } from '../commands/forms';
import { withProgress } from '../print/progress-line';
import { type PlacedQuotation, printQuotations } from '../print/quotations-text';
import { paintFor, widthOf } from '../print/terminal';
import { fromHere, loadReviews } from '../reading/load-reviews';
import { withSearchedReports } from '../reading/read-reports';

export interface QuotationsOptions {
  readonly format: QuotationsFormat;
}

export async function quotations(paths: readonly string[], { format }: QuotationsOptions): Promise<void> {
  const cwd = process.cwd();
  const all = await withProgress(async (show) => {
    const { reviews, chosen } = await loadReviews(paths, cwd, show);
    const placed: PlacedQuotation[] = [];
    for (const review of reviews) {
      const isChosen = ({ path }: Review['files'][number]) => chosen.has(path);
      const searched = await withSearchedReports(review, cwd, show, isChosen);
      for (const file of searched.files.filter(isChosen)) placed.push(...quotationsIn(searched, file, cwd));
    }
    return placed;
  });
  process.stdout.write(
    format === 'json' ? asJson(all) : printQuotations(all, paintFor(process.stdout), widthOf(process.stdout)),
  );
  if (all.some(({ status }) => ODD_STATUSES.includes(status))) process.exitCode = 1;
}

function quotationsIn(review: Review, file: Review['files'][number], cwd: string): PlacedQuotation[] {
  const starts = lineStarts(file.document.text);
  return quotationsAsked(review, file).map((asked) => {
    const finding = findingOf(review, asked);
    const { line, character } = positionAt(starts, asked.node.span.start);
    return {
      file: fromHere(file.path, cwd),
      line: line + 1,
      column: character + 1,
      study: file.id ?? '',
      report: asked.report?.id ?? null,
      path: asked.report?.path ?? null,
      page: asked.page?.text ?? null,
      quote: asked.quote,
      status: statusOf(review, asked),
      pages: foundOn(review, asked).map(pageName),
      differences: finding?.state === 'differs' ? finding.differences : [],
    };
  });
}

function asJson(all: readonly PlacedQuotation[]): string {
  return jsonText(all.map(({ path, pages, ...rest }) => ({ ...rest, report_file: path, found_on: pages })));
}
