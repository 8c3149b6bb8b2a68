/** What a terminal can show: colours, and so many letters in a line. */
import { inColour, type Paint, withoutColour } from './paint';

/** Colours where a person looks, unless they are not wanted. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && stream.hasColors() && !process.env.NO_COLOR ? inColour : withoutColour;
}

/** In characters: of the terminal within reason, else a usual one. */
export function widthOf({ isTTY, columns }: NodeJS.WriteStream): number {
  return isTTY ? Math.max(40, Math.min(columns, USUAL)) : USUAL;
}

const USUAL = 110;
