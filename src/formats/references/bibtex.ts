/** BibTeX and BibLaTeX. Read by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type Works, worksIn } from './csl';
import { withLetters, withPrices } from './latex-letters';

/** Entries that are no works. */
const NO_WORK = /^@\s*(?:comment|preamble|string)\b/i;

/** The works of a text, entry by entry, so that one that is broken does not hide the others; shared `@string`s go along. */
export function worksInBibtex(text: string): Works {
  const all = withPrices(withLetters(text))
    .split(/^(?=\s*@\s*\w+\s*[{(])/m)
    .map((entry) => entry.trim());
  const shared = all.filter((entry) => /^@\s*string\b/i.test(entry)).join('\n');
  const entries = all.filter((entry) => entry.startsWith('@') && !NO_WORK.test(entry));
  return worksIn(entries, (entry) =>
    plugins.input.chain(`${shared}\n${entry}`, { forceType: '@biblatex/text', generateGraph: false }),
  );
}
