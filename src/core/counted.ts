/** "1 criterion", "3 criteria"; the plural may be left out where it only takes an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
