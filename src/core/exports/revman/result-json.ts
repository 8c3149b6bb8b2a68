/**
 * Results of a study as RevMan's schema nests them (`result.schema.json`, version 1): below an outcome the numbers of its groups,
 * dichotomous or continuous, and its estimates, each below the arm that it is compared with. What is complete stands in a row
 * itself, all else under `raw-data`.
 */

/** A row of the table of results, by its columns. */
export type Result = Readonly<Record<string, string>>;

/** What the schema calls measures of effect that its tables call otherwise; it has no others. */
const CODES: Readonly<Record<string, string>> = {
  'Odds Ratio': 'LOG_OR',
  'Risk Ratio': 'LOG_RR',
  'Hazard Ratio': 'LOG_HR',
  'Rate Ratio': 'LOG_RATE_RATIO',
  'Risk Difference': 'RD',
  'Mean Difference': 'MD',
  'Std. Mean Difference': 'SMD',
};

/** The levels of intervals that it has. */
const LEVELS: readonly string[] = ['0.9', '0.95', '0.99'];

/** Whether the schema has a place for a row: not for estimates of other measures, intervals of other levels, counts of nobody knows how many. */
export function hasPlaceInJson(row: Result): boolean {
  const level = row['CI level'] ?? '';
  if (level !== '' && !LEVELS.includes(level)) return false;
  if (isContrast(row)) return CODES[row['Effect measure'] ?? ''] !== undefined;
  return !hasCases(row) || (row['Sample size'] ?? '') !== '';
}

function isContrast(row: Result): boolean {
  return row['Reference arm'] !== undefined;
}

/**
 * @param rows of one study, from the table of results
 * @returns one for each outcome; of an outcome with counts and means, one for each, because the schema takes either
 */
export function resultsJson(rows: readonly Result[]): readonly (object & { readonly outcome: string })[] {
  const outcomes = [...new Set(rows.map((row) => row.Outcome ?? ''))];
  return outcomes.flatMap((outcome) => {
    const own = rows.filter((row) => row.Outcome === outcome && hasPlaceInJson(row));
    const contrasts = own.filter(isContrast).map(contrastJson);
    const groups = own.filter((row) => !isContrast(row));
    const counts = groups.filter(hasCases).map((row) => within(row, [...ABOUT, ...COUNTS]));
    const means = groups.filter(hasMore).map(({ Cases: _, ...row }) => row);
    const [first, ...others] = [armLevel(counts, 'dichotomous'), armLevel(means, 'continuous')].flatMap(
      (each) => each ?? [],
    );
    if (first === undefined && contrasts.length === 0) return [];
    return [
      {
        outcome,
        ...(first && { 'arm-level-result': first }),
        ...(contrasts.length > 0 && { 'contrast-level-results': contrasts }),
      },
      ...others.map((each) => ({ outcome, 'arm-level-result': each })),
    ];
  });
}

const COUNTS = ['Cases', 'Sample size'];

function hasCases(row: Result): boolean {
  return (row.Cases ?? '') !== '';
}

/** Whether a group has numbers beside its counts. */
function hasMore(row: Result): boolean {
  return !hasCases(row) || numbersOf(row).some(([column]) => !COUNTS.includes(column));
}

function within(row: Result, columns: readonly string[]): Result {
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
}

function armLevel(rows: readonly Result[], kind: 'dichotomous' | 'continuous'): object | undefined {
  if (rows.length === 0) return undefined;
  const complete = kind === 'dichotomous' ? COUNTS : ['Mean', 'SD', 'Sample size'];
  return {
    [`${kind}-data-rows`]: rows.map((row) => dataRow(row, complete)),
    ...footnoteOf(rows[0]),
  };
}

function contrastJson(row: Result): object {
  return {
    'effect-measure': CODES[row['Effect measure'] ?? ''],
    'reference-arm': row['Reference arm'],
    'contrast-data-rows': [dataRow(row, ['Mean', 'SE', 'Sample size'], ['Mean', 'SE'])],
    ...footnoteOf(row),
  };
}

/** The same note stands in all rows of a result. */
function footnoteOf(row: Result | undefined): object {
  const note = row?.Footnotes ?? '';
  return note === '' ? {} : { footnote: note };
}

const ABOUT = ['Study', 'Outcome', 'Data type', 'Effect measure', 'Arm', 'Reference arm', 'Footnotes'];

/**
 * @param plain the columns that stand in the row itself
 * @param needed those of them without which the row is not complete: then all stands under `raw-data`
 */
function dataRow(row: Result, plain: readonly string[], needed: readonly string[] = plain): object {
  const numbers = numbersOf(row);
  const isComplete = needed.every((column) => numbers.some(([each]) => each === column));
  const isPlain = ([column]: readonly [string, string]) => isComplete && plain.includes(column);
  const raw = keysOf(numbers.filter((each) => !isPlain(each)));
  return {
    arm: row.Arm,
    ...keysOf(numbers.filter(isPlain)),
    ...(Object.keys(raw).length > 0 && { 'raw-data': raw }),
  };
}

function numbersOf(row: Result): readonly (readonly [column: string, value: string])[] {
  return Object.entries(row).filter(([column, value]) => !ABOUT.includes(column) && value !== '');
}

function keysOf(columns: readonly (readonly [string, string])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.map(([column, value]) => [column.toLowerCase().replaceAll(' ', '-'), Number(value)]),
  );
}
