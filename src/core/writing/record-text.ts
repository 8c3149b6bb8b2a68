/** A whole record as text, in the style in which people write these files. */
import { quoted } from './value';

/** A value that is written as it stands: a number as it is printed, a code. */
export interface Plain {
  readonly plain: string;
}

/** What is written: text, a value as it stands, a list, or keys with their values; what is absent is left out. */
export type Content = string | Plain | readonly Content[] | { readonly [key: string]: Content | undefined };

/** As far as a line of a file goes before a list or a mapping gets lines of its own. */
const LINE = 100;

/**
 * A record as the text of its file, with a line break at its end.
 * @param content the keys of the record, in their order
 */
export function recordText(content: { readonly [key: string]: Content | undefined }): string {
  return `${keysOf(content).join('\n')}\n`;
}

function keysOf(content: { readonly [key: string]: Content | undefined }): string[] {
  return Object.entries(content).flatMap(([key, value]) => (value === undefined ? [] : underKey(keyText(key), value)));
}

function underKey(key: string, value: Content): readonly string[] {
  if (typeof value === 'string') return textLines(key, value);
  const inLine = inOneLine(value);
  if (inLine !== undefined && key.length + inLine.length < LINE) return [`${key}: ${inLine}`];
  if (Array.isArray(value)) return [`${key}:`, ...value.flatMap(entry).map(indented)];
  return [`${key}:`, ...keysOf(value as { readonly [key: string]: Content }).map(indented)];
}

function entry(value: Content): readonly string[] {
  const inLine = inOneLine(value);
  if (inLine !== undefined && (typeof value === 'string' || inLine.length < LINE)) return [`- ${inLine}`];
  if (Array.isArray(value)) return [`- ${flow(value)}`];
  const [first = '{}', ...rest] = keysOf(value as { readonly [key: string]: Content });
  return [`- ${first}`, ...rest.map(indented)];
}

/** Several lines stand as they are below their key; a single one behind it. */
function textLines(key: string, value: string): readonly string[] {
  const lines = value.split(/\r\n?|\n/);
  const isBlock = lines.length > 1 && lines.every((line) => isPrintable(line) && line === line.trimEnd());
  if (!isBlock || lines[0]?.startsWith(' ') || lines.at(-1) === '') return [`${key}: ${scalar(value)}`];
  return [`${key}: |-`, ...lines.map(indented)];
}

/** A text in one line: in double quotation marks where it holds signs that no line can show. */
function scalar(value: string): string {
  return isPrintable(value) && value === value.trim() && !value.includes('\n') ? quoted(value) : JSON.stringify(value);
}

/** No tabs, control characters, nor signs that break lines elsewhere. */
function isPrintable(line: string): boolean {
  return !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(line);
}

/** What fits into one line: lists of words, and mappings whose values are none of them mappings or long texts. */
function inOneLine(value: Content): string | undefined {
  if (typeof value === 'string') return scalar(value);
  if (isPlain(value)) return value.plain;
  if (Array.isArray(value)) return isPlainList(value) ? flow(value) : undefined;
  const parts = Object.values(value as { readonly [key: string]: Content | undefined });
  const isSmall = parts.every(
    (part) => part === undefined || isPlain(part) || isPlainList(part) || (typeof part === 'string' && isShort(part)),
  );
  return isSmall ? flow(value) : undefined;
}

/** Neither a long text nor one of several lines. */
function isShort(text: string): boolean {
  return text.length < 60 && !/[\n\r]/.test(text);
}

function isPlain(value: Content): value is Plain {
  return typeof value === 'object' && 'plain' in value && typeof value.plain === 'string';
}

function isPlainList(value: Content): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' || isPlain(each) || isPlainList(each));
}

function flow(value: Content): string {
  if (typeof value === 'string') return inBraces(value);
  if (isPlain(value)) return value.plain;
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const pairs = Object.entries(value as { readonly [key: string]: Content | undefined });
  return `{${pairs.flatMap(([key, each]) => (each === undefined ? [] : [`${keyText(key)}: ${flow(each)}`])).join(', ')}}`;
}

/** {@link quoted} is safe in brackets, too. */
function inBraces(value: string): string {
  return scalar(value);
}

function keyText(key: string): string {
  return scalar(key);
}

function indented(line: string): string {
  return line === '' ? line : `  ${line}`;
}
