/** Which page somebody means: the one on which this is printed, else the one with this number; of several, the first. */
export function pageNamed(named: string, labels: readonly string[] | null, pages: number): number | undefined {
  const wanted = named.trim();
  return pageCalled(wanted, labels, pages) ?? pageCalled(firstOf(wanted), labels, pages);
}

function pageCalled(wanted: string, labels: readonly string[] | null, pages: number): number | undefined {
  const printed = labels?.indexOf(wanted) ?? -1;
  if (printed >= 0) return printed + 1;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= pages ? number : undefined;
}

/** "412" of "412-413", "pp. 412, 415" and "p. 412". */
function firstOf(named: string): string {
  const [first = ''] = named.replace(/^(?:pages?|pp?)\b\.?\s*/i, '').split(/\s*[-–—,;]\s*/);
  return first;
}
