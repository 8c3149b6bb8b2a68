/** What keeps a fault in one feature from taking the others down, or the person's attention. */
import type { LogOutputChannel } from 'vscode';

/**
 * Does the work; where it throws, writes so to the output channel (each fault once, for the same fault tends to come back
 * with every keystroke) and gives back `otherwise`.
 * @param what was being done, for the channel: "hover"
 */
export type Guard = <Result>(what: string, work: () => Result, otherwise: Result) => Result;

/** A guard that writes to this channel. */
export function createGuard(channel: LogOutputChannel): Guard {
  const known = new Set<string>();
  return (what, work, otherwise) => {
    try {
      return work();
    } catch (error) {
      const fault = `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (!known.has(fault)) channel.error(fault);
      known.add(fault);
      return otherwise;
    }
  };
}
