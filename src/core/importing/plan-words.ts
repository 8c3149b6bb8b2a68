/** What an import would do, in words. */
import { counted } from '../language/counted';
import { say } from '../language/say';
import type { ImportPlan } from './plan';

/** “12 new files · 3 files differ · 40 cells are not taken over”; what there is none of is left out. */
export function planInWords({ write, differs, same, duplicates, remarks, losses }: ImportPlan): string {
  const parts = [
    write.length > 0 ? counted(write.length, 'new file') : undefined,
    differs.length > 0 ? counted(differs.length, 'file differs', 'files differ') : undefined,
    same.length > 0 ? counted(same.length, 'file says all of it already', 'files say all of it already') : undefined,
    duplicates.length > 0 ? counted(duplicates.length, 'duplicate') : undefined,
    remarks.length > 0 ? counted(remarks.length, 'remark to look at', 'remarks to look at') : undefined,
    losses.length > 0 ? counted(losses.length, 'cell is not taken over', 'cells are not taken over') : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : say`There is nothing in this file to bring in.`;
}

/** Whether two plans would do and say the same. */
export function isSamePlan(one: ImportPlan, other: ImportPlan): boolean {
  return JSON.stringify(shownOf(one)) === JSON.stringify(shownOf(other));
}

function shownOf({ write, differs, same, duplicates, losses, remarks }: ImportPlan): unknown {
  return [
    write.map(({ path, text }) => [path, text]),
    differs.map(({ path, words }) => [path, words]),
    same.map(({ path }) => path),
    duplicates.map(({ key, words }) => [key, words]),
    losses.length,
    remarks.map(({ words }) => words),
  ];
}
