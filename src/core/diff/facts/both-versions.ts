/** A file that a merge left in conflict: the facts of both versions as one list. */
import { parse } from '../../document/parse';
import { conflictsIn, type Taken, withConflictsSettled } from '../../merge/reading-conflicts';

/**
 * The lines of both versions, in their order: what only one of them says stands beside what the other says instead, so that
 * a comparison with either side shows what is in dispute and nothing else.
 * @param linesOf the facts of a version, in the canonical order
 * @returns nothing where no conflict stands in the text, or a version cannot be read
 */
export function linesOfBoth(
  text: string,
  linesOf: (version: ReturnType<typeof parse>) => readonly string[],
): readonly string[] | undefined {
  const conflicts = conflictsIn(text);
  if (conflicts.length === 0) return undefined;
  const versions = (['ours', 'theirs'] as const).map((side: Taken) =>
    parse(withConflictsSettled(text, conflicts, () => side)),
  );
  if (versions.some(({ problems }) => problems.length > 0)) return undefined;
  const [ours = [], theirs = []] = versions.map(linesOf);
  return interleaved(ours, theirs);
}

/** Two lists in one order as one: what is in both once, what is in one of them before the next that is in both. */
function interleaved(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const inOurs = new Set(ours);
  const inTheirs = new Set(theirs);
  const all: string[] = [];
  let at = 0;
  for (const line of ours) {
    if (inTheirs.has(line)) {
      for (; at < theirs.length && theirs[at] !== line && !inOurs.has(theirs[at] as string); at++)
        all.push(theirs[at] as string);
      if (theirs[at] === line) at++;
    }
    all.push(line);
  }
  return [...all, ...theirs.slice(at).filter((line) => !inOurs.has(line))];
}
