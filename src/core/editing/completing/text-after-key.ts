/** What follows a key that somebody picks: a space, brackets, or the next line with its indentation. */
import type { Field } from '../../fields/field';
import { requiredKeys } from '../../format/lookup';
import { asSnippet } from './snippet';

/** The form that a key takes in the file. */
export interface TextAfterKey {
  /** As a snippet, from the colon on. */
  readonly insert: string;
  /** Something can be picked there at once. */
  readonly askAgain: boolean;
}

/** Where a key stands. */
interface KeyPlace {
  /** Below it, lines are two further to the right. */
  readonly column: number;
  /** Then everything stays on the line. */
  readonly inBrackets?: boolean;
}

/** What follows a key, given the form of its value. */
export function textAfterKey(key: string, field: Field, { column, inBrackets }: KeyPlace): TextAfterKey {
  const item = field.kind === 'list' || field.kind === 'assessments' ? field.of : undefined;
  // Where a sentence will do, and usually does.
  if (key === 'support') return { insert: ': $0', askAgain: false };
  if (inBrackets) return withinBrackets(field, item);
  const below = `\n${' '.repeat(column + 2)}`;
  if (item?.kind === 'mapping') {
    const first = field.kind === 'assessments' ? field.identity.flat() : requiredKeys(field);
    const keys = first.map((each) => `${each}:`);
    return { insert: `:${below}- ${keys.length === 0 ? '$0' : asSnippet(keys, column + 4)}`, askAgain: true };
  }
  if (field.kind === 'mapping' || field.kind === 'dictionary') return { insert: `:${below}$0`, askAgain: true };
  if (item && isPicked(item) && !isOfFixedLength(field)) return { insert: ': [$0]', askAgain: true };
  if (item?.kind === 'text' && field.kind === 'list' && !field.orOne)
    return { insert: `:${below}- $0`, askAgain: false };
  return { insert: ': $0', askAgain: isPicked(item ?? field) || takesToday(item ?? field) };
}

function withinBrackets(field: Field, item: Field | undefined): TextAfterKey {
  if (field.kind === 'mapping' || field.kind === 'dictionary') return { insert: ': {$0}', askAgain: true };
  if (item && !isOfFixedLength(field)) return { insert: ': [$0]', askAgain: true };
  return { insert: ': $0', askAgain: isPicked(item ?? field) || takesToday(item ?? field) };
}

/** Whether there is a list to pick from. */
function isPicked({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'reference' || kind === 'id';
}

function takesToday(field: Field): boolean {
  return field.kind === 'date' && !field.ofOthers;
}

/** Empty brackets would be wrong there. */
function isOfFixedLength(field: Field): boolean {
  return field.kind === 'list' && (field.least ?? 0) > 0;
}
