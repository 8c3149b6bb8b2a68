/** The letters of a file with references, whichever program saved it. */

/** Text, and the encoding in which it was read where that was not said to be UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * Bytes as text, never with a � for a letter: UTF-8 where it is that; UTF-16 with its mark, or where every other byte is
 * 0; else Windows-1252, which older databases and reference managers write (Latin-1 is a part of it).
 */
export function decodeReferences(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
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
