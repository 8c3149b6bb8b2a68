/** Characters that are no text: a terminal, a spreadsheet or a browser would obey them. */

/** Control characters but the tab and the ends of lines: those of ASCII, DEL, and those of Latin-1 (one of them begins commands). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Text with U+FFFD in place of every control character. */
export function withoutControls(value: string): string {
  return value.replace(CONTROLS, '\ufffd');
}
