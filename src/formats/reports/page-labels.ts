/** What is printed on pages as their number. */
import type { ReportPage } from '../../core/index';
import type { PageRead } from './page-of-items';

/**
 * Pages with their labels: those of the file where it says more than 1, 2, 3; else the numbers that stand in the margins,
 * where they count on from page to page.
 * @param labels of the file, one for each page
 */
export function withLabels(pages: readonly PageRead[], labels: readonly string[] | null): readonly ReportPage[] {
  const ofFile = labels?.some((label, at) => label !== String(at + 1)) ? labels : undefined;
  const printed = ofFile ?? numbersInMargins(pages);
  return pages.map(({ page }, at) => {
    const label = printed?.[at]?.trim();
    return label ? { ...page, label } : page;
  });
}

const NUMBER = /(?<![\p{L}\d.,:/–-])([eS]?)(\d{1,5})(?![\p{L}\d.,:/–-])/gu;

/** The numbers in the margins that are as far from that of the page on most pages; at least on two. */
function numbersInMargins(pages: readonly PageRead[]): readonly string[] | undefined {
  const counts = new Map<string, number>();
  for (const [at, { margins }] of pages.entries())
    for (const name of new Set(namesOf(margins, at))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < 2 || best[1] < 0.6 * pages.length) return undefined;
  const [prefix = '', shift = ''] = best[0].split(' ');
  return pages.map((_, at) => `${prefix}${at + Number(shift)}`);
}

/** What each number in the margins of a page would say of the others: its letter, and how far it is from that of the page. */
function namesOf(margins: readonly string[], at: number): string[] {
  return margins.flatMap((words) =>
    [...words.matchAll(NUMBER)].map(([, letter = '', number]) => `${letter} ${Number(number) - at}`),
  );
}
