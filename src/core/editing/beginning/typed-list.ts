/** What people type on one line, separated by commas. */

/** "sleep quality, falls" as its parts, each once, with single spaces. */
export function readTypedList(text: string): readonly string[] {
  const parts = text.split(/[,;]/).map((part) => part.trim().replace(/\s+/g, ' '));
  return [...new Set(parts.filter((part) => part !== ''))];
}
