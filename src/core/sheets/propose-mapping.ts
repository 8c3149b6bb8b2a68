/** The first mapping of a spreadsheet: a proposal, with the reason for each line behind it. */
import { canonicalWord } from '../fields/canonical';
import { MISSING_WORDS } from '../fields/field';
import { text as textField } from '../fields/field-makers';
import type { Grid, Sheet } from '../importing/sheet';
import { counted } from '../language/counted';
import { inEnglish } from '../language/say';
import { type Content, recordText } from '../writing/record-text';
import { columnsSeen } from './columns-seen';
import { headingRows } from './heading-rows';
import { BLANK, LEFT_OUT } from './map-fields';
import { sheetOf } from './material-of-sheet';
import { type NumberSigns, signsIn } from './printed-number';
import { type ProposedColumn, proposedColumns } from './proposed-columns';

/** What stands in cells without a value, in many spreadsheets. */
const NO_VALUE =
  /^(?:n\.? ?[rads]\.?|n\/[ard]|[-–—?.]+|not reported|not stated|none reported|unclear|not applicable|k\. ?a\.?|keine angabe|nicht berichtet|non rapporté|missing|#n\/a|#wert!|#value!|#div\/0!|nan)$/i;

/** How sheets say it is the sum of the rows above. */
const TOTAL = /^(?:total|totals|sum|summe|gesamt|insgesamt|overall|all studies|somme|mean|mittelwert|subtotal)$/i;

const ANY = textField('Any', 'Any text.');

/** One line, and why it is so. */
interface Line {
  readonly content: { readonly [key: string]: Content };
  readonly reason?: string;
  readonly below?: readonly Line[];
}

/**
 * @param file the name of the spreadsheet, as a path from the folder of the mapping
 * @param tab the sheet of the workbook, where there are several
 * @returns the text of the mapping, in the language of files: English
 */
export function proposedMapping(file: string, grid: Grid, tab?: string): string {
  return inEnglish(() => {
    const headings = headingRows(grid);
    const sheet = sheetOf(grid, { headings });
    const texts = [...columnsSeen(sheet).values()].flatMap((column) => [...column.texts.keys()]);
    const signs = signsIn(texts);
    const missing = missingIn(texts);
    const columns = proposedColumns(sheet, signs, new Set(missing.map((text) => text.toLowerCase())));
    const lines: readonly Line[] = [
      { content: { sheet: file } },
      ...(tab === undefined ? [] : [{ content: { tab } }]),
      { content: { headings: plainList(headings) }, reason: headingReason(sheet) },
      rowLine(columns, sheet),
      ...signLines(signs),
      ...missingLines(missing),
      ...blankLines(columns, sheet),
      ...totalLines(columns, sheet),
      ...groupLines(columns),
      ...outcomeLines(columns),
      { content: { columns: '' }, below: columns.map(columnLine) },
    ];
    return `${INTRODUCTION}\n${lines.flatMap((line) => written(line)).join('\n')}\n`;
  });
}

const INTRODUCTION = `# How the cells of a spreadsheet become study files: a proposal, made from its headings and values. The reason stands behind
# each line. Complete what is blank, correct what is wrong; nothing of it changes the spreadsheet.`;

function written({ content, reason, below = [] }: Line): readonly string[] {
  const holds = below.length > 0;
  const [first = '', ...rest] = (
    holds ? `${Object.keys(content).map(keyText).join('')}:` : recordText(content).trimEnd()
  ).split('\n');
  const blank = first.replace(/: ''$/, ':');
  return [
    reason === undefined ? blank : `${blank}  # ${reason.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')}`,
    ...rest,
    ...below.flatMap((line) => written(line)).map((line) => `  ${line}`),
  ];
}

function keyText(key: string): string {
  return recordText({ [key]: { plain: '' } }).replace(/: \n$/, '');
}

function plainList(numbers: readonly number[]): Content {
  const plain = numbers.map((number): Content => ({ plain: String(number) }));
  return plain.length === 1 ? (plain[0] as Content) : plain;
}

function headingReason({ heads }: Sheet): string {
  const first = heads.slice(0, 3).map((head) => `“${head}”`);
  return `the first row with several texts and no numbers: ${first.join(', ')} …`;
}

function rowLine(columns: readonly ProposedColumn[], sheet: Sheet): Line {
  const keys = columns.flatMap((column) => (column.group ? [] : column.keys));
  if (keys.includes('arms.name')) return { content: { row: 'arm' }, reason: `a column names the group of each row` };
  if (keys.includes('results.outcome'))
    return { content: { row: 'result' }, reason: `a column names the outcome of each row` };
  const name = columns.find(({ keys: own }) => own.includes('study'));
  const seen = name && columnsSeen(sheet).get(name.heading);
  const repeats = seen !== undefined && !seen.hasMore && seen.texts.size * 2 <= seen.filled;
  return repeats
    ? { content: { row: 'result' }, reason: `the same study stands in several rows` }
    : { content: { row: 'study' }, reason: `no column names a group or an outcome of the row` };
}

function signLines({ decimal, thousands, seen }: ReturnType<typeof signsIn>): readonly Line[] {
  const names = { ',': 'comma', '.': 'point', ' ': 'space', '’': 'apostrophe' } as const;
  return [
    ...(seen > 0 ? [{ content: { decimal: names[decimal] }, reason: `${counted(seen, 'number')} with it` }] : []),
    ...(thousands === undefined
      ? []
      : [
          {
            content: { thousands: names[thousands as NonNullable<NumberSigns['thousands']>] },
            reason: `groups of three digits`,
          },
        ]),
  ];
}

function missingIn(texts: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const text of texts)
    if (NO_VALUE.test(text) && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
  return [...found.values()];
}

function missingLines(missing: readonly string[]): readonly Line[] {
  if (missing.length === 0) return [];
  return [
    {
      content: { missing: '' },
      reason: `what is written where there is no value; “blank” writes nothing`,
      below: missing.map(missingLine),
    },
  ];
}

function missingLine(text: string): Line {
  const meaning = meaningOf(text);
  const content = { [text]: meaning };
  return meaning === BLANK.value
    ? { content, reason: `or ${MISSING_WORDS.map(({ value }) => value).join(', ')}` }
    : { content };
}

function meaningOf(text: string): string {
  const known = canonicalWord(ANY, text.replace(/\./g, ''));
  if (known !== undefined && MISSING_WORDS.some(({ value }) => value === known)) return known;
  return /^(?:n\.? ?r\.?|n\/r|none reported|k\. ?a\.?|keine angabe|nicht berichtet|non rapporté)$/i.test(text)
    ? 'not reported'
    : BLANK.value;
}

/** What says which study and whose work it is only in the first of its rows, as merged cells are saved. */
function blankLines(columns: readonly ProposedColumn[], sheet: Sheet): readonly Line[] {
  const rows = sheet.rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length;
  const blank = columns.flatMap(({ heading, keys }) => {
    const filled = columnsSeen(sheet).get(heading)?.filled ?? 0;
    const isOfStudy = keys.some((key) => key === 'study' || key === 'extractor');
    return isOfStudy && rows - filled >= Math.max(2, rows / 5) ? [{ heading, rows: rows - filled }] : [];
  });
  const [first] = blank;
  if (first === undefined) return [];
  const reason = `blank in ${counted(first.rows, 'row')} with other cells`;
  return [{ content: { same_as_above: blank.map(({ heading }) => heading) }, reason }];
}

function totalLines(columns: readonly ProposedColumn[], sheet: Sheet): readonly Line[] {
  const name = columns.find(({ keys }) => keys.includes('study'));
  const totals = [...((name && columnsSeen(sheet).get(name.heading)?.texts) ?? [])].filter(([text]) =>
    TOTAL.test(text),
  );
  if (!name || totals.length === 0) return [];
  const rows = totals.map(([, { row }]) => row).join(', ');
  return [
    { content: { leave_out: { [name.heading]: totals.map(([text]) => text) } }, reason: `row ${rows} sums up others` },
  ];
}

function groupLines(columns: readonly ProposedColumn[]): readonly Line[] {
  const sides = (['intervention', 'comparator'] as const).flatMap((side) => {
    const of = columns.filter(({ group }) => group?.side === side);
    const words = [...new Set(of.map(({ group }) => group?.sideWord))].map((word) => `“${word}”`);
    return of.length === 0
      ? []
      : [
          {
            content: { [side]: { name: side, role: side } },
            reason: `${words.join(', ')} in ${counted(of.length, 'heading')}`,
          },
        ];
  });
  return sides.length === 0 ? [] : [{ content: { arms: '' }, below: sides }];
}

/** Numbers without an outcome belong to one that only people know. */
function outcomeLines(columns: readonly ProposedColumn[]): readonly Line[] {
  const keys = columns.flatMap((column) => column.keys);
  const isNeeded = columns.some(
    ({ keys: own, group }) =>
      own.some((key) => key.startsWith('results.') && key !== 'results.outcome') && group?.outcome === undefined,
  );
  if (!isNeeded || keys.includes('results.outcome')) return [];
  return [
    {
      content: { results: '' },
      below: [{ content: { outcome: '' }, reason: `which outcome do the numbers belong to?` }],
    },
  ];
}

function columnLine({ heading, keys, isInParts, group, words, reason }: ProposedColumn): Line {
  if (keys.length === 0) return { content: { [heading]: LEFT_OUT.value }, reason };
  const key: Content = keys.length === 1 ? (keys[0] ?? '') : keys;
  if (group === undefined && words.size === 0) return { content: { [heading]: key }, reason };
  const detail: { [key: string]: Content } = {
    [isInParts ? 'parts' : 'key']: key,
    ...(group && { arm: group.side }),
    ...(group?.outcome !== undefined && { outcome: group.outcome }),
    ...(group?.timepoint !== undefined && { timepoint: group.timepoint }),
  };
  if (words.size === 0) return { content: { [heading]: detail }, reason };
  return {
    content: { [heading]: '' },
    reason,
    below: [
      ...Object.entries(detail).map(([name, value]) => ({ content: { [name]: value } })),
      { content: { words: '' }, below: [...words].map(([word, agreed]) => wordLine(word, agreed)) },
    ],
  };
}

function wordLine(word: string, agreed: string | undefined): Line {
  return agreed === undefined
    ? { content: { [word]: '' }, reason: `what is it called in the format?` }
    : { content: { [word]: agreed }, reason: `another name of it` };
}
