/** What a review decides once about its instruments. Assessments inherit it; departing from it needs a reason. */

import type { Field, MappingField } from '../../fields/field';
import { choice, dictionary, list, mapping, number, oneOrMore, reference, text } from '../../fields/field-makers';
import type { Instrument } from '../../knowledge/instrument';
import { instruments } from '../../knowledge/list';
import { processToolField } from '../shared/process';
import { theoryToolField } from '../shared/theory';
import { decidesItsVersion, preliminaryFields } from '../study/assessment-fields';
import { DRUMMOND_RATINGS, drummondAnswersField, drummondToolField } from '../study/economic';
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

/** The decisions about one instrument. */
export function appraisalField(instrument: Instrument): MappingField {
  return mapping(instrument.name, `What the review decided about ${instrument.name}.`, {
    ...preliminaryFields(instrument.preliminary.filter(({ ofEachResult }) => !ofEachResult)),
    ...(!decidesItsVersion(instrument) && { version: text('Version', 'The version that is used.') }),
    ...notedFields(instrument, 'review'),
    ...(instrument.variants.some(({ overall }) => overall.rule === 'worst domain') && {
      overall_rule: overallRuleField(instrument),
    }),
    ...(instrument.assesses === 'result' ? common : ofStudies),
  });
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

/** `appraisal`: by instrument, and for other tools what was used. */
export const appraisalDecisionsField: MappingField = mapping(
  'Appraisal',
  'What the protocol decides about risk of bias and quality. Assessments inherit it.',
  {
    ...Object.fromEntries(instruments.map((instrument) => [instrument.id, appraisalField(instrument)])),
    drummond: mapping('Drummond checklist', 'What the review decided about economic evaluations.', {
      tool: drummondToolField,
      answers: drummondAnswersField,
      bands: dictionary(
        'Bands',
        "The review's own limits between ratings: for each rating, the lowest and the highest total. There are no agreed ones.",
        { inWords: 'a rating, for example average', of: DRUMMOND_RATINGS },
        list('Band', 'The lowest and the highest total that have this rating.', number('Total', 'One limit.'), {
          least: 2,
          most: 2,
        }),
        { aliases: ['limits', 'cut_offs'] },
      ),
      ...common,
    }),
    process_quality: mapping('Process evaluations', 'How process evaluations are judged.', {
      tool: processToolField,
      perspectives_of: text(
        'Perspectives of',
        'Whose views are to come first in a process evaluation: those whom the interventions are for.',
        { examples: ['patients of the wards', 'ward nurses'] },
      ),
      ...common,
    }),
    theory_quality: mapping('Theory papers', 'How theory papers are judged.', {
      tool: theoryToolField,
      ...common,
    }),
  },
);
