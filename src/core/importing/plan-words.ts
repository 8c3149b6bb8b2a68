/** What an import would do, in words. */
import { counted } from '../language/counted';
import { say } from '../language/say';
import { type Loss, originKey } from './found';
import type { ImportPlan } from './plan';

/** “12 new files · 3 files differ · 40 cells are not taken over”; what there is none of is left out. */
export function planInWords(plan: ImportPlan): string {
  const { write, differs, same, duplicates, remarks, gone } = plan;
  const losses = newLosses(plan);
  const parts = [
    write.length > 0 ? counted(write.length, 'new file') : undefined,
    differs.length > 0 ? counted(differs.length, 'file differs', 'files differ') : undefined,
    gone.length > 0 ? counted(gone.length, 'study is gone', 'studies are gone') : undefined,
    same.length > 0 ? counted(same.length, 'file says all of it already', 'files say all of it already') : undefined,
    duplicates.length > 0 ? counted(duplicates.length, 'duplicate') : undefined,
    remarks.length > 0 ? counted(remarks.length, 'remark to look at', 'remarks to look at') : undefined,
    losses.length > 0 ? counted(cellsLost(losses), 'cell is not taken over', 'cells are not taken over') : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length > 0) return parts.join(' · ');
  return isAnythingKnown(plan)
    ? say`Nothing has changed since the last import.`
    : say`There is nothing in this file to bring in.`;
}

function isAnythingKnown({ asBefore: { differs, losses } }: ImportPlan): boolean {
  return differs.length > 0 || losses.length > 0;
}

/** What is lost and was not at the last import already. */
export function newLosses({ losses, asBefore }: ImportPlan): readonly Loss[] {
  const known = new Set(asBefore.losses);
  return known.size === 0 ? losses : losses.filter((loss) => !known.has(loss));
}

/** Whether a person has something to look at that no earlier import has shown. */
export function hasNews(plan: ImportPlan): boolean {
  return plan.differs.length > 0 || plan.gone.length > 0 || newLosses(plan).length > 0;
}

/** “3 values that files say otherwise · 12 cells that are not taken over”; nothing where there is no such thing. */
export function asBeforeInWords({ asBefore: { differs, losses } }: ImportPlan): string | undefined {
  const values = differs.reduce((sum, { words }) => sum + words.length, 0);
  const parts = [
    values > 0 ? counted(values, 'value that a file says otherwise', 'values that files say otherwise') : undefined,
    losses.length > 0
      ? counted(cellsLost(losses), 'cell that is not taken over', 'cells that are not taken over')
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** How many cells of a source are in no file; what is lost for one reason is told once. */
export function cellsLost(losses: readonly Loss[]): number {
  return new Set(losses.flatMap(({ at }) => at.map(originKey))).size;
}

/** Whether two plans would do and say the same. */
export function isSamePlan(one: ImportPlan, other: ImportPlan): boolean {
  return one === other || JSON.stringify(shownOf(one)) === JSON.stringify(shownOf(other));
}

function shownOf({
  write,
  differs,
  same,
  duplicates,
  losses,
  remarks,
  asBefore,
  gone,
  remembers,
}: ImportPlan): unknown {
  return [
    write.map(({ path, text }) => [path, text]),
    differs.map(({ path, words }) => [path, words]),
    same.map(({ path }) => path),
    duplicates.map(({ key, words }) => [key, words]),
    losses.length,
    remarks.map(({ words }) => words),
    asBefore.differs.map(({ path, words }) => [path, words]),
    gone.map(({ key, words }) => [key, words]),
    remembers?.text,
  ];
}
