/** An instrument as fields: what may stand in one assessment with it. */

import type { AssessmentsField, Choice, Field, MappingField } from '../../fields/field';
import { choice, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import type { Answer, Domain, Instrument, PreliminaryItem, Question } from '../../knowledge/instrument';
import { UNITS, unitWords } from '../../knowledge/units';
import { notedFields } from './noted-fields';

/** What the instruments look into; the list of their manuals. */
const SOURCES_USED: readonly Choice[] = [
  'journal article',
  'protocol',
  'statistical analysis plan',
  'non-commercial registry record',
  'company registry record',
  'grey literature',
  'conference abstract',
  'regulatory document',
  'individual participant data',
  'ethics application',
  'grant database summary',
  'personal communication with investigator',
  'personal communication with sponsor',
].map((value) => ({ value, meaning: 'Was at hand when the questions were answered.' }));

/** One result may be assessed for two effects, or with two versions of an instrument. */
const TOLD_APART_BY: readonly string[] = ['effect_of_interest', 'version', 'design'];

/**
 * The section of a study file for an instrument: a list of assessments, each with what any variant of the instrument
 * offers. Answers that the variant at hand does not offer are found by a check, not by the fields.
 */
export function assessmentsField(instrument: Instrument): AssessmentsField {
  return {
    kind: 'assessments',
    instrument: instrument.id,
    title: instrument.name,
    meaning: `${instrument.meaning} ${UNITS[instrument.assesses].entries}`,
    ...(instrument.sources[0] && { source: instrument.sources[0].citation }),
    identity: Object.keys(aboutFields(instrument)),
    toldApartBy: TOLD_APART_BY,
    of: assessmentField(
      instrument,
      instrument.variants.flatMap((variant) => variant.domains),
    ),
  };
}

/**
 * One assessment with these domains: all of the instrument's, or those of one variant.
 * Domains with the same key, and questions with the same number, are taken together.
 */
export function assessmentField(instrument: Instrument, domains: readonly Domain[]): MappingField {
  const keys = [...new Set(domains.map((domain) => domain.key))].sort(byPlaceIn(canonicalDomainOrder(instrument)));
  return mapping('Assessment', `One assessment with ${instrument.name}.`, {
    ...aboutFields(instrument),
    ...preliminaryFields(instrument.preliminary),
    ...(!decidesItsVersion(instrument) && {
      version: choice(
        'Version',
        'The version of the instrument that was used, where it matters.',
        [{ value: instrument.version, meaning: 'The version that the suggestions here follow.' }],
        { open: true },
      ),
    }),
    ...notedFields(instrument, 'assessment'),
    sources: oneOrMore(
      'Sources used',
      'What was at hand when the questions were answered.',
      choice('Source', 'One kind of source.', SOURCES_USED, { open: true }),
    ),
    assessors: oneOrMore(
      'Assessors',
      'Who made the assessment, where it is not whoever the file is by.',
      reference('reviewer', 'Reviewer', 'Initials from the review file.'),
    ),
    reason: text(
      'Reason',
      'Why the assessment departs from what the review decided or from the design of the study, if it does.',
    ),
    ...Object.fromEntries(
      keys.map((key) => [
        key,
        domainField(
          instrument,
          domains.filter((domain) => domain.key === key),
        ),
      ]),
    ),
    ...overallField(instrument),
  });
}

/** What says which result, or which part of the study, an assessment is about. */
function aboutFields({ assesses, subject }: Instrument): Readonly<Record<string, Field>> {
  if (subject !== undefined)
    return { [subject.key]: text(subject.title, subject.meaning, { examples: subject.examples }) };
  if (assesses !== 'result') return {};
  return { result: reference('result', 'Result', 'The assessed result, by its id; without it, the study as a whole.') };
}

function overallField(instrument: Instrument): Readonly<Record<string, Field>> {
  const forms = instrument.variants.map(({ overall }) => overall).filter(({ rule }) => rule !== 'none');
  if (forms.length === 0) return {};
  const fields = judgedFields(
    instrument,
    forms.map((overall) => ({ ...overall, judgements: overall.judgements ?? overall.order })),
  );
  return { overall: mapping('Overall', unitWords(instrument).whole, fields) };
}

/** Whether the version of an instrument is settled before its questions, because they follow from it. */
export function decidesItsVersion({ preliminary }: Instrument): boolean {
  return preliminary.some(({ key }) => key === 'version');
}

/** The fields of what is settled before the questions, by key. Also used in the review's `appraisal`. */
export function preliminaryFields(items: readonly PreliminaryItem[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(items.map((item) => [item.key, preliminaryField(item)]));
}

function preliminaryField(item: PreliminaryItem): Field {
  const one = choice(item.title, item.meaning, item.choices, { strict: true });
  return item.many ? oneOrMore(item.title, item.meaning, one) : one;
}

/** The key in files of a question: the printed number behind a `q`. */
export function questionKey(question: Question): string {
  return `q${question.id}`;
}

function domainField(instrument: Instrument, domains: readonly Domain[]): MappingField {
  const [first] = domains;
  const questions = new Map<string, Question[]>();
  for (const question of domains.flatMap((domain) => domain.questions)) {
    questions.set(questionKey(question), [...(questions.get(questionKey(question)) ?? []), question]);
  }
  return mapping(first?.shortName ?? '', first?.meaning ?? '', {
    ...Object.fromEntries([...questions].map(([key, forms]) => [key, questionField(instrument, forms)])),
    ...(domains.some(({ judgedBy }) => judgedBy === undefined) && judgedFields(instrument, domains)),
  });
}

function questionField(instrument: Instrument, forms: readonly Question[]): Field {
  const offered = new Set(
    forms.flatMap(({ answers, asked, mayBeSettled }) => [...answers, ...(asked || mayBeSettled ? ['NA'] : [])]),
  );
  const answers = instrument.answers.filter((answer) => offered.has(answer.code)).map(asChoice);
  return choice(forms[0]?.id ?? '', [...new Set(forms.map((question) => question.prompt))].join(' '), answers, {
    strict: true,
  });
}

/** @param forms What each form of the instrument offers; all of the instrument's where it names none. */
function judgedFields(
  instrument: Instrument,
  forms: readonly {
    readonly judgements?: readonly string[] | undefined;
    readonly directions?: readonly string[] | undefined;
    readonly questions?: readonly Question[];
    readonly scale?: string;
  }[],
): Readonly<Record<string, Field>> {
  const levels = instrument.judgements.filter(({ value }) =>
    isOffered(
      value,
      forms.map(({ judgements }) => judgements),
    ),
  );
  const directions = instrument.directions.filter(({ value }) =>
    isOffered(
      value,
      forms.map(({ directions }) => directions),
    ),
  );
  return {
    judgement: choice('Judgement', judgementMeaning(instrument, forms[0] ?? {}), levels, {
      strict: true,
    }),
    // An instrument that predicts none has no place for one.
    ...(directions.length > 0 && {
      bias_direction: choice(
        'Direction of bias',
        'Where the bias would push the result; left out where there is no clear reason to say.',
        directions,
        { strict: true },
      ),
    }),
    reason: text('Reason', 'Why the judgement is what it is: needed where it differs from what the answers lead to.'),
  };
}

/** What is judged; where no answers lead anywhere, nobody is told that a judgement could differ from them. */
function judgementMeaning(
  instrument: Instrument,
  { questions, scale }: { readonly questions?: readonly Question[]; readonly scale?: string },
): string {
  const further = instrument.scales?.find(({ key }) => key === scale);
  const what = further ? `${further.name}. ${further.meaning}` : unitWords(instrument).judged;
  const differs = ' Where it differs from what the answers lead to, a reason is needed.';
  return questions?.length === 0 ? what : `${what}${differs}`;
}

/** Whether any of the forms offers a word; a form that names none offers all. */
function isOffered(value: string, forms: readonly (readonly string[] | undefined)[]): boolean {
  return forms.length === 0 || forms.some((words) => words === undefined || words.includes(value));
}

function asChoice({ code, label, meaning, aliases }: Answer): Choice {
  return { value: code, label, meaning, aliases };
}

/** Variants leave domains out and put others between: each stands before the one that follows it in its own variant. */
export function canonicalDomainOrder({ variants }: Pick<Instrument, 'variants'>): string[] {
  const order: string[] = [];
  for (const { domains } of variants) {
    for (const [index, { key }] of domains.entries()) {
      if (order.includes(key)) continue;
      const next = domains.slice(index).find((domain) => order.includes(domain.key));
      order.splice(next ? order.indexOf(next.key) : order.length, 0, key);
    }
  }
  return order;
}

function byPlaceIn(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
