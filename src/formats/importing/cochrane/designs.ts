/** The design of a study, where the text about its methods says it without a doubt. */

const DOUBT =
  /non[- ]?randomi|not randomi|quasi|pseudo[- ]?randomi|controlled (?:before|clinical trial)|before[- ]and[- ]after|cohort|case[- ]control|interrupted|alternat(?:e|ing|ion)/i;

const RANDOMISED =
  /\brandomi[sz]ed\b[^.\n]{0,60}\btrial\b|\btrial\b[^.\n]{0,30}\brandomi[sz]ed\b|\bRCTs?\b|\brandomi[sz]ed (?:controlled )?(?:study|trial)\b/i;

/** @returns a design of the format; nothing where the text says none, or could mean several */
export function designIn(methods: string): string | undefined {
  if (DOUBT.test(methods) || !RANDOMISED.test(methods)) return undefined;
  if (/stepped[- ]wedge/i.test(methods)) return 'stepped-wedge cluster randomised trial';
  if (/cross[- ]?over/i.test(methods)) return /parallel/i.test(methods) ? undefined : 'crossover trial';
  if (/\bcluster/i.test(methods)) return 'cluster randomised trial';
  return 'randomised trial';
}
