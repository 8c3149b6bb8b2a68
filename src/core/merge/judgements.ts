/**
 * A judgement rests on its answers, the overall one on the domains. Where one side judged and the other changed what the
 * judgement rests on, nobody has made the judgement that would stand there, unless it is the one that follows.
 */
import type { Node } from '../document/document';
import { isMapping, oneOrMany, pairOf, pairsOf, textAt, textOf } from '../document/walk';
import type { Domain, Instrument, PreliminaryItem, Variant } from '../knowledge/instrument';
import { type InstrumentWords, prepareWords } from '../knowledge/instrument-words';
import { type Judge, prepareJudge } from '../knowledge/judge/judge';
import { instrumentById } from '../knowledge/list';
import { canonicalDesign } from '../knowledge/terms/designs';
import { type Facts, pickVariant } from '../knowledge/variant';
import { changedOnlyBy, standing, type Three, threeAt } from './three';

/** What is judged, and why: these three belong together. */
export const JUDGED_KEYS: readonly string[] = ['judgement', 'reason', 'bias_direction'];

/** Beside the answers of a domain; no judgement rests on them. */
const REMARK_KEYS: readonly string[] = ['support', 'note', 'notes'];

const OVERALL = 'overall';

/**
 * The keys of one assessment whose judgements are in dispute: `measurement`, `overall`.
 * @param section the key of the section: the id of the instrument; of another one nothing follows, so that all are
 * @param design of the study as the merged file says it
 */
export function judgementsInDispute(section: string, assessment: Three, design: string | undefined): readonly string[] {
  const instrument = instrumentById(section);
  const judged = judgedKeys(assessment).filter((key) => restsOnChange(instrument, assessment, key));
  if (judged.length === 0 || instrument === undefined) return judged;
  const forms = openForms(instrument, assessment, design);
  return judged.filter((key) => !follows(instrument, forms, assessment, key));
}

/** Keys behind which a judgement stands in one of the versions. */
function judgedKeys({ base, ours, theirs }: Three): readonly string[] {
  const pairs = [base, ours, theirs].flatMap(pairsOf);
  return [...new Set(pairs.flatMap(({ key, value }) => (isMapping(value) && isJudged(value) ? [key.text] : [])))];
}

function isJudged(node: Node): boolean {
  return JUDGED_KEYS.some((key) => pairOf(node, key) !== undefined);
}

function restsOnChange(instrument: Instrument | undefined, assessment: Three, key: string): boolean {
  const judged = threeAt(assessment, key);
  return (['ours', 'theirs'] as const).some((side) => {
    const other = side === 'ours' ? 'theirs' : 'ours';
    const hasJudged = JUDGED_KEYS.some((each) => changedOnlyBy(side, threeAt(judged, each)));
    return hasJudged && foundationsOf(instrument, assessment, key).some((each) => changedOnlyBy(other, each));
  });
}

/** What a judgement rests on. */
function foundationsOf(instrument: Instrument | undefined, assessment: Three, key: string): readonly Three[] {
  const settledBefore = (instrument?.preliminary ?? []).map((item) => threeAt(assessment, item.key));
  if (key !== OVERALL) return [...settledBefore, ...answersIn(threeAt(assessment, key))];
  const domains = keysOf(assessment).filter((each) => each !== OVERALL);
  return domains.flatMap((each) => {
    const domain = threeAt(assessment, each);
    if (![domain.base, domain.ours, domain.theirs].some(isMapping)) return [];
    const judgement = threeAt(domain, 'judgement');
    const isGiven = [judgement.ours, judgement.theirs].some((node) => textOf(node) !== undefined);
    return isGiven ? [judgement] : answersIn(domain);
  });
}

function answersIn(domain: Three): readonly Three[] {
  const keys = keysOf(domain).filter((key) => !JUDGED_KEYS.includes(key) && !REMARK_KEYS.includes(key));
  return keys.map((key) => threeAt(domain, key));
}

function keysOf({ base, ours, theirs }: Three): readonly string[] {
  return [...new Set([base, ours, theirs].flatMap(pairsOf).map(({ key }) => key.text))];
}

/** A form of the instrument that may be the one that was used, ready to say what follows. */
interface Form {
  readonly facts: Facts;
  readonly variant: Variant;
  readonly judge: Judge;
  readonly words: InstrumentWords;
}

/** So many ways of settling what the file leaves open are tried; no instrument has more. */
const MOST_FORMS = 500;

/** Every form of the instrument that the merged file leaves open: what it does not say may stand in the review file. */
function openForms(instrument: Instrument, assessment: Three, design: string | undefined): readonly Form[] {
  const [judge, words] = [prepareJudge(instrument), prepareWords(instrument)];
  let all: readonly Facts[] = [{}];
  for (const item of instrument.preliminary) {
    const values = possibleValues(item, threeAt(assessment, item.key), words, design);
    all = all.flatMap((facts) => values.map((value) => ({ ...facts, [item.key]: value })));
    if (all.length > MOST_FORMS) return [];
  }
  return all.flatMap((facts) => {
    const variant = pickVariant(instrument, facts);
    return variant ? [{ facts, variant, judge, words }] : [];
  });
}

function possibleValues(
  item: PreliminaryItem,
  three: Three,
  words: InstrumentWords,
  design: string | undefined,
): readonly (string | readonly string[])[] {
  const node = merged(three);
  if (node === 'dispute') return [];
  const written = oneOrMany(node).flatMap((each) => words.preliminary(item.key)(textOf(each) ?? '') ?? []);
  if (written.length > 0) return item.many ? [written] : written.slice(0, 1);
  const ofDesign = item.choices.filter(({ designs }) => design !== undefined && designs?.includes(design));
  if (ofDesign.length > 0) return ofDesign.map(({ value }) => (item.many ? [value] : value));
  return item.many ? [[], ...item.choices.map(({ value }) => [value])] : item.choices.map(({ value }) => value);
}

/** The version that stands. */
function merged(three: Three): Node | undefined | 'dispute' {
  const side = standing(three, undefined);
  return side === 'dispute' ? side : three[side];
}

/** The text of the version that stands; `null` where it is in dispute. */
function mergedText(three: Three): string | undefined | null {
  const node = merged(three);
  return node === 'dispute' ? null : textOf(node);
}

/** Whether a judgement is what the algorithm makes of the merged answers, and stands there without a reason. */
function follows(instrument: Instrument, forms: readonly Form[], assessment: Three, key: string): boolean {
  const judged = threeAt(assessment, key);
  const word = mergedText(threeAt(judged, 'judgement'));
  if (!word || mergedText(threeAt(judged, 'reason')) !== undefined) return false;
  const level = prepareWords(instrument).judgement(word);
  const suggested = forms.flatMap((form) => {
    if (key === OVERALL) return [suggestedOverall(form, assessment)];
    const domain = form.variant.domains.find((each) => each.key === key);
    return domain ? [suggestedFor(form, domain, judged)] : [];
  });
  return level !== undefined && suggested.length > 0 && suggested.every((each) => each === level);
}

/** @returns `null` while it is open, or an answer is in dispute */
function suggestedFor({ judge, words, facts }: Form, domain: Domain, three: Three): string | null {
  const answers: Record<string, string | undefined> = {};
  for (const { id } of domain.questions) {
    const text = mergedText(threeAt(three, `q${id}`));
    if (text === null) return null;
    if (text !== undefined) answers[id] = words.answer(text) ?? text;
  }
  const { complete, judgement } = judge.domain(domain, answers, facts);
  return complete ? judgement : null;
}

function suggestedOverall(form: Form, assessment: Three): string | null {
  const { judge, words, facts, variant } = form;
  const judgements = variant.domains.map((domain) => {
    const three = threeAt(assessment, domain.key);
    const given = mergedText(threeAt(three, 'judgement'));
    const level = given === undefined ? suggestedFor(form, domain, three) : given && words.judgement(given);
    return [domain.id, level] as const;
  });
  const { complete, published } = judge.overall(variant, Object.fromEntries(judgements), undefined, facts);
  return complete ? published.judgement : null;
}

/** The design of the study that a file says, in the agreed spelling. */
export function designIn(root: Three): string | undefined {
  const written = mergedText(threeAt(root, 'design'));
  return written ? (canonicalDesign(written) ?? written) : undefined;
}

/** Whether a mapping of a section that no instrument is known for looks like an assessment. */
export function looksLikeAssessment(node: Node | undefined): boolean {
  return pairsOf(node).some(({ value }) => textAt(value, 'judgement') !== undefined);
}
