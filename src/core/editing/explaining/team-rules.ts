/** The team's own rules (`guidance` of the review file), wherever what they are about is explained. */

import type { Path } from '../../document/document';
import { textOf, valueOf } from '../../document/walk';
import { bold, escaped, paragraphs } from '../../language/markdown';
import { say } from '../../language/say';
import { type Review, sectionNode } from '../../review/review';
import type { Offer } from '../completing/completion';

/**
 * The rules for the value at a path: for its key, and at a judgement also for the domain, or the whole, that is judged. A
 * rule for a section as a whole stands under the name of the section.
 */
export function rulesAt(review: Review, path: Path): readonly string[] {
  const keys = path.filter((step) => typeof step === 'string');
  const [section] = keys;
  if (section === undefined) return [];
  const rules = valueOf(sectionNode(review.record, 'guidance'), section);
  const last = keys.at(-1) ?? section;
  const about = last === 'judgement' ? [keys.at(-2) ?? last, last] : [last];
  return about.flatMap((key) => textOf(valueOf(rules, key)) ?? []);
}

/** The same as Markdown; nothing where there are none. */
export function explainRules(review: Review, path: Path): string | undefined {
  const rules = rulesAt(review, path);
  return rules.length === 0 ? undefined : `${bold(say`In this review`)} · ${rules.map(escaped).join(' ')}`;
}

/** An offer whose explanation ends with the rules for the value at a path. */
export function withRules(offer: Offer, review: Review, path: Path): Offer {
  const rules = explainRules(review, path);
  return rules === undefined ? offer : { ...offer, documentation: paragraphs([offer.documentation, rules]) };
}

/** The rules in a line each, as plain text. */
export function rulesInWords(review: Review, path: Path): readonly string[] {
  return rulesAt(review, path).map((rule) => say`In this review: ${rule}`);
}
