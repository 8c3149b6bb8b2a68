/** What an import does, in words for the terminal. */
import { asBeforeInWords, cellsLost, counted, type ImportPlan, newLosses, originInWords } from '../../core/index';

/** As many lines of one kind as anybody reads. */
const MOST = 40;

/** @param isDry whether it is only said and not done */
export function printImport(source: string, plan: ImportPlan, isDry: boolean): string {
  const { write, differs, same, duplicates, remarks, gone } = plan;
  const losses = newLosses(plan);
  const parts = [
    part(
      `${isDry ? 'Would write' : 'Writes'} ${counted(write.length, 'new file')}`,
      write.map(({ path }) => path),
    ),
    part(
      `${counted(differs.length, 'file')} that ${differs.length === 1 ? 'is' : 'are'} there and left as they are, where the source says otherwise`,
      differs.flatMap(({ words }) => words),
    ),
    part(
      `No longer in both: ${counted(gone.length, 'study', 'studies')}`,
      gone.map(({ key, words }) => `${key}: ${words}`),
    ),
    part(
      `Not written again: ${counted(duplicates.length, 'duplicate')}`,
      duplicates.map(({ label, words }) => `“${label}” ${words}`),
    ),
    part(
      `To look at: ${counted(remarks.length, 'remark')}`,
      remarks.map(({ at: [origin], words }) => `${origin ? originInWords(origin) : source}: ${words}`),
    ),
    part(
      `Not taken over: ${counted(cellsLost(losses), 'cell')}`,
      losses.map(
        ({ at: [origin], value, reason }) => `${origin ? originInWords(origin) : source}: “${value}”. ${reason}`,
      ),
    ),
  ];
  const known =
    same.length > 0 ? [`${counted(same.length, 'file')} already ${same.length === 1 ? 'says' : 'say'} all of it.`] : [];
  const before = asBeforeInWords(plan);
  const old = before === undefined ? [] : [`As at the last import: ${before} (--anew shows them).`];
  return `${[source, ...parts.flat(), ...known, ...old].join('\n')}\n`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    `${title}:`,
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}
