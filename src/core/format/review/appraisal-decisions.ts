/** What a review decides once about its instruments. Assessments inherit it; departing from it needs a reason. */

import type { Field, MappingField } from '../../fields/field';
import { choice, dictionary, list, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import type { Instrument } from '../../knowledge/instrument';
import type { QualityTool } from '../../knowledge/quality-tools/quality-tool';
import { isInstrument, tools } from '../../knowledge/tools';
import { ownQuestionKeys } from '../own/own-questions';
import { decidesItsVersion, preliminaryFields, questionKey } from '../study/assessment-fields';
import { notedFields } from '../study/noted-fields';

const assessed = list(
  'Assess',
  'Which results are assessed. Without it, every result.',
  mapping('Which results', 'All results with this outcome, measure and time point.', {
    outcome: reference('outcome', 'Outcome', 'As named in the vocabulary.'),
    measure: reference('measure', 'Measure', 'As named in the vocabulary.'),
    timepoint: reference('timepoint', 'Time point', 'As named in the vocabulary.'),
  }),
);

const assessors = oneOrMore(
  'Assessors',
  'Who assesses.',
  reference('reviewer', 'Reviewer', 'Initials from the review file.'),
);

const common: Readonly<Record<string, Field>> = {
  assess: assessed,
  assessors,
  how: text('How', 'How people came to a common judgement.'),
  note: text('Note', 'What else was decided.'),
};

const { assess: _, ...ofStudies } = common;

const ownDomains = dictionary(
  'Own domains',
  'Domains that the team judges beyond those of the tool, each with what it is called in figures.',
  { inWords: 'a short name of the domain, for example baseline_imbalance' },
  text('Name', 'What it is called in figures.'),
);

/** The decisions about one instrument. */
export function appraisalField(instrument: Instrument): MappingField {
  return mapping(instrument.name, `What the review decided about ${instrument.name}.`, {
    ...preliminaryFields(instrument.preliminary.filter(({ ofEachResult }) => !ofEachResult)),
    ...(!decidesItsVersion(instrument) && { version: text('Version', 'The version that is used.') }),
    ...notedFields(instrument, 'review'),
    ...(instrument.takesOwnDomains && { own_domains: ownDomains }),
    ...(instrument.takesOwnQuestions && questionFields(instrument)),
    ...(instrument.variants.some(({ overall }) => overall.rule === 'worst domain') && {
      overall_rule: overallRuleField(instrument),
    }),
    ...(instrument.assesses === 'result' ? common : ofStudies),
  });
}

/** Which signalling questions a review leaves out, and which it adds. */
function questionFields({ variants, answers }: Instrument): Readonly<Record<string, Field>> {
  const domains = variants.flatMap((variant) => variant.domains).filter(({ questions }) => questions.length > 0);
  const questions = domains.flatMap((domain) =>
    domain.questions.map((question) => ({
      value: questionKey(question),
      label: `${question.id} (${domain.shortName})`,
      meaning: question.prompt,
    })),
  );
  const [good] = answers;
  const added = domains.map((domain) => [
    domain.key,
    dictionary(
      domain.shortName,
      domain.meaning,
      {
        inWords: `q${domain.id}. and a number that no question of the domain has yet, for example q${domain.id}.9`,
        pattern: ownQuestionKeys(domain),
      },
      text('Question', 'What is asked.'),
    ),
  ]);
  return {
    left_out_questions: oneOrMore(
      'Questions left out',
      'Signalling questions that do not fit this review, and that nobody is asked.',
      choice('Question', 'One question of the tool.', questions, { strict: true }),
      { seldom: true },
    ),
    own_questions: mapping(
      'Own questions',
      `Signalling questions that this review adds, by domain. Ask so that “${good?.code}” stands for a lower risk.`,
      Object.fromEntries(added),
      { seldom: true },
    ),
  };
}

/**
 * A rule of the review's own for the overall judgement, where it departs from the published one: for every level between
 * the best and the worst, what one domain and what several domains at that level make of the whole.
 */
function overallRuleField(instrument: Instrument): MappingField {
  const steps = instrument.judgements.filter(({ onlyWith }) => onlyWith === undefined);
  const between = instrument.judgements.filter((level) => level !== steps[0] && level !== steps.at(-1));
  const rows = between.flatMap(({ value }) =>
    [`one ${value}`, `two or more ${value}`].map((key) => [
      key,
      choice(key, `What ${key} among the domains makes of the whole.`, instrument.judgements, { strict: true }),
    ]),
  );
  return mapping(
    'Overall rule',
    "The review's own rule, only where it departs from the published one. Figures carry a footnote that says so.",
    { ...Object.fromEntries(rows), reason: text('Reason', 'Why the review departs from the published rule.') },
    { seldom: true },
  );
}

/** What is decided about a tool with a section of its own; nothing where it leaves nothing to decide. */
function decisionsAbout({ id, decided }: QualityTool): [string, Field][] {
  return decided === undefined ? [] : [[id, mapping(decided.title, decided.meaning, { ...decided.fields, ...common })]];
}

/** `appraisal`: by instrument, and for other tools what was used. */
export const appraisalDecisionsField: MappingField = mapping(
  'Appraisal',
  'What the protocol decides about risk of bias and quality. Assessments inherit it.',
  Object.fromEntries(
    tools.flatMap((tool): [string, Field][] =>
      isInstrument(tool) ? [[tool.id, appraisalField(tool)]] : decisionsAbout(tool),
    ),
  ),
);
