/**
 * Fixtures with what is shown between the lines: `«words»` where a hint stands, and lines that begin with `#>` for the
 * lenses above the next line, in brackets where they can be clicked.
 *
 *     #> [next question: 1.3]
 *     randomisation:
 *       q1.1: Y« Did …?»
 */
import type { Hint } from '../../../../src/core/editing/between-lines/hint';
import type { Lens } from '../../../../src/core/editing/between-lines/lens';

/** The fixture as a file has it. */
export function asWritten(fixture: string): string {
  return fixture.replace(/«[^»]*»/g, '').replace(/^ *#>.*\n/gm, '');
}

/** The text with its hints. */
export function withHints(text: string, hints: readonly Hint[]): string {
  return [...hints].reverse().reduce((shown, { offset, label }) => {
    return `${shown.slice(0, offset)}«${label}»${shown.slice(offset)}`;
  }, text);
}

/** The text with its lenses. */
export function withLenses(text: string, lenses: readonly Lens[]): string {
  let shown = '';
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const here = lenses.filter(({ span }) => span.start >= start && span.start <= end);
    const titles = here.map(({ title, action }) => (action ? `[${title}]` : title));
    if (here.length > 0) shown += `${/^ */.exec(line)?.[0] ?? ''}#> ${titles.join(' | ')}\n`;
    shown += `${line}\n`;
    start = end + 1;
  }
  return shown.slice(0, -1);
}
