/** The letters of a file with references, whichever program saved it. */

/** Text, and the encoding in which it was read where that was not said to be UTF-8. */
export interface Decoded {
  readonly text: string;
  /** Told ones by the name that was told, in small letters. */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'UTF-8 and Windows-1252' | (string & {});
}

/**
 * Bytes as text, never with a � for a letter: UTF-8 where it is that; UTF-16 with its mark, or where every other byte is
 * 0; else Windows-1252, which older databases and reference managers write (Latin-1 is a part of it). Where exports were
 * put together, each line is read as what it is.
 *
 * @param told the encoding, where somebody knows it (`windows-1250`, `macintosh`, `shift_jis`); it is taken where the
 * bytes can be that, and they have no mark of their own
 * @throws RangeError where there is no encoding of that name
 */
export function decodeReferences(bytes: Uint8Array, told?: string): Decoded {
  const { text, encoding } = decoded(bytes, told);
  return { text: withoutControls(text), encoding };
}

/** What Windows-1252 has at 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const AT_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The control characters U+0080 to U+009F are never meant: some converters leave them where Windows-1252 has dashes and
 * quotation marks, and so does the decoder of several versions of Node.js, which reads it as Latin-1.
 */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => AT_0X80[control.charCodeAt(0) - 0x80] ?? control);
}

function decoded(bytes: Uint8Array, told: string | undefined): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(evenLength(bytes)), encoding: 'UTF-16' };
  const asTold = told === undefined ? undefined : decodedAs(told, bytes);
  if (asTold !== undefined) return asTold;
  const text = asUtf8(bytes);
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  return lineByLine(bytes);
}

function decodedAs(told: string, bytes: Uint8Array): Decoded | undefined {
  const decoder = new TextDecoder(told, { fatal: true });
  try {
    return { text: decoder.decode(bytes), encoding: told.toLowerCase() };
  } catch {
    // It is not what it is said to be.
    return undefined;
  }
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const LINE_END = 0x0a;

function lineByLine(bytes: Uint8Array): Decoded {
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let hasUtf8 = false;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const text = asUtf8(line);
    // A line of ASCII is both.
    if (text !== undefined && text.length < line.length) hasUtf8 = true;
    lines.push(text ?? windows.decode(line));
    start = end;
  }
  return { text: lines.join(''), encoding: hasUtf8 ? 'UTF-8 and Windows-1252' : 'Windows-1252' };
}

/** A byte too many at the end would be a letter of its own. */
function evenLength(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % 2));
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 200);
  if (beginning.length < 4) return undefined;
  const zeros = (rest: number) => beginning.filter((byte, index) => index % 2 === rest && byte === 0).length;
  const many = beginning.length / 4;
  return zeros(1) > many ? 'utf-16le' : zeros(0) > many ? 'utf-16be' : undefined;
}
