/** Numbers of trials in registries, where a reference gives them in a place of their own. */
import type { TaggedEntry } from './tagged-entry';

/** The whole of a value: the number alone, or behind the name of its registry (“ClinicalTrials.gov/NCT00000000”). */
const NUMBER =
  /^(?:[\w.]+[/ ])?(NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|ChiCTR[\w-]+\d{6,}|DRKS\d{8}|CTRI\/\d{4}\/\d{2,3}\/\d{6}|EUCTR\d{4}-\d{6}-\d{2}(?:-\w+)?|IRCT\w+|JPRN-\w+|NTR\d+|PACTR\d{15,16}|UMIN\d{9})$/i;

/** Every different one under these tags. */
export function registrationsUnder({ find }: TaggedEntry, ...tags: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  for (;;) {
    const next = find(tags, (value) => {
      const number = NUMBER.exec(value)?.[1];
      return number !== undefined && !seen.has(number) ? number : undefined;
    });
    if (next === undefined) return [...seen];
    seen.add(next);
  }
}
