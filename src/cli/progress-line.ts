/** One line that says how far a long run is; only where a person watches, and gone when the run ends. */
import type { WriteStream } from 'node:tty';

/** Nothing is shown for runs shorter than this. */
const QUIET_MS = 600;
const EVERY_MS = 100;

export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** @param stream where to write; nothing is written unless it is a terminal */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>): ProgressLine {
  const start = Date.now();
  let last = start + QUIET_MS - EVERY_MS;
  let shown = false;
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      shown = true;
      stream.write(`\r\u001b[K${text}`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
