/**
 * Where the line ends in which an offset stands: in front of its line break.
 * @param offset in UTF-16 units from the start of the text
 */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}
