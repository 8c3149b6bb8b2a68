/** Text from files on its way to a terminal. */

/** Control characters, which could move the cursor or colour what follows, and marks that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text on one line, with everything that could change how a terminal shows the rest made visible. */
export function printable(text: string): string {
  return text.replace(/\r\n|[\n\t]/g, ' ').replace(UNSAFE, '\ufffd');
}
