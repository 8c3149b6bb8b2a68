/**
 * Which words of a list are unlikely at a place, for what stands beside it: those that would be pointed out as a
 * contradiction at once. They are offered behind the others; nothing is left out, because either of the two may be the slip.
 */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { nodeAt, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { TARGET_CHOICES } from '../../format/intervention/coding';
import { questionKey } from '../../format/study/assessment-fields';
import { CONTEXT_DIMENSIONS } from '../../format/study/context';
import type { Instrument, Variant } from '../../knowledge/instrument';
import { meantChange } from '../../knowledge/packs/list';
import { pointsToolOf } from '../../knowledge/quality-tools/list';
import { pointsAppraisal } from '../../review/appraisal/points';
import { knownMeasure } from '../../review/measures';
import { packsOf, type Review, sectionNode } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import type { Place } from '../place/place';
import type { Offer } from './completion';

/** The same offers, those that are unlikely last. */
export function likelyFirst(offers: readonly Offer[], review: Review, place: Place): readonly Offer[] {
  const key = place.path.filter((step) => typeof step === 'string').at(-1);
  const rule = key === undefined ? undefined : named(RULES, key);
  if (rule === undefined || offers.length < 2) return offers;
  const around = { review, place, beside: nodeAt(place.file.document.root, place.path.slice(0, -1)) };
  const isUnlikely = rule(around);
  const unlikely = offers.filter(({ label }) => isUnlikely(label));
  return [...offers.filter((offer) => !unlikely.includes(offer)), ...unlikely];
}

interface Around {
  readonly review: Review;
  readonly place: Place;
  /** The mapping in which the value stands. */
  readonly beside: Node | undefined;
}

/** @returns whether a word would contradict what stands around it */
type Rule = (around: Around) => (word: string) => boolean;

const RULES: Readonly<Record<string, Rule>> = {
  change: ({ beside }) => {
    const meant = meantChange(canonicalChoice(TARGET_CHOICES, textAt(beside, 'target') ?? ''));
    return (word) => meant !== undefined && word !== meant;
  },
  target: ({ beside }) => {
    const change = textAt(beside, 'change');
    return (word) => change !== undefined && change in FLIPPED && meantChange(word) !== change;
  },
  measure: ({ review, beside }) => {
    const outcome = textAt(beside, 'outcome');
    return (word) => isOfOther(review, word, outcome) || knownIn(review, word)?.noTotal === true;
  },
  outcome: ({ review, beside }) => {
    const measure = textAt(beside, 'measure');
    return (word) => measure !== undefined && isOfOther(review, measure, word);
  },
  effect_direction: ({ review, beside }) => {
    const measure = textAt(beside, 'measure');
    const hasNoTotal = measure !== undefined && knownIn(review, measure)?.noTotal === true;
    return (word) => hasNoTotal && word.startsWith('favours');
  },
  reporter: ({ review, beside }) => {
    const measure = textAt(beside, 'measure');
    const known = measure === undefined ? undefined : reporterOf(review, measure);
    return (word) => known !== undefined && word !== known;
  },
  better: ({ review, place }) => {
    const measures = valueOf(sectionNode(review.record, 'vocabulary'), 'measures');
    const way = knownMeasure(measures, String(place.path.at(-2)), packsOf(review))?.better?.way;
    return (word) => way !== undefined && word !== way;
  },
  dimension: ({ beside }) => {
    const domain = textAt(beside, 'domain');
    const home = CONTEXT_DIMENSIONS.find(({ domains }) => domains.some(({ value }) => value === domain));
    return (word) => home !== undefined && word !== home.value;
  },
  harm: ({ beside }) => {
    const uses = oneOrMany(valueOf(beside, 'used_in')).map(textOf);
    const isCompared = uses.length === 0 || uses.includes('subgroup');
    return (word) => !isCompared && (word === 'found' || word === 'none found');
  },
  used_in: ({ beside }) => {
    const harm = textAt(beside, 'harm');
    return (word) => (harm === 'found' || harm === 'none found') && word !== 'subgroup';
  },
  finding: ({ beside }) => {
    const isSought = textAt(beside, 'sought') !== 'not assessed';
    return (word) => !isSought && word === 'none found';
  },
  judgement: ({ review, place }) => {
    const tool = pointsToolOf(String(place.path[0]));
    if (tool === undefined) return () => false;
    const rating = pointsAppraisal(tool, place.file.sections.get(tool.id)?.value, review)?.band?.rating;
    return (word) => rating !== undefined && word !== rating;
  },
  design: ({ review, place }) => {
    const written = instrumentsOf(review).filter(({ id }) => place.file.sections.has(id));
    return (word) =>
      place.path.length === 1 &&
      written.some((tool) => !isMadeFor(tool, word, place.file.sections.get(tool.id)?.value));
  },
};

const FLIPPED: Readonly<Record<string, true>> = { increase: true, reduce: true };

function knownIn(review: Review, measure: string) {
  return knownMeasure(valueOf(sectionNode(review.record, 'vocabulary'), 'measures'), measure, packsOf(review));
}

function entryOf(review: Review, measure: string): Node | undefined {
  return valueOf(valueOf(sectionNode(review.record, 'vocabulary'), 'measures'), measure);
}

function reporterOf(review: Review, measure: string): string | undefined {
  return textAt(entryOf(review, measure), 'reporter') ?? knownIn(review, measure)?.reporter;
}

/** Whether a measure is known to measure something else. */
function isOfOther(review: Review, measure: string, outcome: string | undefined): boolean {
  const own = textAt(entryOf(review, measure), 'outcome') ?? knownIn(review, measure)?.construct;
  return outcome !== undefined && own !== undefined && own !== outcome;
}

/** Whether a tool is for studies of a design, with the questions that stand in it. */
function isMadeFor(instrument: Instrument, design: string, node: Node | undefined): boolean {
  if (instrument.designs.length === 0) return true;
  if (!instrument.designs.includes(design)) return false;
  const forms = instrument.variants.filter((variant) => fitsDesign(instrument, variant, design));
  if (forms.length === 0) return true;
  return oneOrMany(node).every((assessment) => forms.some((form) => hasAll(form, instrument, assessment)));
}

function fitsDesign({ preliminary }: Instrument, { when }: Variant, design: string): boolean {
  return preliminary.every(({ key, choices }) => {
    const given = choices.filter(({ designs }) => designs?.includes(design)).map(({ value }) => value);
    return given.length === 0 || (named(when, key)?.some((value) => given.includes(value)) ?? true);
  });
}

function hasAll(form: Variant, { variants }: Instrument, assessment: Node): boolean {
  const domains = new Set(variants.flatMap((variant) => variant.domains.map(({ key }) => key)));
  return pairsOf(assessment)
    .filter(({ key }) => domains.has(key.text))
    .every(({ key, value }) => {
      const questions = form.domains.find((domain) => domain.key === key.text)?.questions.map(questionKey);
      return pairsOf(value).every((pair) => !/^q\w/.test(pair.key.text) || questions?.includes(pair.key.text));
    });
}
