/** Answers and judgements of assessments that several people made of the same result. */

import type { RecordFile } from '../../document/record';
import type { Domain, Instrument, Judgement, Variant } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { aboutOf, assessmentsWith } from '../../review/appraisal/assessments';
import { type Review, workedOut } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { type Extracted, extractedByMany, type Rated, type RatedPart, ratedBy } from './ratings';

/** The answers and the judgements of each domain, and the overall judgements, instrument by instrument. */
export function ratedAssessments(review: Review): RatedPart[] {
  return instrumentsOf(review).flatMap((instrument) => ratedWith(instrument, review));
}

/** What one person said in an assessment. It is kept of every file, so that it holds no part of a tree. */
interface Said {
  /** What it is about, and in which form. */
  readonly about: string;
  readonly variant: Variant | undefined;
  readonly domains: readonly DomainSaid[];
  readonly overall: string | undefined;
}

interface DomainSaid {
  readonly domain: Domain;
  /** The code of each answer, by the question. */
  readonly answers: ReadonlyMap<string, string | undefined>;
  readonly judgement: string | undefined;
}

function saidIn(file: RecordFile, instrument: Instrument, review: Review): readonly Said[] {
  return workedOut(review, file, `what is said with ${instrument.id}`, () =>
    assessmentsWith(instrument, file, review).map((assessment) => ({
      about: `${aboutOf(assessment) ?? ''}\n${assessment.variant?.id ?? ''}`,
      variant: assessment.variant,
      domains: assessment.domains.map(({ domain, answers, given }) => ({
        domain,
        answers: new Map(answers.map(({ question, code }) => [question.id, code])),
        judgement: given?.value,
      })),
      overall: assessment.overall.given?.value,
    })),
  );
}

/** What several people said of one result, by initials. */
type Matched = ReadonlyMap<string, Said>;

function ratedWith(instrument: Instrument, review: Review): RatedPart[] {
  const matched = extractedByMany(instrument.id, review).flatMap((each) => matchedIn(each, instrument, review));
  const domains = new Map<string, Domain>();
  for (const { domain } of matched.flatMap((each) => [...each.values()].flatMap((assessment) => assessment.domains)))
    if (!domains.has(domain.key)) domains.set(domain.key, domain);
  const parts = [...domains.values()].flatMap(({ key, name, judgedBy, questions }) => [
    answersPart(instrument, key, name, matched),
    // The one answer to an item is its level, too.
    ...(judgedBy === 'answers' && questions.length === 1 ? [] : [judgementPart(instrument, key, name, matched)]),
  ]);
  return [...parts, judgementPart(instrument, 'overall', 'overall', matched)].filter(({ rated }) => rated.length > 0);
}

/** The assessments of the same result in the same form by at least two; one that stands twice is matched with the second. */
function matchedIn({ files }: Extracted, instrument: Instrument, review: Review): Matched[] {
  const byResult = new Map<string, Map<string, Said>>();
  for (const [initials, file] of files) {
    const seen = new Map<string, number>();
    for (const said of saidIn(file, instrument, review)) {
      const { about } = said;
      seen.set(about, (seen.get(about) ?? 0) + 1);
      const key = `${about}\n${seen.get(about)}`;
      byResult.set(key, (byResult.get(key) ?? new Map<string, Said>()).set(initials, said));
    }
  }
  return [...byResult.values()].filter((assessments) => assessments.size > 1);
}

function answersPart(instrument: Instrument, key: string, name: string, matched: readonly Matched[]): RatedPart {
  const domains = formsOf(matched).flatMap((form) => form.domains.filter((domain) => domain.key === key));
  const questions = domains.flatMap((domain) => domain.questions);
  const ids = [...new Set(questions.map(({ id }) => id))];
  const rated = matched.flatMap((assessments) => ids.flatMap((id) => answersTo(id, key, assessments)));
  const offered = questions.flatMap(({ answers }) => answers);
  return {
    id: `${instrument.id} ${key} answers`,
    part: `${instrument.name}: ${name}`,
    what: 'answers',
    rated,
    words: usedOrOffered(
      instrument.answers.map(({ code }) => code),
      offered,
      rated,
    ),
    label: (code) => code,
    scale: stepsOf(instrument),
  };
}

function answersTo(id: string, key: string, assessments: Matched): Rated[] {
  return ratedBy(
    [...assessments].map(([initials, { domains }]) => {
      return [initials, domains.find(({ domain }) => domain.key === key)?.answers.get(id)];
    }),
  );
}

function judgementPart(instrument: Instrument, key: string, name: string, matched: readonly Matched[]): RatedPart {
  const rated = matched.flatMap((assessments) =>
    ratedBy(
      [...assessments].map(([initials, { domains, overall }]) => {
        const judged = key === 'overall' ? overall : domains.find(({ domain }) => domain.key === key)?.judgement;
        return [initials, judged];
      }),
    ),
  );
  const levels = levelsOffered(key, instrument, matched);
  return {
    id: `${instrument.id} ${key}`,
    part: `${instrument.name}: ${name}`,
    what: 'judgement',
    rated,
    words: usedOrOffered(
      instrument.judgements.map(({ value }) => value),
      levels.flat().map(({ value }) => value),
      rated,
    ),
    label: (level) => judgementLabel(instrument, level),
    scale: scaleOf(levels),
  };
}

/** In the order of the instrument. What somebody chose counts as a word even where the form does not offer it. */
function usedOrOffered(all: readonly string[], offered: readonly string[], rated: readonly Rated[]): string[] {
  const known = new Set([...offered, ...rated.flatMap((each) => [...each.values()])]);
  return all.filter((word) => known.has(word));
}

/** The answers from yes to no, as the instrument orders them. */
function stepsOf({ answers }: Instrument): string[][] {
  const steps = [...new Set(answers.flatMap(({ step }) => step ?? []))].sort((a, b) => a - b);
  return steps.map((step) => answers.filter((each) => each.step === step).map(({ code }) => code));
}

/** The levels of a domain or of the whole, from the best on, for each form that was used. */
function levelsOffered(key: string, { judgements }: Instrument, matched: readonly Matched[]): Judgement[][] {
  return formsOf(matched).flatMap((form) => {
    const part = key === 'overall' ? form.overall : form.domains.find((domain) => domain.key === key);
    if (part === undefined) return [];
    const own = part.judgements ?? (key === 'overall' ? form.overall.order : undefined);
    return [judgements.filter(({ value }) => own === undefined || own.includes(value))];
  });
}

/** The steps of the scale: its levels without those that say only that too little is known. Forms with different scales have no common one. */
function scaleOf(levels: readonly (readonly Judgement[])[]): string[][] {
  const scales = levels.map((each) => each.filter(({ onlyWith }) => onlyWith === undefined).map(({ value }) => value));
  const [first = []] = scales;
  return scales.every((scale) => scale.join() === first.join()) ? first.map((value) => [value]) : [];
}

function formsOf(matched: readonly Matched[]) {
  const forms = matched.flatMap((assessments) => [...assessments.values()].flatMap(({ variant }) => variant ?? []));
  return [...new Set(forms)];
}
