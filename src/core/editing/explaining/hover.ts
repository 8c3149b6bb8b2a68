/** What the word under the cursor means, and what follows from it. */

import type { Path, Scalar, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { textOf } from '../../document/walk';
import { canonicalChoice, isNone, wordsOf } from '../../fields/canonical';
import type { Field } from '../../fields/field';
import { NONE_WORD } from '../../fields/field';
import type { Domain, Instrument, Variant } from '../../knowledge/instrument';
import { judgementLabel, judgementOf } from '../../knowledge/instrument-words';
import { describedIn, isInstrument } from '../../knowledge/tools';
import { unitWords } from '../../knowledge/units';
import { bold, escaped, paragraphs } from '../../language/markdown';
import { english, say, translated } from '../../language/say';
import type { Assessment, DomainAssessment, Fact, GivenJudgement } from '../../review/appraisal/assessments';
import { checklistOf, completenessInWords, completenessOf } from '../../review/appraisal/completeness';
import { checklistInUse } from '../../review/appraisal/points';
import { fieldToWrite } from '../../review/fields-of-review';
import { resolve } from '../../review/names';
import type { Review } from '../../review/review';
import { toolsOf } from '../../review/tools-of-review';
import { explainItem } from '../completing/checklist-items';
import { knownMeasureAt, knownMeasureNamed } from '../completing/known-measures';
import { type AssessmentPlace, assessmentPlaceAt, type QuestionPlace } from '../place/assessment-place';
import { type UnderCursor, underCursor } from '../place/cursor';
import { describeDefinition } from './describe-definition';
import {
  editionOf,
  explainAnswer,
  explainChoice,
  explainField,
  explainJudgement,
  explainQuestion,
  explainSuggestion,
  outcomesAt,
  type Suggested,
  sourceOf,
} from './explain';
import { effectAt } from './explain-effect';
import { explainExpression } from './explain-expression';
import { explainOrigin } from './explain-origin';
import { explainPrecedents, type LinkTo } from './explain-precedents';
import { explainSettled } from './explain-settled';
import { explainRules } from './team-rules';

/** An explanation of what stands at a span. */
export interface Hover {
  readonly span: Span;
  /** Markdown without HTML, and without links but to sources and to places of the review; all text is escaped. */
  readonly markdown: string;
}

/**
 * Explains the key or value at an offset: a question with what each answer leads to, an answer, a level, a judgement with
 * what is suggested and why, a key, a word, what a name stands for.
 *
 * @param linkTo without it, other places of the review are named and not linked to
 */
export function hoverAt(review: Review, file: RecordFile, offset: number, linkTo?: LinkTo): Hover | undefined {
  const here = underCursor(file, offset);
  if (here === undefined || file.kind === undefined) return undefined;
  const field = fieldToWrite(review, file, here.path);
  const around = assessmentPlaceAt(file, here.path, review);
  const elsewhere = around?.what === 'question' ? explainPrecedents(around, review, linkTo) : undefined;
  const explained =
    here.on === 'key'
      ? explainKey(review, file, here, field, around, elsewhere)
      : explainValue(review, file, here, field, around, { elsewhere, linkTo });
  const markdown = paragraphs([explainSettled(review, file, here.path), explained]);
  return markdown === '' ? undefined : { span: here.span, markdown };
}

function explainKey(
  review: Review,
  file: RecordFile,
  { path }: UnderCursor,
  field: Field | undefined,
  around: AssessmentPlace | undefined,
  elsewhere: string | undefined,
): string | undefined {
  const rules = explainRules(review, path);
  if (around?.what === 'question') return explainQuestion(around, elsewhere);
  if (around?.what === 'domain') return explainDomain(around.assessment, around.domain, rules);
  if (around?.what === 'judgement') return explainDomain(around.assessment, around.domain, rules);
  if (around?.what === 'overall' || around?.what === 'overall judgement')
    return explainOverall(around.assessment, rules);
  if (around?.what === 'of another form') return explainOtherForm(around.assessment);
  if (field === undefined) return undefined;
  return paragraphs([
    explainItem(path, file, review) ?? explainField(field),
    knownMeasureAt(path, file, review),
    rules,
    settledAt(review, file, path),
    effectAt(path, file, review),
    toolAt(review, file, path),
    checklistAt(file, path),
  ]);
}

function explainValue(
  review: Review,
  file: RecordFile,
  { scalar, path }: UnderCursor,
  field: Field | undefined,
  around: AssessmentPlace | undefined,
  { elsewhere, linkTo }: { readonly elsewhere: string | undefined; readonly linkTo: LinkTo | undefined },
): string | undefined {
  const text = textOf(scalar);
  if (text === undefined || field === undefined) return undefined;
  const rules = explainRules(review, path);
  if (path[0] === 'tables') return explainExpression(review, file, scalar);
  if (around?.what === 'question') return explainGivenAnswer(around, scalar, elsewhere);
  if (around?.what === 'judgement') {
    const { domain, assessment } = around;
    return withRules(explainGivenJudgement(assessment, domain.given, domain.suggestion, domain.domain), rules);
  }
  if (around?.what === 'overall judgement') {
    const { assessment } = around;
    return paragraphs([
      explainGivenJudgement(assessment, assessment.overall.given, assessment.overall.suggestion),
      houseRuleOf(assessment),
      rules,
    ]);
  }
  if (isNone(field, text)) return paragraphs([explainChoice(NONE_WORD), rules]);
  const one = field.kind === 'list' ? field.of : field;
  const word = wordsOf(one).find(({ value }) => value === canonicalChoice(wordsOf(one), text));
  if (word) return paragraphs([explainChoice(word, one), rules, settledAt(review, file, path)]);
  const target = one.kind === 'reference' ? one.to : one.kind === 'id' && one.of !== 'review' ? one.of : undefined;
  const definition = target && resolve(review, file, target, text);
  if (definition === undefined) return undefined;
  const known = target === 'measure' ? knownMeasureNamed(text, review) : undefined;
  return paragraphs([describeDefinition(review, definition, linkTo), known]);
}

function explainGivenAnswer(place: QuestionPlace, scalar: Scalar, elsewhere?: string): string | undefined {
  const { assessment, domain, question } = place;
  const given = domain.answers.find((answer) => answer.pair.value === scalar);
  const answer = assessment.instrument.answers.find(({ code }) => code === given?.code);
  if (answer === undefined) return undefined;
  const outcome = outcomesAt(place).find((each) => each.answer === answer.code);
  const isIgnored = domain.suggestion.ignored.includes(question.id);
  return paragraphs([
    explainAnswer(assessment.instrument, answer, outcome),
    isIgnored ? say`${escaped(question.id)} is not asked here, so this answer has no effect.` : undefined,
    `${bold(question.id)} · ${escaped(translated(question.prompt))}`,
    place.guidance && `${bold(say`In this review`)} · ${escaped(place.guidance)}`,
    escaped(domain.suggestion.because),
    elsewhere,
  ]);
}

function withRules(explained: string | undefined, rules: string | undefined): string | undefined {
  return explained && paragraphs([explained, rules]);
}

function explainGivenJudgement(
  { instrument }: Assessment,
  given: GivenJudgement | undefined,
  suggestion: Suggested,
  domain?: Domain,
): string | undefined {
  const level = given?.value === undefined ? undefined : judgementOf(instrument, given.value);
  if (level === undefined) return undefined;
  return paragraphs([
    explainJudgement(instrument, level, suggestion, domain),
    given?.reason && say`Reason given: ${escaped(given.reason)}`,
  ]);
}

function explainDomain(
  { instrument, variant }: Assessment,
  { domain, given, suggestion }: DomainAssessment,
  rules: string | undefined,
): string {
  return paragraphs([
    `${bold(`${domain.id} ${translated(domain.name)}`)} · ${escaped(translated(domain.meaning))}`,
    explainSuggestion(suggestion),
    given &&
      say`Judged: ${escaped(judgementLabel(instrument, given.value ?? given.text))}${given.reason ? say`, because ${escaped(given.reason)}` : ''}`,
    rules,
    domain.caveat && escaped(translated(domain.caveat)),
    variant?.guidance && escaped(translated(variant.guidance)),
    sourceOf(instrument, formOf(instrument, variant), variant),
  ]);
}

/** Which form of an instrument is meant, and what is to be known of it. */
function formOf({ name }: Instrument, variant: Variant | undefined): string {
  const words = [variant?.name, variant?.status].filter((each) => each !== undefined && each !== name);
  return words.map((each) => translated(each ?? '')).join(', ');
}

function explainOverall(assessment: Assessment, rules: string | undefined): string {
  const { instrument, overall, variant } = assessment;
  return paragraphs([
    `${bold(say`Overall`)} · ${escaped(translated(unitWords(instrument).whole))}`,
    explainSuggestion(overall.suggestion),
    houseRuleOf(assessment),
    rules,
    sourceOf(instrument, formOf(instrument, variant), variant),
  ]);
}

/** Where a review has its own rule, what the published one gives is told too. */
function houseRuleOf({ instrument, houseRule, overall }: Assessment): string | undefined {
  const { houseRow, published } = overall.suggestion;
  if (houseRule === undefined || houseRow === undefined) return undefined;
  const level = published.judgement === null ? say`none yet` : judgementLabel(instrument, published.judgement);
  const why = houseRule.reason === undefined ? '' : say` The review gives this reason: ${houseRule.reason}`;
  return escaped(say`This review’s own rule: ${houseRow}. By the published rule: ${level}.${why}`);
}

function explainOtherForm({ instrument, variant }: Assessment): string {
  return variant === undefined
    ? escaped(say`It is not settled which form of ${instrument.name} is used here, so its questions are not known.`)
    : escaped(
        say`This does not belong to the form of ${instrument.name} that is used here: ${translated(variant.name)}.`,
      );
}

/** For what is settled before the questions of an assessment: what holds, and who says so. */
function settledAt(review: Review, file: RecordFile, path: Path): string | undefined {
  const [section, index, key] = path;
  const around = path.length === 3 ? assessmentPlaceAt(file, [section ?? '', index ?? 0], review) : undefined;
  if (around?.what !== 'assessment') return undefined;
  const { variant, facts } = around.assessment;
  const fact = facts.find(({ item }) => item.key === key);
  if (fact === undefined) return undefined;
  return escaped(
    say`${sayFact(fact)} Form: ${variant ? `${translated(variant.name)} (${translated(variant.status)})` : say`not settled`}.`,
  );
}

const SAID_BY: Readonly<Record<Fact['from'], string>> = {
  assessment: english`as written here`,
  review: english`as the review decided`,
  'study design': english`from the design of the study`,
  instrument: english`as the instrument has it where nobody says`,
};

function sayFact({ values, from }: Fact): string {
  return values.length === 0
    ? say`Nobody says which.`
    : say`Here: ${values.join(', ')} (${translated(SAID_BY[from])}).`;
}

/** For the section of a reporting checklist: its full name, and how many items have which status. There is no score. */
function checklistAt(file: RecordFile, path: Path): string | undefined {
  const key = String(path[0]);
  const framework = path.length === 1 ? checklistOf(key) : undefined;
  if (framework === undefined) return undefined;
  const counts = completenessOf(framework, file.sections.get(key)?.value);
  return paragraphs([
    `${escaped(framework.fullName)}. ${escaped(framework.licence)}`,
    escaped(say`Of ${framework.items.length} items: ${completenessInWords(counts)}.`),
  ]);
}

/** For the section of a tool: what it is, whose it is, and which version or which of its lists is meant. */
function toolAt(review: Review, file: RecordFile, path: Path): string | undefined {
  const [section, ...deeper] = path;
  if (deeper.length > 0) return undefined;
  const tool = toolsOf(review).find(({ id }) => id === section);
  if (tool === undefined) return undefined;
  if (isInstrument(tool)) return paragraphs([explainOrigin(tool), sourceOf(tool, editionOf(tool))]);
  const inUse = checklistInUse(tool, file.sections.get(tool.id)?.value, review)?.items;
  return paragraphs((inUse ? [inUse] : describedIn(tool)).map((each) => explainOrigin(each)));
}
