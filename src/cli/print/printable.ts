/** Text from files on its way to a terminal. */

/** Control characters, which could move the cursor or colour what follows, and marks that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Lines that a program which runs workflows would take for commands (`::stop-commands::`, `##[group]`, `##vso[…]`,
 * `##teamcity[…]`), with a space that keeps them from it. Colours at the start of a line do not hide them.
 */
export function withoutCommands(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  return text.replace(/^((?:[^\S\n]|\u001b\[[0-9;]*m)*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}

/** Sentences on their way to people: each line printable, and none a command. */
export function printableLines(text: string): string {
  return withoutCommands(text.split('\n').map(printable).join('\n'));
}

/** The text on one line, with everything that could change how a terminal shows the rest made visible. */
export function printable(text: string): string {
  return text.replace(/\r\n|[\n\t]/g, ' ').replace(UNSAFE, '\ufffd');
}
