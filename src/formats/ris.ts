/** RIS, which nearly every database exports. Read by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { type Works, worksIn } from './csl';

/** The works of an RIS text, entry by entry, so that one that is broken does not hide the others. */
export function worksInRis(text: string): Works {
  const entries = unfolded(text).split(/^(?=TY {2}- )/m);
  return worksIn(
    entries.filter((entry) => entry.startsWith('TY')),
    (entry) => plugins.input.chain(ended(entry), { forceType: '@ris/file', generateGraph: false }),
  );
}

/** Each tag on a line of its own, in the spelling of the standard; a box of one line joins them. */
function unfolded(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const apart = lines.includes('\n') ? lines : lines.replace(/ ?([A-Z][A-Z0-9] {2}- ?)/g, '\n$1').trim();
  return apart.replace(/^([A-Z][A-Z0-9]) {1,2}- ?/gm, '$1  - ');
}

/** The end of an entry is easily lost when it is copied. */
function ended(entry: string): string {
  return /^ER {2}-/m.test(entry) ? entry : `${entry.trimEnd()}\nER  - \n`;
}
