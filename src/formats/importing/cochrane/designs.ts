/** The design of a study, where the text about its methods says it without a doubt. */

const DOUBT =
  /non[- ]?randomi|not randomi|quasi|pseudo[- ]?randomi|controlled (?:before|clinical trial)|before[- ]and[- ]after|cohort|case[- ]control|interrupted|alternat(?:e|ing|ion)/i;

const RANDOMISED =
  /\brandomi[sz]ed\b[^.\n]{0,60}\btrial\b|\btrial\b[^.\n]{0,30}\brandomi[sz]ed\b|\bRCTs?\b|\brandomi[sz]ed (?:controlled )?(?:study|trial)\b/i;

/** A first line that names a design of the format, as an export writes it. */
const NAMED = /^Design: ([^\n]+)(?:\n|$)/;

/** The text without a first line that names the design; nothing where nothing else is in it. */
export function withoutDesign(methods: string): string | undefined {
  const rest = methods.replace(NAMED, '');
  return rest === '' ? undefined : rest;
}

/** @returns a design of the format; nothing where the text says none, or could mean several */
export function designIn(methods: string): string | undefined {
  const named = NAMED.exec(methods)?.[1];
  if (named !== undefined) return named;
  if (DOUBT.test(methods) || !RANDOMISED.test(methods)) return undefined;
  if (/stepped[- ]wedge/i.test(methods)) return 'stepped-wedge cluster randomised trial';
  if (/cross[- ]?over/i.test(methods)) return /parallel/i.test(methods) ? undefined : 'crossover trial';
  if (/\bcluster/i.test(methods)) return 'cluster randomised trial';
  return 'randomised trial';
}
