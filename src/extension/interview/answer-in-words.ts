/** What a person can say at a question of an interview. */
import type { Chosen } from '../../core/index';

/** An answer, with answers to the questions that come next where they were typed at once. */
export type Answered = Chosen & { readonly ahead?: readonly string[] };

/** `quotes`: wants to add a quotation to the answer; what stood in the box is kept. */
export type Said = Answered | { readonly quotes: string } | 'back' | 'skip' | 'open' | 'leave';

/** Whether something is to be written. */
export function isAnswer(said: Said): said is Answered {
  return typeof said === 'object' && !('quotes' in said);
}
