/** Comma-separated values as RFC 4180 describes them: what spreadsheets and statistics programs read. */
import { withoutControls } from './control-characters';

/** @returns rows joined to a text; every line ends with CR LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/**
 * Text that no spreadsheet runs as a formula: where it begins with `= + - @` (also the wide ones), whatever cannot be seen
 * stands before it, it is put behind an apostrophe, unless the whole text is a plain number. So is a leading tab or line
 * break. Control characters, which a terminal would obey, become U+FFFD.
 */
export function withoutFormula(value: string): string {
  const plain = withoutControls(value);
  return FORMULA.test(plain) && !PLAIN_NUMBER.test(plain) ? `'${plain}` : plain;
}

/** Spaces, control and format characters, and letters that are drawn as nothing. */
const UNSEEN =
  '[\\s\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Variation_Selector}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0\\ufffd]';
const FORMULA = new RegExp(
  `^(?:[\\t\\r\\n]|${UNSEEN}*[=+\\-@\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20])`,
  'u',
);

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/;

function csvField(value: string): string {
  const safe = withoutFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
