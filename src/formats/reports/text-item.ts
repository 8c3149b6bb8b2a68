/** A piece of text as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  /** From the coordinates of the text to those of the page: [a, b, c, d, e, f] (ISO 32000-1, 8.3.4). */
  readonly transform: readonly number[];
  /** In the coordinates of the page. */
  readonly width: number;
  readonly hasEOL: boolean;
}
