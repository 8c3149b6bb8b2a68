/** Further domains that a team judges with a tool that leaves room for them, named under `appraisal` of the review file. */
import type { Node } from '../../document/document';
import { pairsOf, textOf, valueOf } from '../../document/walk';
import type { Domain, Instrument } from '../../knowledge/instrument';

/** As many as a team may judge: more than any does. */
export const MOST_OWN_DOMAINS = 20;

/**
 * The tool with the domains that the review adds, behind its own; the tool itself where there are none.
 * @param decided what the review decided about the tool; keys that cannot be used, or are taken, are passed over
 */
export function withOwnDomains(instrument: Instrument, decided: Node | undefined): Instrument {
  if (instrument.takesOwnDomains === undefined) return instrument;
  const written = pairsOf(valueOf(decided, 'own_domains')).slice(0, MOST_OWN_DOMAINS);
  const taken = new Set(instrument.variants.flatMap(({ domains }) => domains.map(({ key }) => key)));
  const usable = written.filter(({ key }) => /^[a-z][a-z0-9_]*$/.test(key.text) && !taken.has(key.text));
  if (usable.length === 0) return instrument;
  const variants = instrument.variants.map((variant) => {
    const levels = instrument.judgements.map(({ value }) => value);
    const own = usable.map(({ key, value }, index): Domain => {
      const name = textOf(value) ?? key.text.replaceAll('_', ' ');
      return {
        id: String(variant.domains.length + index + 1),
        key: key.text,
        name,
        shortName: name,
        meaning: name,
        questions: [],
        parts: [{ rules: [{ when: [{}], judgement: null, permits: levels }] }],
        ofStudy: true,
      };
    });
    return { ...variant, domains: [...variant.domains, ...own] };
  });
  return { ...instrument, variants };
}
