/** What ROBINS-I settles before its questions: which version, which effect, and what else is written down. */
import type { NotedItem, NotedValue, PreliminaryItem } from '../instrument';

/** The keys and values that variants refer to. */
export const VERSION = 'version';
export const VERSION_2016 = '2016';
export const VERSION_2 = '2';
export const EFFECT = 'effect_of_interest';
export const DEVIATIONS_ACCOUNTED_FOR = 'deviations_accounted_for';

const version: PreliminaryItem = {
  key: VERSION,
  title: 'Version',
  meaning:
    'Which version of ROBINS-I is used. The two have different domains, different questions under the same numbers, and different scales.',
  many: false,
  otherwise: VERSION_2016,
  mustBeSaid: true,
  choices: [
    {
      value: VERSION_2016,
      label: 'Version 2016',
      meaning: 'As published in 2016: seven domains, criteria for each level, no official algorithm.',
      aliases: ['1', 'v1', 'version 1', '2016 version', 'ROBINS-I 2016'],
    },
    {
      value: VERSION_2,
      label: 'Version 2',
      meaning: 'The draft of 20 November 2025: six domains, each with an algorithm. Subject to change.',
      aliases: ['v2', 'ROBINS-I version 2', 'ROBINS-I V2'],
    },
  ],
};

const effectOfInterest: PreliminaryItem = {
  key: EFFECT,
  shortKey: 'effect',
  title: 'Effect of interest',
  meaning:
    'The effect that the review wants to know, decided in the protocol. In version 2016 it decides which questions are asked about deviations from the intended interventions.',
  many: false,
  when: { [VERSION]: [VERSION_2016] },
  otherwise: 'assignment',
  mustBeSaid: true,
  choices: [
    {
      value: 'assignment',
      label: 'Assignment to intervention',
      meaning: 'What being put on the intervention does, whether or not people keep to it (intention to treat).',
      aliases: [
        'effect of assignment',
        'effect of assignment to intervention',
        'assigned to intervention',
        'assignment to intervention (intention-to-treat)',
        'intention-to-treat',
        'intention-to-treat effect',
        'ITT',
      ],
    },
    {
      value: 'adhering',
      label: 'Starting and adhering to intervention',
      meaning: 'What the intervention does in people who start it and keep to it (per protocol).',
      aliases: [
        'starting and adhering',
        'starting and adhering to the intervention',
        'effect of starting and adhering',
        'effect of starting and adhering to intervention',
        'adhering to intervention',
        'adherence',
        'starting and adhering to intervention (per-protocol)',
        'per-protocol',
        'per-protocol effect',
        'PP',
      ],
    },
  ],
};

const deviationsAccountedFor: PreliminaryItem = {
  key: DEVIATIONS_ACCOUNTED_FOR,
  shortKey: 'variant',
  title: 'Deviations accounted for in the analysis',
  meaning:
    'Question C4: did the analysis account for switches between the interventions, or for other deviations from the protocol? It decides which form of domain 1 is used, and nothing else.',
  many: false,
  when: { [VERSION]: [VERSION_2] },
  otherwise: 'no',
  mustBeSaid: true,
  ofEachResult: true,
  choices: [
    {
      value: 'no',
      shortValue: 'A',
      label: 'No',
      meaning: 'The result estimates the intention-to-treat effect: domain 1, variant A.',
      aliases: ['A', 'variant A', 'N', 'intention-to-treat', 'intention-to-treat effect', 'ITT'],
    },
    {
      value: 'yes',
      shortValue: 'B',
      label: 'Yes',
      meaning: 'The result estimates the per-protocol effect: domain 1, variant B.',
      aliases: ['B', 'variant B', 'Y', 'per-protocol', 'per-protocol effect', 'PP'],
    },
  ],
};

export const PRELIMINARY: readonly PreliminaryItem[] = [version, effectOfInterest, deviationsAccountedFor];

const answer = (value: string, meaning: string, ...aliases: string[]) => ({ value, meaning, aliases });

const YES = answer('Y', 'Yes.', 'yes');
const PROBABLY_YES = answer('PY', 'Probably yes.', 'probably yes');
const PROBABLY_NO = answer('PN', 'Probably no.', 'probably no');
const NO = answer('N', 'No.', 'no');
const UNKNOWN = answer('NI', 'No information.', 'no information');
const NOT_APPLICABLE = answer('NA', 'Does not arise.', 'not applicable');

const from: NotedValue = {
  key: 'listed',
  title: 'Listed',
  meaning: 'Whether the review’s protocol named it, or it is particular to this study or named by its authors.',
  choices: [
    { value: 'in the protocol', meaning: 'Named in advance for all studies.', aliases: ['protocol'] },
    { value: 'additional', meaning: 'Particular to this study, or named by its authors.', aliases: ['study'] },
  ],
};

const controlUnnecessary: NotedValue = {
  key: 'control_unnecessary',
  title: 'Evidence that control was unnecessary',
  meaning: 'Whether anything shows that it did not have to be controlled for, for example because it hardly varied.',
  choices: [NOT_APPLICABLE, YES, PROBABLY_YES, PROBABLY_NO, NO],
  open: true,
};

/** What people write down before the questions and that decides none of them. Column wording is ours. */
export const NOTED: readonly NotedItem[] = [
  {
    key: 'confounders',
    in: 'review',
    title: 'Confounders',
    meaning:
      'Important confounding factors, listed in the protocol, before any study is read; and which interventions and outcomes each concerns.',
    many: true,
    parts: [
      { key: 'factor', title: 'Factor', meaning: 'One confounding factor.' },
      { key: 'concerns', title: 'Concerns', meaning: 'The interventions and outcomes that it concerns; absent: all.' },
    ],
  },
  {
    key: 'co_interventions',
    in: 'review',
    title: 'Co-interventions',
    meaning: 'Other interventions that could differ between the groups and affect the outcome.',
    when: { [VERSION]: [VERSION_2016] },
    many: true,
  },
  {
    key: 'chosen',
    in: 'assessment',
    title: 'Why this result',
    meaning: 'Where the assessed result is reported, and why it was chosen (A2).',
  },
  {
    key: 'target_trial',
    in: 'assessment',
    title: 'Target trial',
    meaning: 'The randomised trial, possible or not, whose result this study tries to find.',
    parts: [
      {
        key: 'design',
        title: 'Design',
        meaning: 'How that trial would be randomised (version 2016).',
        choices: [
          { value: 'individually randomised', meaning: 'Each person on their own.', aliases: ['individual'] },
          { value: 'cluster randomised', meaning: 'Whole groups, such as wards.', aliases: ['cluster'] },
          { value: 'matched', meaning: 'Matched, for example crossover.', aliases: ['crossover', 'cross-over'] },
        ],
      },
      { key: 'participants', title: 'Participants', meaning: 'Who would be eligible (C1).' },
      { key: 'intervention', title: 'Intervention', meaning: 'The intervention strategy (C2).' },
      { key: 'comparator', title: 'Comparator', meaning: 'The comparator strategy (C3).' },
    ],
  },
  {
    key: 'outcome_is',
    in: 'assessment',
    title: 'Benefit or harm',
    meaning: 'Whether the outcome is a proposed benefit or a harm of the intervention.',
    when: { [VERSION]: [VERSION_2016] },
    choices: [
      { value: 'benefit', meaning: 'A proposed benefit.' },
      { value: 'harm', meaning: 'A possible harm.' },
    ],
  },
  {
    key: 'confounders',
    in: 'assessment',
    title: 'Confounders',
    meaning: 'The confounding factors in this study: those listed in the protocol, then additional ones.',
    many: true,
    parts: [
      { key: 'factor', title: 'Factor', meaning: 'One confounding factor.' },
      from,
      { key: 'measured_by', title: 'Measured by', meaning: 'The variables that stand for it in this study.' },
      {
        key: 'controlled',
        title: 'Controlled',
        meaning: 'Whether the analysis controlled for it (version 2).',
        choices: [YES, NO],
      },
      {
        key: 'measured_well',
        title: 'Measured well',
        meaning: 'Whether it was measured validly and reliably; in version 2 asked where it was controlled for.',
        choices: [NOT_APPLICABLE, YES, PROBABLY_YES, PROBABLY_NO, NO, UNKNOWN],
      },
      controlUnnecessary,
      {
        key: 'if_not_adjusted',
        title: 'Bias if not adjusted',
        meaning: 'Where the bias would push the result without control. The first three are of version 2.',
        choices: [
          { value: 'upward', meaning: 'It overestimates the effect.' },
          { value: 'downward', meaning: 'It underestimates the effect.' },
          { value: 'no information or unpredictable', meaning: 'That cannot be said.', aliases: ['unpredictable'] },
          { value: 'favours experimental', meaning: 'Towards the experimental intervention (version 2016).' },
          { value: 'favours comparator', meaning: 'Towards the comparator (version 2016).' },
          { value: 'no information', meaning: 'That cannot be said (version 2016).' },
        ],
      },
      { key: 'comments', title: 'Comments', meaning: 'What else is to be said.' },
    ],
  },
  {
    key: 'co_interventions',
    in: 'assessment',
    title: 'Co-interventions',
    meaning: 'The co-interventions in this study: those listed in the protocol, then additional ones.',
    when: { [VERSION]: [VERSION_2016] },
    many: true,
    parts: [
      { key: 'co_intervention', title: 'Co-intervention', meaning: 'One other intervention.' },
      from,
      controlUnnecessary,
      {
        key: 'likely_to_favour',
        title: 'Likely to favour',
        meaning: 'Whom its presence is likely to favour.',
        choices: [
          { value: 'experimental', meaning: 'The experimental intervention.' },
          { value: 'comparator', meaning: 'The comparator.' },
          { value: 'no information', meaning: 'That cannot be said.' },
        ],
        open: true,
      },
    ],
  },
];
