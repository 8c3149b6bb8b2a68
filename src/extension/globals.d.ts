/**
 * The globals that every extension host has, the desktop's and the browser's. Neither Node.js' nor the DOM's types are
 * loaded in this room, so whatever else is used (a network call, a file, a process) does not compile.
 */

declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;

declare const console: {
  log(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare const crypto: {
  getRandomValues(array: Uint8Array): Uint8Array;
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};

/** Bytes, one a character, in base64. */
declare function btoa(bytes: string): string;
