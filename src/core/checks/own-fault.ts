/** What cannot be used in the descriptions of a review’s own fields and tools, as findings: with a repair where a word was nearly right. */
import type { OwnFieldFault } from '../format/own/own-fields';
import { closest } from '../language/closest';
import { say } from '../language/say';
import type { Finding } from './check';

export function findingOf({ span, message, instead }: OwnFieldFault): Finding {
  const meant = instead && closest(instead.written, instead.known);
  if (meant === undefined) return { span, message };
  return {
    span,
    message,
    fixes: [{ title: say`Write “${meant}”`, kind: 'choice', edits: [{ span, text: meant }] }],
  };
}
