/** Which form of an instrument an assessment used, as far as anybody has said it: figures claim no more. */

import type { Domain, PreliminaryItem, Variant } from '../../knowledge/instrument';
import { arises, pickVariant } from '../../knowledge/variant';
import { type Assessment, asFacts, type DomainAssessment } from './assessments';

/** What somebody has to say before the questions, and nobody has said: the value that is assumed only keeps questions in sight. */
export function unsaidItems({ instrument, facts }: Pick<Assessment, 'instrument' | 'facts'>): PreliminaryItem[] {
  const all = asFacts(facts);
  return facts.flatMap(({ item, from }) =>
    from === 'instrument' && item.mustBeSaid && arises(instrument, item, all) ? [item] : [],
  );
}

/** "Cluster-randomised trial, effect of adhering"; what nobody said is said to be so. Empty where no form fits. */
export function formName(assessment: Assessment): string {
  const { instrument, variant } = assessment;
  if (variant === undefined) return '';
  const unsaid = unsaidItems(assessment).filter(({ key }) => key in variant.when);
  if (unsaid.length === 0) return variant.name;
  const possible = instrument.variants.filter(({ when }) =>
    Object.entries(variant.when).every(
      ([key, values]) => unsaid.some((item) => item.key === key) || when[key]?.join() === values.join(),
    ),
  );
  const words = unsaid.map(({ title }) => `${title.toLowerCase()} not said`);
  return [...sharedWords(possible.map(({ name }) => name)), ...words].join(', ');
}

/** What stands before the first comma that all names have alike up to there. */
function sharedWords([first = '', ...others]: readonly string[]): string[] {
  const parts = first.split(', ');
  return parts.filter((_, index) =>
    others.every(
      (other) =>
        other
          .split(', ')
          .slice(0, index + 1)
          .join() === parts.slice(0, index + 1).join(),
    ),
  );
}

/**
 * Whether the form is known to be the one that was used: it would be without the design of the study; or somebody said
 * which it is, answered its questions, or judged a domain that only it has. A judgement that stands alone, as published
 * articles print them, can come from any form.
 */
export function usedForm(assessment: Assessment): boolean {
  const { facts, domains, variant } = assessment;
  const usual = usualForm(assessment);
  const isSaid = facts.some(({ item, from }) => isAboutDesign(item) && (from === 'assessment' || from === 'review'));
  return usual === variant || isSaid || domains.some((each) => each.answers.length > 0 || isOwn(each, usual));
}

/** The domains of an assessment; of a form that nobody is known to have used, those that the usual form has, and what is written. */
export function domainsShown(assessment: Assessment): Domain[] {
  const isUsed = usedForm(assessment);
  const usual = usualForm(assessment);
  return assessment.domains
    .filter(({ domain, pair }) => isUsed || pair !== undefined || has(usual, domain))
    .map(({ domain }) => (isUsed ? domain : (usual?.domains.find(({ key }) => key === domain.key) ?? domain)));
}

/** The form that would apply if the design of the study did not pick another. */
function usualForm({ instrument, facts, variant }: Assessment): Variant | undefined {
  return pickVariant(instrument, asFacts(facts.filter(({ item }) => !isAboutDesign(item)))) ?? variant;
}

/** Written, and no domain of the usual form. */
function isOwn({ domain, pair }: DomainAssessment, usual: Variant | undefined): boolean {
  return pair !== undefined && !has(usual, domain);
}

function has(form: Variant | undefined, { key }: Domain): boolean {
  return form?.domains.some((domain) => domain.key === key) ?? false;
}

function isAboutDesign({ choices }: PreliminaryItem): boolean {
  return choices.some(({ designs }) => designs !== undefined);
}
