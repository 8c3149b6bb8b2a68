/** Files of which nothing can be told: they cannot be read, or do not say what they are about. */
import type { RecordFile } from '../../document/record';
import { syntaxCodes } from '../../document/syntax-codes';
import { unreadBecause } from '../../document/unread';
import { say } from '../../language/say';

/**
 * Why a file cannot be compared, in words; nothing for one that can, or in which nothing is written.
 *
 * Of a text with a fault the parser reads what it can. That is enough to help somebody who types; it is not enough to say
 * that something was taken out. So any fault of the text that keeps part of it from being read counts.
 */
export function unreadableBecause({ document, unread, kind }: RecordFile): string | undefined {
  if (unread) return unreadBecause(unread);
  const fault = document.problems.find(({ code }) => ERRORS.has(code));
  if (fault) return fault.message;
  if (kind !== undefined || document.root === undefined) return undefined;
  return say`it does not say what it is about. Its first line should be “study: …”, “intervention: …” or “review: …”.`;
}

const ERRORS: ReadonlySet<string> = new Set(
  syntaxCodes.filter(({ severity }) => severity === 'error').map(({ code }) => code),
);
