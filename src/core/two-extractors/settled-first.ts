/**
 * What is settled before two people begin, because each needs the other's names for it: the reports, the groups, the
 * results to assess, and the target trial. What both have from the same file says nothing about agreement.
 */

/** Sections that both have from the beginning. */
export const SETTLED_SECTIONS: readonly string[] = ['reports', 'arms'];

/** The keys that say which result one is; what was found is left to each. */
export const NAMING_OF_RESULTS: readonly string[] = [
  'id',
  'outcome',
  'measure',
  'timepoint',
  'comparison',
  'population',
];

/** Whether both had a datum before they began. @param keys that lead to it, from the record on */
export function isSettledFirst([section = '', key = '', ...below]: readonly string[]): boolean {
  if (section === 'results') return NAMING_OF_RESULTS.includes(key);
  return SETTLED_SECTIONS.includes(section) || [key, ...below].includes('target_trial');
}
