/** Work that takes long lets others have their turn: whoever types must not wait for it. */
import { pause } from '../../pause';

/** So long nobody else has a turn, in milliseconds; then everybody who waits has one. */
const LONGEST = 12;

/** @returns what is asked between two pieces of work: waits where the last turn of others is long ago */
export function prepareTurns(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < LONGEST) return;
    await pause(1);
    last = Date.now();
  };
}
