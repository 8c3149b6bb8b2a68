/** Remarks and blank lines of both sides. They are never in conflict: what both added stands there, what one deleted is gone. */
import { linesOf } from './lossless/collections';

/** The three versions of the lines above an entry, brought to the same depth. Absent where there is no such entry. */
export interface Lines {
  readonly base: string | undefined;
  /** The side whose form is kept. */
  readonly kept: string | undefined;
  readonly other: string | undefined;
}

/** The remarks directly above an entry, of all three versions. */
export function mergedLead({ base = '', kept = '', other = '' }: Lines): string {
  if (other === base || other === kept) return kept;
  if (kept === base) return other;
  const [before, now, then] = [base, kept, other].map(linesOf) as [Lined, Lined, Lined];
  const left = now.filter((line) => !has(before, line) || has(then, line));
  return [...left, ...then.filter((line) => !has(before, line) && !has(now, line))].join('');
}

type Lined = readonly string[];

function has(lines: Lined, line: string): boolean {
  return lines.some((each) => each.trim() === line.trim());
}

/**
 * How often each remark in the gaps of a collection was added or deleted by the other side, all gaps together: a remark
 * stands in another gap when an entry beside it comes or goes, and was neither added nor deleted then.
 */
export class Ledger {
  private readonly added = new Map<string, number>();
  private readonly deleted = new Map<string, number>();

  constructor(base: readonly string[], kept: readonly string[], other: readonly string[]) {
    const [before, now, then] = [base, kept, other].map(counted) as [Counts, Counts, Counts];
    for (const [remark, count] of then) {
      const more = count - Math.max(before.get(remark) ?? 0, now.get(remark) ?? 0);
      if (more > 0) this.added.set(remark, more);
    }
    for (const [remark, count] of before) {
      const fewer = count - (then.get(remark) ?? 0);
      if (fewer > 0) this.deleted.set(remark, fewer);
    }
  }

  /** Takes one that the other side added. */
  takeAdded(line: string): boolean {
    return take(this.added, line);
  }

  /** Takes one that the other side deleted. */
  takeDeleted(line: string): boolean {
    return take(this.deleted, line);
  }
}

type Counts = ReadonlyMap<string, number>;

function counted(gaps: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const gap of gaps) {
    for (const line of linesOf(gap)) {
      const remark = line.trim();
      if (remark !== '') counts.set(remark, (counts.get(remark) ?? 0) + 1);
    }
  }
  return counts;
}

function take(counts: Map<string, number>, line: string): boolean {
  const left = counts.get(line.trim()) ?? 0;
  if (left === 0) return false;
  counts.set(line.trim(), left - 1);
  return true;
}

/**
 * The lines between two entries, of all three versions.
 * @param closing what parts remarks that were added from the entry below; nothing at the end of a collection
 */
export function mergedGap({ base, kept, other }: Lines, ledger: Ledger, closing: '\n' | '' = '\n'): string {
  if (kept === undefined) return onlyAdded(other ?? '', ledger);
  if (other === undefined) return withoutDeleted(kept, [], ledger);
  if (other === kept || other === base) return kept;
  const changedByBoth = kept !== base;
  const now = linesOf(kept);
  const then = linesOf(other);
  const left = linesOf(withoutDeleted(kept, then, ledger));
  const added = then.filter((line) => isRemark(line) && !has(now, line) && ledger.takeAdded(line));
  const remarks = [...left.filter(isRemark), ...added];
  const asThere = then.filter(isRemark);
  const isAsThere =
    remarks.length === asThere.length && remarks.every((line, index) => line.trim() === asThere[index]?.trim());
  if (isAsThere && !(changedByBoth && left.length === now.length)) return other;
  return added.length === 0 ? left.join('') : `${left.join('')}${added.join('')}${closing}`;
}

/** The remarks of a gap that stay where the entry below it goes. */
export function staying(gap: string, ledger: Ledger): string {
  const remarks = linesOf(gap).filter((line) => isRemark(line) && !ledger.takeDeleted(line));
  return remarks.length === 0 ? '' : `${remarks.join('')}\n`;
}

function withoutDeleted(kept: string, then: Lined, ledger: Ledger): string {
  return linesOf(kept)
    .filter((line) => !isRemark(line) || has(then, line) || !ledger.takeDeleted(line))
    .join('');
}

/** Of the lines above an entry that only the other side has: those that are not in another gap already. */
function onlyAdded(other: string, ledger: Ledger): string {
  const lines = linesOf(other);
  const kept = lines.filter((line) => !isRemark(line) || ledger.takeAdded(line));
  return kept.length === lines.length
    ? other
    : kept.filter((line, index) => isRemark(line) || kept[index - 1] !== line).join('');
}

function isRemark(line: string): boolean {
  return line.trim() !== '';
}
