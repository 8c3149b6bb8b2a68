/** What things mean, as Markdown: fields, words, questions, judgements. Hovers show it, and completions beside their list. */

import { named } from '../../document/named';
import { acceptsMissingWords } from '../../fields/canonical';
import type { Choice, Field } from '../../fields/field';
import { conditionInWords } from '../../knowledge/condition-in-words';
import type { Answer, Domain, Instrument, Judgement, Question, Variant } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { type Outcome, outcomesOf, type Suggestion } from '../../knowledge/judge/judge';
import { levelModelCalled } from '../../knowledge/terms/levels';
import { furtherPrompts } from '../../knowledge/variant';
import { listed } from '../../language/listed';
import { bold, bullets, escaped, link, paragraphs, table } from '../../language/markdown';
import { say, translated } from '../../language/say';
import type { DomainAssessment } from '../../review/appraisal/assessments';
import type { QuestionPlace } from '../place/assessment-place';

/** A key: what belongs behind it, in which form, where that comes from. */
export function explainField(field: Field): string {
  return paragraphs([
    [bold(translated(field.title)), escaped(translated(field.meaning))].filter(Boolean).join(' · '),
    explainForm(field),
    field.source && say`Source: ${escaped(field.source)}`,
  ]);
}

/** Which words, numbers or names may stand there; nothing for free text. */
function explainForm(field: Field): string | undefined {
  if (field.kind === 'list') {
    const one = explainForm(field.of);
    return [howMany(field.least, field.most), one].filter(Boolean).join(' ') || undefined;
  }
  if (field.kind === 'choice') return bullets(field.choices.map(choiceLine));
  if (field.kind === 'text' && field.examples) return say`For example: ${field.examples.map(escaped).join('; ')}.`;
  if (field.kind === 'text' && field.pattern) return say`Write ${escaped(field.pattern.inWords)}.`;
  if (field.kind === 'date')
    return field.orRange
      ? say`Write 2026-01-31, 2026-01 or 2026; or two of them with “to” between.`
      : say`Write 2026-01-31, 2026-01 or 2026.`;
  if (field.kind === 'number') return limits(field.least, field.most);
  return undefined;
}

/** A word of a list with what it means, in a line. */
export function choiceLine({ value, label, meaning }: Choice): string {
  const name = label && label.toLowerCase() !== value ? `${bold(value)} (${escaped(translated(label))})` : bold(value);
  return `${name}: ${escaped(translated(meaning))}`;
}

function howMany(least?: number, most?: number): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (least === most) return say`Exactly ${least}.`;
  return most === undefined ? say`At least ${least}.` : say`At most ${most}.`;
}

function limits(least?: number, most?: number): string | undefined {
  if (least !== undefined && most !== undefined)
    return say`From ${escaped(String(least))} to ${escaped(String(most))}.`;
  return least === undefined ? undefined : say`${escaped(String(least))} or more.`;
}

/** One of the words that may stand in a field: what it means, which model it belongs to, what else it is called. */
export function explainChoice(choice: Choice, field?: Field): string {
  const model = field?.kind === 'choice' && field.model !== undefined ? levelModelCalled(field.model) : undefined;
  return paragraphs([
    [bold(translated(choice.label ?? choice.value)), escaped(translated(choice.meaning))].join(' · '),
    choice.aliases?.length ? say`Also called: ${choice.aliases.map(escaped).join(', ')}.` : undefined,
    model
      ? say`${escaped(translated(model.name))}. Source: ${escaped(model.source)}`
      : field?.source && say`Source: ${escaped(field.source)}`,
  ]);
}

/** Whether a word that says why there is no value may stand there; of a list that may be a single value, whether it takes it. */
export function takesMissingWords(field: Field): boolean {
  if (field.kind === 'list' && field.orOne) return takesMissingWords(field.of);
  return acceptsMissingWords(field) && field.kind !== 'dictionary';
}

/**
 * A question: what it asks, when it is asked, what each answer leads to from here.
 * @param elsewhere how other studies answered it, as Markdown
 */
export function explainQuestion(place: QuestionPlace, elsewhere?: string): string {
  const { assessment, domain, question } = place;
  const { instrument } = assessment;
  return paragraphs([
    explainWording(place),
    answeredSoFar(domain),
    whereAnswersLead(place),
    elsewhere,
    question.caveat && escaped(translated(question.caveat)),
    domain.domain.caveat && escaped(translated(domain.domain.caveat)),
    sourceOf(
      instrument,
      `${translated(domain.domain.name)}, ${translated(assessment.variant?.status ?? instrument.version)}`,
      assessment.variant,
    ),
  ]);
}

/** What a question asks, what to think about, the team's own rule for it, and when it is asked. */
export function explainWording({ domain, question, facts, guidance }: QuestionPlace): string {
  return paragraphs([
    `${bold(question.id)} · ${escaped(translated(question.prompt))}`,
    question.guidance && escaped(translated(question.guidance)),
    ...furtherPrompts(question, facts).map(translated).map(escaped),
    guidance && `${bold(say`In this review`)} · ${escaped(guidance)}`,
    whenAsked(question, domain),
  ]);
}

/** When a question is asked, in words, and whether it is asked here. */
function whenAsked(question: Question, { suggestion }: DomainAssessment): string {
  const { asked, mayBeAsked, mayBeSettled, inScope } = question;
  return [
    asked ? say`Asked when ${escaped(conditionInWords(question))}.` : mayBeAsked ? '' : say`Always asked.`,
    mayBeAsked && say`May be asked when ${escaped(conditionInWords({ ...question, asked: mayBeAsked }))}.`,
    mayBeSettled && say`Where the answers before it settle the domain, NA may stand.`,
    inScope && say`Only where this is looked at: ${escaped(inScope.value)}.`,
    suggestion.unreached.includes(question.id) && bold(say`It is not asked here.`),
  ]
    .filter(Boolean)
    .join(' ');
}

function answeredSoFar({ answers }: DomainAssessment): string | undefined {
  const given = answers.filter(({ code }) => code !== undefined);
  if (given.length === 0) return undefined;
  return say`Answered so far: ${escaped(given.map(({ question, code }) => `${question.id} ${code}`).join(', '))}.`;
}

/** A small table: answers that lead to the same stand together; the one that is given is marked. */
function whereAnswersLead(place: QuestionPlace): string | undefined {
  const { instrument } = place.assessment;
  const leads = new Map<string, string[]>();
  for (const outcome of outcomesAt(place)) {
    const lead = outcomeInWords(instrument, outcome);
    leads.set(lead, [...(leads.get(lead) ?? []), outcome.answer]);
  }
  if (leads.size === 0) return undefined;
  const given = place.domain.answers.find(({ question }) => question.id === place.question.id)?.code;
  const rows = [...leads].map(([lead, answers]) => {
    const codes = bold(listed(answers, 'or'));
    return [given !== undefined && answers.includes(given) ? say`${codes} (now)` : codes, escaped(lead)];
  });
  return table([say`Answer`, say`From here`], rows);
}

/** What each answer to a question would lead to, the other answers staying as they are. */
export function outcomesAt({ assessment, domain, question, facts }: QuestionPlace): readonly Outcome[] {
  const others = domain.answers.filter((answer) => answer.question.id !== question.id);
  const answers = Object.fromEntries(others.map(({ question: { id }, code }) => [id, code]));
  return outcomesOf(assessment.instrument, domain.domain, answers, question.id, facts);
}

/** "Low", "then 1.2", "Some concerns or High, for you to decide". */
export function outcomeInWords(instrument: Instrument, { judgement, permitted, next }: Outcome): string {
  if (judgement !== null) return judgementLabel(instrument, judgement);
  if (next !== undefined) return say`then ${next}`;
  const levels = permitted.map((value) => judgementLabel(instrument, value));
  return levels.length > 0 ? say`${listed(levels, 'or')}, for you to decide` : say`nothing is decided`;
}

/** An answer, and what it leads to. */
export function explainAnswer(instrument: Instrument, answer: Answer, outcome: Outcome | undefined): string {
  return paragraphs([
    [bold(translated(answer.label)), escaped(translated(answer.meaning))].join(' · '),
    outcome && say`From here: ${escaped(outcomeInWords(instrument, outcome))}.`,
  ]);
}

/** What the algorithm says: of a domain, or of the whole. */
export type Suggested = Pick<Suggestion, 'judgement' | 'because'>;

/** What is suggested and why; what is still open otherwise. */
export function explainSuggestion({ judgement, because }: Suggested): string {
  return judgement === null ? escaped(because) : `${bold(say`Suggested`)} · ${escaped(because)}`;
}

/** A level of the scale, with what the algorithm suggests instead or as well. */
export function explainJudgement(
  instrument: Instrument,
  judgement: Judgement,
  suggestion: Suggested,
  domain?: Domain,
): string {
  const criteria = named(domain?.criteria ?? {}, judgement.value);
  return paragraphs([
    [bold(judgement.label), escaped(translated(judgement.meaning))].join(' · '),
    criteria && say`By the criteria of this domain: ${escaped(translated(criteria))}`,
    explainSuggestion(suggestion),
    sourceOf(instrument, editionOf(instrument)),
  ]);
}

/** Which version of an instrument is meant; of one that the review describes without a version, that it does. */
export function editionOf({ isOwn, version, variants }: Instrument): string {
  return isOwn && version === variants[0]?.id ? translated(variants[0].status) : version;
}

/** Where an instrument comes from, with a link to it. */
export function sourceOf(instrument: Instrument, what: string, form?: Variant): string {
  const source = form?.source ?? instrument.sources[0];
  return `${escaped(instrument.name)}, ${escaped(what)}.${source && source.url !== '' ? ` ${link(say`Original`, source.url)}` : ''}`;
}
