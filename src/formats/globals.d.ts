/** What every place where this room runs has, beside the language: the browser's host of extensions and Node.js. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** Bytes as the libraries hand them out. */
declare class Blob {
  arrayBuffer(): Promise<ArrayBuffer>;
}
