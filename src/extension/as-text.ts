/**
 * A text of a file in a list, a lens or the status bar, as it stands: the editor draws `$(name)` in them as a picture,
 * also where somebody wrote it. A sign without width between the two characters is enough to keep it from that.
 */
export function asText(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}
