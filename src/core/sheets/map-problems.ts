/** What is wrong with a mapping, or with what it makes of its sheet: at the place in the mapping where it can be changed. */
import type { Document, Node, Span, TextEdit } from '../document/document';
import { nodeAt, pairOf, pairsOf, textOf, toPlain, valueOf } from '../document/walk';
import { canonicalWord } from '../fields/canonical';
import type { Field } from '../fields/field';
import { valueErrors } from '../format/check-value';
import { fieldsOf } from '../format/lookup';
import type { SchemaError } from '../format/schema-error';
import type { Sheet } from '../importing/sheet';
import { closest } from '../language/closest';
import { counted } from '../language/counted';
import { listed } from '../language/listed';
import { say } from '../language/say';
import { quoted } from '../writing/value';
import { type ColumnSeen, columnsSeen } from './columns-seen';
import { BLANK, mapFields } from './map-fields';
import { type ColumnMapping, readMapping, type SheetMapping, wordIn } from './mapping';
import { numberOf } from './printed-number';
import { type SheetKey, sheetKeyOf, sheetKeys } from './sheet-key';

export interface MapProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly span: Span;
  /** The repair that was worked out, if there is exactly one that makes sense. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** As many examples of cells as a message names. */
const MOST_EXAMPLES = 3;

/** The beginning of the file, where something is missing from the whole. */
const TOP: Span = { start: 0, end: 0 };

/**
 * @param document the mapping as it stands, half-typed too
 * @param sheet the table that it names, under its headings; absent where it cannot be read, which is said elsewhere
 */
export function mapProblems(document: Document, sheet: Sheet | undefined): readonly MapProblem[] {
  const mapping = readMapping(document);
  const columns = [...mapping.columns.values()];
  return [
    ...syntaxProblems(document),
    ...formProblems(document),
    ...(sheet === undefined ? [] : missingColumns(document, mapping, sheet)),
    ...columns.flatMap(listProblems),
    ...columns.flatMap((column) => keyProblems(column, mapping)),
    ...sameKeyProblems(columns, mapping),
    ...nameProblems(document, mapping),
    ...columns.flatMap((column) => wordProblems(column)),
    ...(sheet === undefined ? [] : columns.flatMap((column) => cellProblems(column, mapping, sheet))),
    ...(sheet === undefined ? [] : untoldColumns(document, mapping, sheet)),
  ].sort((a, b) => a.span.start - b.span.start);
}

function syntaxProblems({ problems, root }: Document): readonly MapProblem[] {
  const isEmpty = root === undefined && problems.every(({ code }) => code === 'syntax/empty');
  const shown = isEmpty ? [] : problems;
  return shown.map(({ code, message, span, fix }) => ({ code, severity: 'error', message, span, ...(fix && { fix }) }));
}

function formProblems({ root }: Document): readonly MapProblem[] {
  return valueErrors(mapFields, toPlain(root) ?? {}, []).map((error) => formProblem(error, root));
}

function formProblem({ path, keyword, field, key = '', limit }: SchemaError, root: Node | undefined): MapProblem {
  const node = nodeAt(root, path);
  const code = 'map-form';
  if (keyword === 'missing key')
    return {
      code,
      severity: 'error',
      span: TOP,
      message: say`A mapping needs “${key}”: ${meaningOf(fieldOf(field, key))}`,
    };
  if (keyword === 'unknown key') {
    const span = pairOf(node, key)?.key.span ?? TOP;
    const meant = closest(key, field ? Object.keys(fieldsOf(field)) : []);
    const known = field ? listed(Object.keys(fieldsOf(field)), 'or') : '';
    const message = say`“${key}” is no word of mappings here. It can be ${known}.`;
    return { code, severity: 'error', span, message, ...(meant && { fix: writing(span, meant) }) };
  }
  const span = node?.span ?? TOP;
  const written = textOf(node) ?? '';
  const word = field && canonicalWord(field, written);
  const meant =
    word ??
    (field?.kind === 'choice'
      ? closest(
          written,
          field.choices.map(({ value }) => value),
        )
      : undefined);
  const range = limit === undefined ? '' : say` The limit is ${limit}.`;
  return {
    code,
    severity: 'error',
    span,
    message: say`This does not fit here. ${field ? meaningOf(field) : ''}${range}`,
    ...(meant !== undefined && meant !== written && { fix: writing(span, meant) }),
  };
}

function fieldOf(field: Field | undefined, key: string): Field | undefined {
  return field && fieldsOf(field)[key];
}

function meaningOf(field: Field | undefined): string {
  if (field === undefined) return '';
  const words = field.kind === 'choice' ? say` One of: ${field.choices.map(({ value }) => value).join(', ')}.` : '';
  return `${field.meaning}${words}`;
}

function writing(span: Span, text: string): NonNullable<MapProblem['fix']> {
  return { title: say`Write “${text}”`, edits: [{ span, text: quoted(text) }] };
}

/** Headings that the sheet does not have: at the columns, and wherever else columns are named. */
function missingColumns({ root }: Document, mapping: SheetMapping, { heads }: Sheet): readonly MapProblem[] {
  const columns = pairsOf(valueOf(root, 'columns')).map(({ key }) => ({ text: key.text, span: key.span }));
  const left = pairsOf(valueOf(root, 'leave_out')).map(({ key }) => ({ text: key.text, span: key.span }));
  const above = mapping.sameAsAbove.flatMap((text, index) => {
    const list = valueOf(root, 'same_as_above');
    const node = list?.kind === 'sequence' ? list.items[index] : list;
    return node ? [{ text, span: node.span }] : [];
  });
  return [...columns, ...left, ...above]
    .filter(({ text }) => !heads.includes(text))
    .map(({ text, span }) => {
      const meant = closest(text, heads) ?? heads.find((head) => head.toLowerCase() === text.toLowerCase());
      return {
        code: 'map-no-column',
        severity: 'error',
        span,
        message: say`The sheet has no column “${text}”, so nothing comes of this line. Its columns are ${shortList(heads)}.`,
        ...(meant !== undefined && !mapping.columns.has(meant) && { fix: writing(span, meant) }),
      };
    });
}

function shortList(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((word) => `“${word}”`);
  return words.length > 8 ? `${shown.join(', ')} …` : listed(shown, 'and');
}

/** In a list, what else holds for the column would hold for one key only. */
function listProblems({ pair: { value } }: ColumnMapping): readonly MapProblem[] {
  const items = value.kind === 'sequence' ? value.items : [];
  return items
    .filter(({ kind }) => kind !== 'scalar')
    .map(({ span }) => ({
      code: 'map-form',
      severity: 'error',
      span,
      message: say`In a list, only keys can stand. Where more is to be said, write the list behind “key”: {key: [country, setting], words: {…}}.`,
    }));
}

function keyProblems(column: ColumnMapping, mapping: SheetMapping): readonly MapProblem[] {
  const { heading, keys, isLeftOut, pair } = column;
  if (keys.length === 0 && !isLeftOut)
    return [
      {
        code: 'map-undecided',
        severity: 'information',
        span: pair.key.span,
        message: say`Nothing says yet where the column “${heading}” goes. Write a key of the format, a field of the review’s own such as “fields.remark”, or “left out”.`,
      },
    ];
  return keys.flatMap(({ text, node }) => {
    const key = sheetKeyOf(text);
    return key === undefined ? [unknownKey(text, node)] : needProblems(key, node, column, mapping);
  });
}

function unknownKey(text: string, { span }: Node): MapProblem {
  const meant = closest(text, sheetKeys().keys()) ?? onlyEnding(text);
  return {
    code: 'map-unknown-key',
    severity: 'error',
    span,
    message: say`“${text}” is no place in a study file to which a cell can go. Keys are written with full stops, as in “participants.randomised”; those of the review’s own begin with “fields.”.`,
    ...(meant !== undefined && { fix: writing(span, meant) }),
  };
}

/** “mean” where only one key ends so. */
function onlyEnding(text: string): string | undefined {
  const fitting = [...sheetKeys().keys()].filter((key) => key.endsWith(`.${text}`));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a number needs so that it is known what it is of. */
function needProblems(
  key: SheetKey,
  { span }: Node,
  column: ColumnMapping,
  mapping: SheetMapping,
): readonly MapProblem[] {
  const problems: MapProblem[] = [];
  const has = (text: string) =>
    [...mapping.columns.values()].some(({ keys }) => keys.some((each) => each.text === text));
  const { arm } = column;
  if ((key.holder === 'group' || key.holder === 'arm') && arm === undefined && !has('arms.name'))
    problems.push({
      code: 'map-no-group',
      severity: 'error',
      span,
      message: say`It is not said which group this is of. Add it, as in {key: ${key.text}, arm: intervention}, or send another column to “arms.name”.`,
    });
  const outcome = column.outcome ?? mapping.results.outcome;
  if (
    (key.holder === 'group' || (key.holder === 'result' && key.text !== 'results.outcome')) &&
    outcome === undefined &&
    !has('results.outcome')
  )
    problems.push({
      code: 'map-no-outcome',
      severity: 'error',
      span,
      message: say`It is not said which outcome this is of. Add it, as in {key: ${key.text}, outcome: pain}, write it below “results” for all columns, or send another column to “results.outcome”.`,
    });
  return problems;
}

/** Two columns that go to one place. */
function sameKeyProblems(columns: readonly ColumnMapping[], { row }: SheetMapping): readonly MapProblem[] {
  const taken = new Map<string, string>();
  const problems: MapProblem[] = [];
  for (const { heading, keys, arm, outcome, measure, timepoint, population } of columns)
    for (const { text, node } of keys) {
      const key = sheetKeyOf(text);
      if (!key || key.isList || key.field.kind === 'text' || key.holder === 'name' || key.holder === 'person') continue;
      const id = JSON.stringify([text, arm, outcome, measure, timepoint, population, row]);
      const other = taken.get(id);
      if (other === undefined) taken.set(id, heading);
      else
        problems.push({
          code: 'map-same-key',
          severity: 'warning',
          span: node.span,
          message: say`The column “${other}” goes to the same place, and only one value can stand there. Say what differs: another group, outcome or time point.`,
        });
    }
  return problems;
}

/** The study’s name, and groups that columns name. */
function nameProblems({ root }: Document, { columns, arms }: SheetMapping): readonly MapProblem[] {
  const list = valueOf(root, 'columns');
  const problems: MapProblem[] = [];
  if (list && ![...columns.values()].some(({ keys }) => keys.some(({ text }) => text === 'study')))
    problems.push({
      code: 'map-no-study',
      severity: 'error',
      span: pairOf(root, 'columns')?.key.span ?? TOP,
      message: say`No column goes to “study”, so it is not known which study a row is about, and no row is taken. Send the column with the names of the studies to “study”.`,
    });
  for (const { arm, pair } of columns.values()) {
    const node = valueOf(pair.value, 'arm');
    if (arm === undefined || node === undefined || arms.has(arm)) continue;
    const meant = closest(arm, arms.keys());
    problems.push({
      code: 'map-unknown-group',
      severity: 'warning',
      span: node.span,
      message: say`“${arm}” does not stand under “arms”, so nobody knows whether it is the intervention or what it is compared with. Add it there, as in ${arm}: {name: ${arm}, role: intervention}.`,
      ...(meant !== undefined && { fix: writing(node.span, meant) }),
    });
  }
  return problems;
}

/** Words that the format does not have at the place to which the column goes. */
function wordProblems({ keys, pair }: ColumnMapping): readonly MapProblem[] {
  const fields = keys.flatMap(({ text }) => sheetKeyOf(text)?.field ?? []);
  return pairsOf(valueOf(pair.value, 'words')).flatMap(({ key, value }): readonly MapProblem[] => {
    const word = textOf(value);
    if (word === undefined)
      return [
        {
          code: 'map-undecided',
          severity: 'information',
          span: key.span,
          message: say`Nothing says yet what “${key.text}” is called in the format. Until then it is written as it stands.`,
        },
      ];
    if (word === BLANK.value || fields.some((field) => fits(field, word))) return [];
    const choices = fields.flatMap((field) =>
      field.kind === 'choice' ? field.choices.map(({ value: each }) => each) : [],
    );
    const meant =
      fields.map((field) => canonicalWord(field, word)).find((each) => each !== undefined) ?? closest(word, choices);
    return [
      {
        code: 'map-unknown-word',
        severity: 'error',
        span: value.span,
        message: say`“${word}” is no word that can stand at “${keys[0]?.text ?? ''}”.`,
        ...(meant !== undefined && { fix: writing(value.span, meant) }),
      },
    ];
  });
}

function fits(field: Field, word: string): boolean {
  const plain = field.kind === 'number' && Number.isFinite(Number(word)) ? Number(word) : word;
  return valueErrors(field, plain, []).length === 0;
}

/** Cells that do not fit the field to which their column goes. */
function cellProblems(column: ColumnMapping, mapping: SheetMapping, sheet: Sheet): readonly MapProblem[] {
  const seen = columnsSeen(sheet).get(column.heading);
  const [first] = column.keys;
  const key = first && sheetKeyOf(first.text);
  if (!seen || !first || !key || column.isInParts) return [];
  const wrong = [...seen.texts].filter(([text]) => !isUnderstood(text, key, column, mapping));
  if (wrong.length === 0) return [];
  const examples = wrong.slice(0, MOST_EXAMPLES).map(([text, { row }]) => say`“${text}” (row ${row})`);
  const more = wrong.length - examples.length;
  const shown = more > 0 ? `${examples.join(', ')} …` : listed(examples, 'and');
  const isNumber = key.field.kind === 'number';
  return [
    {
      code: isNumber ? 'map-no-number' : 'map-word',
      severity: 'warning',
      span: first.node.span,
      message: isNumber
        ? say`${counted(wrong.length, 'value')} of the column ${wrong.length === 1 ? say`is no number` : say`are no numbers`}: ${shown}. ${wrong.length === 1 ? say`It is` : say`They are`} written as ${wrong.length === 1 ? say`it stands` : say`they stand`}, unless “words” or “missing” says what they mean, or “parts” that several numbers stand in a cell.`
        : say`The format has no such words here: ${shown}. Say under “words” what they are called there.`,
    },
  ];
}

function isUnderstood(text: string, key: SheetKey, column: ColumnMapping, mapping: SheetMapping): boolean {
  const { field } = key;
  if (wordIn(column.words, text) || wordIn(mapping.missing, text) || wordIn(mapping.words, text)) return true;
  if (field.kind === 'number') {
    const number = numberOf(key.path.at(-1) === 'percent' ? text.replace(/\s*%$/, '') : text, mapping.signs);
    return number !== undefined || canonicalWord(field, text) !== undefined;
  }
  if (field.kind !== 'choice' || field.open) return true;
  const entries = key.isList ? text.split(column.separator ?? ';').map((entry) => entry.trim()) : [text];
  return entries.every(
    (entry) => wordIn(column.words, entry) !== undefined || canonicalWord(field, entry) !== undefined,
  );
}

/** Columns of which the mapping says nothing. */
function untoldColumns({ root, text }: Document, { columns }: SheetMapping, sheet: Sheet): readonly MapProblem[] {
  const pair = pairOf(root, 'columns');
  const untold = columnsUntold(columns, sheet);
  if (pair === undefined || untold.length === 0) return [];
  return [
    {
      code: 'map-untold-columns',
      severity: 'information',
      span: pair.key.span,
      message: say`Of ${counted(untold.length, 'column')} of the sheet nothing is said: ${shortList(untold.map(({ heading }) => heading))}. What stands there is not taken over, and listed among what is lost.`,
      ...withLines(text, pair.value, untold),
    },
  ];
}

/** Adds a blank line for each column below the last one. */
function withLines(text: string, value: Node, untold: readonly ColumnSeen[]): Pick<MapProblem, 'fix'> {
  if (value.kind !== 'mapping' || value.style === 'flow') return {};
  const last = value.pairs.at(-1);
  const first = value.pairs[0];
  if (!last || !first) return {};
  const start = text.lastIndexOf('\n', first.key.span.start - 1) + 1;
  const indentation = text.slice(start, first.key.span.start);
  const lineEnd = text.indexOf('\n', last.span.end);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const lines = untold.map(({ heading }) => `\n${indentation}${quoted(heading)}:`).join('');
  return { fix: { title: say`Add a line for each of them`, edits: [{ span: { start: end, end }, text: lines }] } };
}

function columnsUntold(columns: SheetMapping['columns'], sheet: Sheet): readonly ColumnSeen[] {
  return [...columnsSeen(sheet).values()].filter(({ heading, filled }) => filled > 0 && !columns.has(heading));
}

/** How many columns with cells the mapping says nothing about, or not yet where they go. */
export function columnsLeftUntold({ columns }: SheetMapping, sheet: Sheet): number {
  const undecided = [...columns.values()].filter(
    ({ heading, keys, isLeftOut }) => keys.length === 0 && !isLeftOut && sheet.heads.includes(heading),
  );
  return columnsUntold(columns, sheet).length + undecided.length;
}
