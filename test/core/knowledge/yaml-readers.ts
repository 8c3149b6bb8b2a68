/**
 * Whether a word that stands bare in a file is text to every reader of YAML, those of version 1.1 (R, Python) included:
 * no truth value, nothing that is read as a number, a date or nothing, no character with a meaning of its own.
 */
export function isTextToEveryReader(word: string): boolean {
  const truthOrNothing = /^(y|n|yes|no|on|off|true|false|null|~|)$/i;
  const number =
    /^[-+]?(\.?[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+|\.inf|\.nan)$/i;
  const sexagesimal = /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/;
  const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/;
  const special = /^[-?:,[\]{}#&*!|>'"%@`=<\s]|: |:$| #|\s$/;
  return ![truthOrNothing, number, sexagesimal, date, special].some((pattern) => pattern.test(word));
}
