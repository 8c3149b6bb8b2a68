import { named } from '../../document/named';
import type { Instrument, PreliminaryItem, Variant } from '../../knowledge/instrument';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Assessment } from '../../review/appraisal/assessments';
import { removePair } from '../../writing/remove';
import type { Check, Finding } from '../check';
import { type Foreign, foreignParts } from '../reading/foreign-parts';

export const questionNotOffered: Check = {
  code: 'question-not-offered',
  title: 'A question or domain of another form of the instrument',
  severity: 'error',
  explanation:
    'Instruments have forms, for example for cluster trials or for another effect of interest, with questions and domains of their own. Which form applies follows from the assessment, the study’s design and what the review decided. A question of another form has no place in the algorithm. Correct what decides the form, or take the question out.',
  *find(_file, _review, prepared) {
    for (const assessment of prepared.assessments()) {
      const { variant } = assessment;
      if (variant === undefined) continue;
      const foreign = foreignParts(assessment);
      const assumed = foreign.filter((each) => isOnlyAssumed(each, assessment));
      if (assumed.length > 0) yield aboutAll(assumed, assessment);
      for (const each of foreign) if (!assumed.includes(each)) yield finding(each, assessment, variant);
    }
  },
};

/** What is settled otherwise here than in every form that has it. */
function decidingItems({ has }: Foreign, { instrument, facts }: Assessment): PreliminaryItem[] {
  return instrument.preliminary.filter(
    (item) => partsForms(instrument, item) && !valuesWith(instrument, item, has).includes(factOf(facts, item)),
  );
}

/** Whether which form applies follows from it; which deviations are looked at, for example, only decides what is asked. */
function partsForms({ variants }: Instrument, { key }: PreliminaryItem): boolean {
  return variants.some(({ when }) => named(when, key) !== undefined);
}

/** Whether it would have its place if somebody had said what is taken for granted. */
function isOnlyAssumed(foreign: Foreign, assessment: Assessment): boolean {
  const deciding = decidingItems(foreign, assessment);
  const isAssumed = ({ key }: PreliminaryItem) =>
    assessment.facts.some(({ item, from }) => item.key === key && from === 'instrument');
  return deciding.length > 0 && deciding.every(isAssumed);
}

/** How many are named; the others are counted. */
const MOST_NAMED = 4;

/** One problem for all that follows from the same assumption. */
function aboutAll(all: readonly Foreign[], assessment: Assessment): Finding {
  const { instrument, facts, node } = assessment;
  const items = [...new Set(all.flatMap((each) => decidingItems(each, assessment)))];
  const assumed = items.map(
    (item) => `${translated(item.title).toLowerCase()} ${inWords(item, [factOf(facts, item)]).join()}`,
  );
  const belongs = items.map((item) => {
    const values = new Set(all.flatMap(({ has }) => valuesWith(instrument, item, has)));
    values.delete(factOf(facts, item));
    return `${translated(item.title).toLowerCase()} ${listed(inWords(item, [...values]), 'or')}`;
  });
  const names = all.slice(0, MOST_NAMED).map(({ within }) => within);
  const rest = all.length - names.length;
  const keys = items.map(({ key }) => `“${key}: …”`);
  const ofStudy = items.some(({ choices }) => choices.some(({ designs }) => designs));
  return {
    span: node.pairs[0]?.key.span ?? node.span,
    message: say`It is said nowhere, so ${listed(assumed, 'and')} is taken for granted, and what is answered here does not belong to it: ${listed(rest > 0 ? [...names, say`${rest} more`] : names, 'and')}. That belongs to ${listed(belongs, 'and')}. Say which it is: ${ofStudy ? say`write the “design” of the study, or ` : say`write `}${listed(keys, 'and')} here.`,
  };
}

function finding(foreign: Foreign, assessment: Assessment, variant: Variant): Finding {
  const { instrument, file, facts } = assessment;
  const { what, has, holder, pair } = foreign;
  const deciding = decidingItems(foreign, assessment);
  const belongs = deciding.map(
    (item) =>
      `${translated(item.title).toLowerCase()} ${listed(inWords(item, valuesWith(instrument, item, has)), 'or')}`,
  );
  const here = deciding.map(
    (item) => `${translated(item.title).toLowerCase()} ${inWords(item, [factOf(facts, item)]).join()}`,
  );
  const why =
    deciding.length > 0
      ? say`it belongs to ${listed(belongs, 'and')}, and this assessment is for ${listed(here, 'and')}`
      : say`it is none of the form “${translated(variant.name)}”`;
  return {
    span: pair.key.span,
    message: say`${what} is not part of this assessment: ${why}. It has no place in the algorithm here. Correct what decides the form of ${instrument.name}, or take it out.`,
    fixes: [
      {
        title: say`Take out “${pair.key.text}”`,
        kind: 'choice',
        edits: [removePair(file.document.text, holder, pair)],
      },
    ],
  };
}

/** The values of a preliminary item under which some form has it; all of them where the item does not matter. */
function valuesWith(
  { variants }: Instrument,
  { key, choices }: PreliminaryItem,
  has: (variant: Variant) => boolean,
): string[] {
  const forms = variants.filter(has).map(({ when }) => named(when, key));
  if (forms.includes(undefined)) return choices.map(({ value }) => value);
  return [...new Set(forms.flatMap((values) => values ?? []))];
}

function factOf(facts: Assessment['facts'], item: PreliminaryItem): string {
  return facts.find((fact) => fact.item.key === item.key)?.values[0] ?? '';
}

function inWords({ choices }: PreliminaryItem, values: readonly string[]): string[] {
  return values.map((value) => `“${choices.find((choice) => choice.value === value)?.value ?? value}”`);
}
