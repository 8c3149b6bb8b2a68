/** The places that a cell sums up, as they stand in its attribute `data-more` (`core/figures/figure-options.ts`). */
import type { PagePlace } from '../protocol';

/** @param written a line for each place: its offsets and its file; absent where there is none */
export function placesIn(written: string | undefined): PagePlace[] {
  if (written === undefined) return [];
  return written.split('\n').map((line) => {
    const [, start, end, file = ''] = /^(\d+) (\d+) (.*)$/.exec(line) ?? [];
    return { file: decodeURIComponent(file), start: Number(start), end: Number(end) };
  });
}

/** @returns the name of a file as it stands in such a list */
export function nameInList(file: string): string {
  return file.replace(/[%\n\r]/g, encodeURIComponent);
}
