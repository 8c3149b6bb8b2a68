/** What one side wrote, as it stands at its place in the result: its own bytes, moved to the depth there. */
import { columnOf } from '../../document/line-edges';
import { isBlank, isScalar } from '../../document/walk';
import { type Holder, restText, type Written } from './collections';
import { inBrackets, shifted, shiftedLines } from './moving';

/** Where something is to stand. */
export interface Target {
  /** The column of its key or dash; in brackets that of the entry in lines around them. */
  readonly column: number;
  readonly isInBrackets: boolean;
  readonly isAfterDash: boolean;
}

/** How far the lines of what is behind a dash stand to the right of it. */
const BEHIND_DASH = 2;

/** What stands behind the colon or dash of an entry, for another place. */
export function placedRest(written: Written, target: Target): string {
  const { node } = written.entry;
  const text = restText(written);
  if (written.isInBrackets) return shifted(text, target.column - written.column, written.column) + end(target);
  if (target.isInBrackets) return isBlank(node) ? '' : ` ${inBrackets(written.source.text, node)}`;
  const turns = written.isAfterDash !== target.isAfterDash && !isScalar(node) && node.style === 'block';
  return turns ? turned(written, target) : shifted(text, target.column - written.column, written.column);
}

function end({ isInBrackets }: Target): string {
  return isInBrackets ? '' : '\n';
}

/** Keys that stood below a key, behind a dash; or the other way round. */
function turned(written: Written, target: Target): string {
  const { text } = written.source;
  const { start } = written.entry.node.span;
  const from = columnOf(text, start);
  const to = target.column + BEHIND_DASH;
  const body = shifted(text.slice(start, written.end), to - from, from);
  return target.isAfterDash ? ` ${body}` : `\n${' '.repeat(to)}${body}`;
}

/** A whole entry, from its key or dash on; in lines with the line break at its end. */
function placedEntry(written: Written, target: Target): string {
  const rest = placedRest(written, target);
  const { pair } = written.entry;
  if (pair) return written.source.text.slice(written.start, written.restStart) + rest;
  return target.isInBrackets ? rest.trim() : `-${rest.startsWith(' ') || rest === '\n' ? '' : ' '}${rest}`;
}

/** An entry in lines of its own, with the remarks directly above it. */
function placedLines(written: Written, target: Target): string {
  return placedLead(written, target) + ' '.repeat(target.column) + placedEntry(written, target);
}

/** The remarks directly above an entry. */
export function placedLead(written: Written, target: Target): string {
  return isInLines(written) ? shiftedLines(written.lead, target.column - written.column, written.column) : '';
}

/** The lines between an entry and the one above it. */
export function placedGap(written: Written, target: Target): string {
  return isInLines(written) ? shiftedLines(written.gap, target.column - written.column, written.column) : '';
}

function isInLines({ isInBrackets }: Written): boolean {
  return !isInBrackets;
}

/** Whether the same is written behind two keys or dashes, to the byte but for the depth. */
export function isSameText(one: Holder | undefined, other: Holder): boolean {
  if (one === undefined || one.isInBrackets !== other.isInBrackets || one.isAfterDash !== other.isAfterDash)
    return false;
  const by = other.column - one.column;
  return shifted(restText(one), by, one.column) === restText(other);
}

/** Whether it is a single value where a list may stand. */
export function isAlone(written: Written | undefined): boolean {
  return written !== undefined && written.start === written.restStart && !written.isInBrackets;
}

/** The texts of a version of a thing, ready to stand among others; none where the version does not have it. */
export function textsOf(written: Written | undefined, inside: Target): readonly string[] {
  if (written === undefined) return [];
  const isInLines = !inside.isInBrackets && (!isAlone(written) || inside.isAfterDash);
  return [isInLines ? placedLines(written, inside) : entryText(written, inside)];
}

/** An entry as it stands in a list, or alone behind a colon. */
export function entryText(written: Written, inside: Target): string {
  const staysAlone = isAlone(written) && !inside.isAfterDash && !inside.isInBrackets;
  return staysAlone ? placedRest(written, inside) : placedEntry(written, inside);
}
