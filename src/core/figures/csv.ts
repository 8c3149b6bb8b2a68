/** Comma-separated values as RFC 4180 describes them: what spreadsheets and statistics programs read. */

/** @returns rows joined to a text; every line ends with CR LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/**
 * A field that no spreadsheet runs as a formula: a leading `= + - @` (or a tab or line break before one) is put behind
 * an apostrophe, unless the whole field is a plain number.
 */
function csvField(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
