/** How a study was done, as extracted facts. What they mean for bias is judged in the assessments, not here. */
import type { Field } from '../../fields/field';
import { choice, count, list, mappingOrText, oneOrMore, reference, text } from '../../fields/field-makers';
import { UNITS_OF_ALLOCATION } from '../../knowledge/terms/usual-words';

/** The sections about allocation, blinding and comparability, in the canonical order. */
export const conductFields: Readonly<Record<string, Field>> = {
  allocation: mappingOrText(
    'Allocation',
    'How people or wards came into their groups.',
    {
      unit: text('Unit', 'What was allocated: persons, wards, hospitals.', { usual: UNITS_OF_ALLOCATION }),
      sequence_generation: text('Sequence generation', 'How the order of allocation was made.'),
      concealment: text('Concealment', 'How the next allocation was kept hidden from those who enrolled people.'),
      ratio: text('Ratio', 'How many in one group for how many in the other.', { examples: ['1:1'] }),
      stratified_by: oneOrMore('Stratified by', 'What the allocation was balanced for.', text('Factor', 'One factor.')),
      note: text('Note', 'What else should be known about it.'),
    },
    { aliases: ['randomisation', 'randomization'] },
  ),
  blinding: mappingOrText('Blinding', 'Who knew which group people were in.', {
    participants: text('Participants', 'Whether those who took part knew.'),
    providers: text('Providers', 'Whether those who gave care or the intervention knew.'),
    assessors: text(
      'Assessors',
      'Whether those who measured outcomes knew. Where people rate themselves, they are the assessors.',
    ),
    analysts: text('Analysts', 'Whether those who analysed the data knew.'),
  }),
  baseline_differences: text(
    'Baseline differences',
    'How groups differed at the start, in what was measured and in who they are.',
    { aliases: ['baseline'] },
  ),
  confounding: mappingOrText(
    'Confounding',
    'What else could explain a difference between groups, and what was done about it.',
    {
      considered: oneOrMore('Considered', 'Factors that the authors name.', text('Factor', 'One factor.')),
      controlled: oneOrMore(
        'Controlled',
        'Factors that were controlled for by design or analysis.',
        text('Factor', 'One factor.'),
      ),
      how: text('How', 'How they were controlled for.'),
      note: text('Note', 'What else should be known about it.'),
    },
  ),
  adjustment: text('Adjustment', 'What analyses of the study were adjusted for. Single results say it for themselves.'),
  drop_out: list(
    'Drop-out',
    'How many people or wards left, from which group, until when, and why.',
    mappingOrText('Drop-out', 'One group at one time.', {
      arm: reference('arm', 'Arm', 'The group, by its id; without it, all groups together.'),
      who: text('Who', 'Who left: staff, patients, wards.'),
      timepoint: reference('timepoint', 'Time point', 'Until when, as named in the review file.'),
      started: count('Started', 'How many were there at the start.'),
      lost: count('Lost', 'How many left.'),
      reasons: text('Reasons', 'Why they left, as reported.'),
      note: text('Note', 'What else should be known about it.'),
    }),
    { orOne: true, aliases: ['attrition', 'dropout', 'dropouts'], identity: ['arm', 'timepoint'] },
  ),
  completeness: text('Completeness', 'How complete the outcome data are, and what was done about what is missing.', {
    aliases: ['missing_data', 'missing_outcome_data'],
  }),
};

/** `funding` and `conflicts`. */
export const interestFields: Readonly<Record<string, Field>> = {
  funding: mappingOrText('Funding', 'Who paid for the study.', {
    sources: oneOrMore('Sources', 'The funders.', text('Funder', 'One funder.')),
    role: text('Role', 'What part the funders had in the study.'),
  }),
  conflicts: text('Conflicts of interest', 'Interests that the authors declare, or that they declare to have none.', {
    aliases: ['conflicts_of_interest', 'competing_interests', 'declarations'],
  }),
};

/** Whom a recommendation addresses, of a study's authors or of the review. */
export const audienceField: Field = choice('For', 'Whom it addresses.', [
  { value: 'research', meaning: 'Those who will study it further.' },
  { value: 'policy', meaning: 'Those who decide about services.' },
  { value: 'practice', meaning: 'Those who give care.' },
  { value: 'policy and practice', meaning: 'Both.' },
]);

/** `recommendations`, `limitations` and `transferability` of a study, as its own authors see them. */
export const conclusionFields: Readonly<Record<string, Field>> = {
  limitations: oneOrMore('Limitations', 'Limits that the authors themselves name.', text('Limitation', 'One limit.')),
  recommendations: list(
    'Recommendations',
    'What the authors recommend.',
    mappingOrText('Recommendation', 'One recommendation.', {
      audience: audienceField,
      what: text('What', 'What is recommended.'),
    }),
    { orOne: true },
  ),
  transferability: text(
    'Transferability',
    'What the study says about use elsewhere: which places and people it would fit.',
    { aliases: ['generalisability', 'applicability'] },
  ),
};
