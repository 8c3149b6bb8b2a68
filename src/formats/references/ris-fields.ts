/** The lines of RIS files as entries of tags and values, in every form that databases write them. */
import type { Field } from './tagged-entry';

/** One entry, and its lines as they stand in the file. */
export interface RisEntry {
  readonly fields: readonly Field[];
  readonly text: string;
}

/**
 * A tag of two signs, or a longer one of a program's own; that with two spaces, so that "RCT - a trial" stays text. Where
 * no space follows the dash, two must stand before it.
 */
const TAGGED =
  /^[ \t]*(?:([A-Z][A-Z0-9])[ \t]{0,4}-(?:[ \t]+(.*)|)|([A-Z][A-Z0-9]) {2}-(\S.*)|([A-Z][A-Z0-9]{2,11} {2,4}|(?:DOI|PMID|PMCID) ?)-(?: +(.*)|))$/;

/** How Ovid, Cochrane and others number entries: "1.", "<1>", "Record #1 of 20". */
const NUMBERING = /^\s*(?:\d{1,6}\.|<\s*\d{1,6}\s*>|Record\s+#?\d+\s+of\s+\d+)\s*$/i;

/** Under these, some programs give a name a line, the tag only before the first. */
const NAMES: readonly string[] = ['AU', 'A1'];

/**
 * The entries of a text. One ends with `ER`, or where a second `TY` begins the next; what stands in front of `TY` belongs
 * to the entry that it begins. Lines without a tag go on with the value above, as abstracts do; a tag that nobody knows
 * stands for itself and is never glued to the value before it.
 */
export function risEntries(text: string): readonly RisEntry[] {
  const entries: RisEntry[] = [];
  let fields: { tag: string; value: string }[] = [];
  let lines: string[] = [];
  const end = () => {
    if (fields.some(({ tag }) => tag === 'TY') || fields.length > 1) entries.push({ fields, text: lines.join('\n') });
    fields = [];
    lines = [];
  };
  for (const line of linesOf(text)) {
    if (NUMBERING.test(line) || line.trim() === '') continue;
    const field = fieldOn(line);
    const last = fields.at(-1);
    if (field?.tag === 'TY' && fields.some(({ tag }) => tag === 'TY')) end();
    if (field || last) lines.push(line);
    if (field?.tag === 'ER') end();
    else if (field) fields.push(field);
    else if (last) goOn(line, last, fields);
  }
  end();
  return entries;
}

function fieldOn(line: string): { tag: string; value: string } | undefined {
  const [, tag, value, tight, tightValue, long, longValue] = TAGGED.exec(line) ?? [];
  const written = (tag ?? tight ?? long)?.trim();
  return written === undefined ? undefined : { tag: written, value: (value ?? tightValue ?? longValue ?? '').trim() };
}

function goOn(line: string, last: { tag: string; value: string }, fields: { tag: string; value: string }[]): void {
  if (NAMES.includes(last.tag) && last.value !== '' && !/[,;&]$| and$/.test(last.value))
    fields.push({ tag: last.tag, value: line.trim() });
  else last.value = `${last.value} ${line.trim()}`.trim();
}

/** Each tag on a line of its own; a box of one line joins them when they are pasted. */
function linesOf(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
  return (lines.includes('\n') ? lines : lines.replace(/ ?([A-Z][A-Z0-9] {2}- ?)/g, '\n$1').trim()).split('\n');
}
