/**
 * ROBINS-I judgements as a review records them: by domain, without answers to the signalling questions.
 * Sterne JAC, Hernán MA, Reeves BC, et al. BMJ 2016;355:i4919.
 */
import type { Choice, Field, ListField } from './field';
import { choice, list, mapping, reference, text } from './field-makers';

const JUDGEMENTS: readonly Choice[] = [
  {
    value: 'low',
    meaning: 'Comparable to a well performed randomised trial.',
    aliases: ['low risk', 'low risk of bias'],
  },
  {
    value: 'low except confounding',
    meaning: 'Low, except for concerns about uncontrolled confounding (version 2, domain 1).',
    aliases: ['low except for confounding', 'low (except for concerns about uncontrolled confounding)'],
  },
  {
    value: 'moderate',
    meaning: 'Sound for a non-randomised study.',
    aliases: ['moderate risk', 'moderate risk of bias'],
  },
  { value: 'serious', meaning: 'Important problems.', aliases: ['serious risk', 'serious risk of bias'] },
  { value: 'critical', meaning: 'Too problematic to use.', aliases: ['critical risk', 'critical risk of bias'] },
  { value: 'no information', meaning: 'Too little is known to judge.', aliases: ['ni'] },
];

const judged = (title: string, meaning: string): Field =>
  mapping(title, meaning, {
    judgement: choice('Judgement', 'The risk of bias in this domain.', JUDGEMENTS, { strict: true }),
    bias_direction: text('Direction of bias', 'Where the bias would push the result, if that can be said.'),
    reason: text('Reason', 'Why it was judged so.'),
  });

/** `robins_i`: risk of bias in non-randomised studies, one assessment for each result, or for the study as a whole. */
export const robinsIField: ListField = list(
  'ROBINS-I',
  'Risk of bias in results of a non-randomised study, as it was judged.',
  mapping('Assessment', 'The assessment of one result, or of the study as a whole.', {
    result: reference('result', 'Result', 'The assessed result, by its id; without it, the study as a whole.'),
    version: choice(
      'Version',
      'Which version was used: they have different domains and scales.',
      [
        {
          value: '2016',
          meaning: 'The version published in 2016, with seven domains.',
          aliases: ['1', 'v1', 'version 1'],
        },
        { value: '2', meaning: 'The second version, with six domains.', aliases: ['v2', 'version 2'] },
      ],
      { strict: true },
    ),
    confounding: judged('Confounding', 'Other differences between groups that could explain the result.'),
    selection: judged('Selection', 'Who entered the study or the analysis depended on what happened later.'),
    classification: judged('Classification', 'Who is counted as having had which intervention.'),
    deviations: judged('Deviations', 'Departures from the intended interventions. Not in version 2.'),
    missing_data: judged('Missing data', 'Data that are missing for some.'),
    measurement: judged('Measurement', 'How the outcome was measured.'),
    reporting: judged('Reported result', 'Whether the result was picked from several.'),
    overall: judged('Overall', 'The risk of bias of the result as a whole.'),
  }),
  { source: 'Sterne JAC et al. BMJ 2016;355:i4919. doi:10.1136/bmj.i4919' },
);
