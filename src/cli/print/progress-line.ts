/** One line that says how far a long run is; only where a person watches, and gone when the run ends. */

/** Shows how far it is, in place of what was shown before. */
export type Show = (text: string) => void;

/** Nothing is shown of runs shorter than this. */
const QUIET_MS = 600;
const EVERY_MS = 100;

/** Does some work that says how far it is. Nothing is shown unless standard error is a terminal. */
export async function withProgress<T>(work: (show: Show) => Promise<T>): Promise<T> {
  const stream = process.stderr;
  if (!stream.isTTY) return work(() => {});
  const start = Date.now();
  let last = start + QUIET_MS - EVERY_MS;
  try {
    return await work((text) => {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      stream.write(`\r\u001b[K${text}`);
    });
  } finally {
    if (last > start + QUIET_MS - EVERY_MS) stream.write('\r\u001b[K');
  }
}
