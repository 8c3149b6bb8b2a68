/** Text as Word takes it. */

/** Text without what XML forbids: the library writes any character as it stands. */
export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
