import type { Assessment } from '../assessments';
import type { Mapping, Pair } from '../document/document';
import { isMapping } from '../document/walk';
import type { Domain, Instrument, PreliminaryItem, Variant } from '../instruments/instrument';
import { listed } from '../instruments/listed';
import type { Check, Finding } from './check';
import { removePair } from './edits';

export const questionNotOffered: Check = {
  code: 'question-not-offered',
  title: 'A question or domain of another form of the instrument',
  severity: 'error',
  explanation:
    'Instruments have forms, for example for cluster trials or for another effect of interest, with questions and domains of their own. Which form applies follows from the assessment, the study’s design and what the review decided. A question of another form has no place in the algorithm. Correct what decides the form, or take the question out.',
  *find(_file, _review, prepared) {
    for (const assessment of prepared.assessments()) {
      const { variant, node } = assessment;
      if (variant === undefined) continue;
      for (const pair of node.pairs) {
        const domain = variant.domains.find(({ key }) => key === pair.key.text);
        if (domain) yield* questions(assessment, variant, domain, pair);
        else if (isDomain(assessment.instrument, pair.key.text)) yield foreignDomain(assessment, variant, pair);
      }
    }
  },
};

function isDomain({ variants }: Instrument, key: string): boolean {
  return variants.some(({ domains }) => domains.some((domain) => domain.key === key));
}

function foreignDomain(assessment: Assessment, variant: Variant, pair: Pair): Finding {
  const has = ({ domains }: Variant) => domains.some(({ key }) => key === pair.key.text);
  return finding(assessment, variant, `The domain “${pair.key.text}”`, has, assessment.node, pair);
}

function* questions(assessment: Assessment, variant: Variant, domain: Domain, { value }: Pair): Generator<Finding> {
  if (!isMapping(value)) return;
  for (const pair of value.pairs) {
    const id = pair.key.text.replace(/^q/, '');
    if (id === pair.key.text || domain.questions.some((question) => question.id === id)) continue;
    const has = ({ domains }: Variant) =>
      domains.some(({ key, questions }) => key === domain.key && questions.some((question) => question.id === id));
    if (!assessment.instrument.variants.some(has)) continue;
    yield finding(assessment, variant, `Question ${id}`, has, value, pair);
  }
}

function finding(
  { instrument, file, facts }: Assessment,
  variant: Variant,
  what: string,
  has: (variant: Variant) => boolean,
  holder: Mapping,
  pair: Pair,
): Finding {
  const deciding = instrument.preliminary.filter(
    (item) => !valuesWith(instrument, item, has).includes(factOf(facts, item)),
  );
  const belongs = deciding.map(
    (item) => `${item.title.toLowerCase()} ${listed(inWords(item, valuesWith(instrument, item, has)), 'or')}`,
  );
  const here = deciding.map((item) => `${item.title.toLowerCase()} ${inWords(item, [factOf(facts, item)]).join()}`);
  const why =
    deciding.length > 0
      ? `it belongs to ${listed(belongs, 'and')}, and this assessment is for ${listed(here, 'and')}`
      : `it is none of the form “${variant.name}”`;
  return {
    span: pair.key.span,
    message: `${what} is not part of this assessment: ${why}. It has no place in the algorithm here. Correct what decides the form of ${instrument.name}, or take it out.`,
    fixes: [
      { title: `Take out “${pair.key.text}”`, kind: 'choice', edits: [removePair(file.document.text, holder, pair)] },
    ],
  };
}

/** The values of a preliminary item under which some form has it; all of them where the item does not matter. */
function valuesWith(
  { variants }: Instrument,
  { key, choices }: PreliminaryItem,
  has: (variant: Variant) => boolean,
): string[] {
  const forms = variants.filter(has).map(({ when }) => when[key]);
  if (forms.includes(undefined)) return choices.map(({ value }) => value);
  return [...new Set(forms.flatMap((values) => values ?? []))];
}

function factOf(facts: Assessment['facts'], item: PreliminaryItem): string {
  return facts.find((fact) => fact.item.key === item.key)?.values[0] ?? '';
}

function inWords({ choices }: PreliminaryItem, values: readonly string[]): string[] {
  return values.map((value) => `“${choices.find((choice) => choice.value === value)?.value ?? value}”`);
}
