/** Whether what people judged is what the instrument suggests: asked by hints and lenses, answered as the checks do. */

import type { Instrument } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import type { DomainAssessment, OverallAssessment } from '../../review/appraisal/assessments';

/** The parts of a domain, or of the whole, that say whether people and instrument agree. */
export type Judged =
  | Pick<DomainAssessment, 'pair' | 'given' | 'suggestion'>
  | Pick<OverallAssessment, 'pair' | 'given' | 'suggestion'>;

/**
 * Whether the judgement is outside what the instrument leaves open, whether or not a reason is written.
 * A word that the instrument does not know differs from nothing; it has a problem of its own.
 */
export function differs({ given, suggestion }: Judged): boolean {
  if (given?.value === undefined || suggestion.permitted.length === 0) return false;
  return !suggestion.permitted.includes(given.value);
}

/**
 * What the instrument suggests, in words: "Low"; where it leaves several levels open to people, "Moderate or Serious".
 * @returns `undefined` while questions are open that can change it
 */
export function suggestedInWords(instrument: Instrument, { suggestion }: Judged): string | undefined {
  if (suggestion.judgement !== null) return judgementLabel(instrument, suggestion.judgement);
  if (!suggestion.complete || suggestion.permitted.length === 0) return undefined;
  return listed(
    suggestion.permitted.map((value) => judgementLabel(instrument, value)),
    'or',
  );
}
