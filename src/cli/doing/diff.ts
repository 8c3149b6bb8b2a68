/** What `extraction diff` does: compares two versions and prints what changed. */
import {
  type Comparison,
  comparisonHtml,
  comparisonJson,
  comparisonMarkdown,
  factsOfReviews,
  MOST_TOLD,
} from '../../core/index';
import type { DiffFormat } from '../commands/forms';
import { comparedVersions, isWithin } from '../git/compared-versions';
import { printDiff } from '../print/diff-text';
import { paintFor, widthOf } from '../print/terminal';
import { fromHere } from '../reading/load-reviews';
import { writeResult } from '../writing/write-result';

export interface DiffOptions {
  readonly format: DiffFormat;
  readonly all?: true;
  readonly exitCode?: true;
}

export async function diff(args: readonly string[], options: DiffOptions): Promise<void> {
  const cwd = process.cwd();
  const { reviews, within } = await comparedVersions(args, cwd);
  const isMeant = (path: string) => within.length === 0 || within.some((place) => isWithin(path, place));
  const comparison = factsOfReviews(reviews, isMeant, options.all ? undefined : MOST_TOLD);
  await writeResult(print(options.all ? withUnspoken(comparison, options) : comparison, options, cwd), undefined);
  const { changes, tables, unreadable, unspoken } = comparison;
  const found = changes.length + tables.length + unreadable.length + (options.all ? unspoken.length : 0);
  if (options.exitCode && found > 0) process.exitCode = 1;
}

/** Programs find what says the same among the other changes; people, below them. */
function withUnspoken(comparison: Comparison, { format }: DiffOptions): Comparison {
  return format === 'json' ? { ...comparison, changes: [...comparison.changes, ...comparison.unspoken] } : comparison;
}

function print(
  comparison: Comparison,
  { format, all = false }: { format: DiffFormat; all?: boolean },
  cwd: string,
): string {
  const pathOf = (path: string) => fromHere(path, cwd);
  if (format === 'json') return comparisonJson(comparison, pathOf);
  if (format === 'markdown') return comparisonMarkdown(comparison, pathOf);
  if (format === 'html') return comparisonHtml(comparison, pathOf);
  return printDiff(comparison, { paint: paintFor(process.stdout), width: widthOf(process.stdout), pathOf, all });
}
