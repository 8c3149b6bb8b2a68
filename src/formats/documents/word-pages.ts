/** Pages of a Word document: upright, and on their side for wide tables. */
import { type FileChild, PageOrientation } from 'docx';

/** A4 in twentieths of a point, as Word counts. */
export const PAGE = { short: 11906, long: 16838, margin: 1134 } as const;

/** Tables with more columns lie on their side. */
export const MOST_UPRIGHT = 6;

/** What stands together on pages of one kind. */
export interface Part {
  readonly wide: boolean;
  readonly children: readonly FileChild[];
}

/** What needs the same page stands together, one below the other. */
export function onPages(parts: readonly Part[]): Part[] {
  const pages: { wide: boolean; children: FileChild[] }[] = [];
  for (const { wide, children } of parts) {
    const last = pages.at(-1);
    if (last?.wide === wide) for (const child of children) last.children.push(child);
    else pages.push({ wide, children: [...children] });
  }
  return pages;
}

/** The page as Word is told it. @param wide whether it lies on its side */
export function pageOf(wide: boolean) {
  const margin = { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin };
  // Word is told the upright size and that the page lies on its side; the library turns it.
  const size = {
    width: PAGE.short,
    height: PAGE.long,
    orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return { margin, size };
}
