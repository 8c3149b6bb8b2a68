/** The lines of RIS files as entries of tags and values, in every form that databases write them. */

/** One tag with its value, in the order of the file. */
export interface Field {
  readonly tag: string;
  readonly value: string;
}

/** A tag of two signs, or a longer one of a program's own; that with two spaces, so that "RCT - a trial" stays text. */
const TAGGED = /^[ \t]*([A-Z][A-Z0-9] {0,4}|[A-Z][A-Z0-9]{2,11} {2,4}|(?:DOI|PMID|PMCID) ?)-(?: +(.*)|)$/;

/** How Ovid, Cochrane and others number entries: "1.", "<1>", "Record #1 of 20". */
const NUMBERING = /^\s*(?:\d{1,6}\.|<\s*\d{1,6}\s*>|Record\s+#?\d+\s+of\s+\d+)\s*$/i;

/**
 * The entries of a text. One ends with `ER`, or where a second `TY` begins the next; what stands in front of `TY` belongs
 * to the entry that it begins. Lines without a tag go on with the value above, as abstracts do; a tag that nobody knows
 * stands for itself and is never glued to the value before it.
 */
export function risEntries(text: string): Field[][] {
  const entries: Field[][] = [];
  let entry: { tag: string; value: string }[] = [];
  const end = () => {
    if (entry.some(({ tag }) => tag === 'TY') || entry.length > 1) entries.push(entry);
    entry = [];
  };
  for (const line of linesOf(text)) {
    if (NUMBERING.test(line) || line.trim() === '') continue;
    const [, written, value = ''] = TAGGED.exec(line) ?? [];
    const tag = written?.trim();
    const last = entry.at(-1);
    if (tag === 'ER') end();
    else if (tag === undefined) {
      if (last) last.value = `${last.value} ${line.trim()}`.trim();
    } else {
      if (tag === 'TY' && entry.some((field) => field.tag === 'TY')) end();
      entry.push({ tag, value: value.trim() });
    }
  }
  end();
  return entries;
}

/** Each tag on a line of its own; a box of one line joins them when they are pasted. */
function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return (lines.includes('\n') ? lines : lines.replace(/ ?([A-Z][A-Z0-9] {2}- ?)/g, '\n$1').trim()).split('\n');
}
