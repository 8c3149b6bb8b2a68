/** Collections in brackets in which nothing can be a slip, which most are: known at a glance, so that reading stays quick. */

/** Words between commas: they begin with a letter or a digit, and nothing in them means anything to YAML. */
const WORDS = /[A-Za-z\d][^,[\]{}:#"'\r\n]*/.source;
const LIST = `\\[ *(?:${WORDS}(?:, *${WORDS})*)?\\]`;
const VALUE = `(?:${WORDS}|"[^"\\\\\\r\\n]*" *|${LIST} *)`;
const PAIR = `[A-Za-z_][\\w.]*: +${VALUE}`;
const GROUP = `\\{ *(?:${PAIR}(?:, *${PAIR})*)?\\}`;
const PLAIN = new RegExp(`(?:${LIST}|${GROUP})[ \\t]*$`, 'my');

/**
 * Whether a collection stands on one line, nothing behind it, and is a list of words or a group of named words, texts in
 * quotation marks and lists of words.
 * @param start where its bracket opens
 * @param end of the line
 */
export function isPlainCollection(text: string, start: number, end: number): boolean {
  PLAIN.lastIndex = start;
  return PLAIN.test(text) && PLAIN.lastIndex >= end;
}
