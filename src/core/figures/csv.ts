/** Comma-separated values as RFC 4180 describes them: what spreadsheets and statistics programs read. */

/** @returns rows joined to a text; every line ends with CR LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/**
 * Text that no spreadsheet runs as a formula: a leading `= + - @` (also the wide ones, and a tab or line break) is put
 * behind an apostrophe, unless the whole text is a plain number.
 */
export function withoutFormula(value: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/;

function csvField(value: string): string {
  const safe = withoutFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
