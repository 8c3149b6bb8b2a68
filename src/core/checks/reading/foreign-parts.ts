/** What stands in an assessment and belongs to another form of its instrument. */

import type { Mapping, Pair } from '../../document/document';
import { isMapping } from '../../document/walk';
import type { Domain, Instrument, Variant } from '../../knowledge/instrument';
import { say } from '../../language/say';
import type { Assessment } from '../../review/appraisal/assessments';

/** A question or domain that is not part of an assessment. */
export interface Foreign {
  /** What it is, at the beginning of a sentence. */
  readonly what: string;
  /** The same inside one. */
  readonly within: string;
  /** Whether a form of the instrument has it. */
  readonly has: (variant: Variant) => boolean;
  readonly holder: Mapping;
  readonly pair: Pair;
}

/** Questions and domains of another form of the instrument; none where the form is not known. */
export function foreignParts(assessment: Assessment): readonly Foreign[] {
  const { instrument, variant, node } = assessment;
  if (variant === undefined) return [];
  return node.pairs.flatMap((pair) => {
    const domain = variant.domains.find(({ key }) => key === pair.key.text);
    if (domain) return [...questions(assessment, domain, pair)];
    return isDomain(instrument, pair.key.text) ? [foreignDomain(assessment, pair)] : [];
  });
}

function isDomain({ variants }: Instrument, key: string): boolean {
  return variants.some(({ domains }) => domains.some((domain) => domain.key === key));
}

function foreignDomain({ node }: Assessment, pair: Pair): Foreign {
  const has = ({ domains }: Variant) => domains.some(({ key }) => key === pair.key.text);
  return {
    what: say`The domain “${pair.key.text}”`,
    within: say`the domain “${pair.key.text}”`,
    has,
    holder: node,
    pair,
  };
}

function* questions({ instrument }: Assessment, domain: Domain, { value }: Pair): Generator<Foreign> {
  if (!isMapping(value)) return;
  for (const pair of value.pairs) {
    if (!pair.key.text.startsWith('q')) continue;
    const id = pair.key.text.slice(1);
    if (domain.questions.some((question) => question.id === id)) continue;
    const has = prepareHas(domain.key, id);
    if (!instrument.variants.some(has)) continue;
    yield { what: say`Question ${id}`, within: say`question ${id}`, has, holder: value, pair };
  }
}

/** Whether a form of an instrument has a question in a domain. */
function prepareHas(domain: string, id: string): (variant: Variant) => boolean {
  return ({ domains }) =>
    domains.some(({ key, questions }) => key === domain && questions.some((question) => question.id === id));
}
