/** Which page somebody means: the one on which this is printed, else the one with this number. */
export function pageNamed(named: string, labels: readonly string[] | null, pages: number): number | undefined {
  const wanted = named.trim();
  const printed = labels?.indexOf(wanted) ?? -1;
  if (printed >= 0) return printed + 1;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= pages ? number : undefined;
}
