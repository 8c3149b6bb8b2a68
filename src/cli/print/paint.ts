/** Colours of a terminal. */

export type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

const CODES: Readonly<Record<Ink, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 };

/** Writes a text in an ink, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string;

export const inColour: Paint = (ink, text) => `\u001b[${CODES[ink]}m${text}\u001b[0m`;
export const withoutColour: Paint = (_ink, text) => text;
