/** What RoB 2 settles before its questions, once per assessed result. */
import type { PreliminaryItem } from '../instrument';

/** The keys and values that domains and variants of RoB 2 refer to. */
export const DESIGN = 'design';
export const EFFECT = 'effect_of_interest';
export const DEVIATIONS = 'deviations_in_scope';
export const NON_PROTOCOL_INTERVENTIONS = 'non-protocol interventions';
export const IMPLEMENTATION_FAILURES = 'implementation failures';
export const NON_ADHERENCE = 'non-adherence';

const design: PreliminaryItem = {
  key: DESIGN,
  title: 'Design',
  meaning: 'How people were randomised. It decides which form of RoB 2 is used.',
  many: false,
  otherwise: 'parallel',
  choices: [
    {
      value: 'parallel',
      label: 'Individually randomised, parallel groups',
      meaning: 'Each person was randomised to one group and stayed in it.',
      aliases: [
        'parallel group',
        'parallel-group trial',
        'individually randomised',
        'individually randomized',
        'individually randomised trial',
        'individually randomized trial',
        'individually randomised parallel group',
        'individually randomized parallel group',
        'individually randomised parallel-group trial',
        'individually randomized parallel-group trial',
      ],
      designs: ['randomised trial'],
    },
    {
      value: 'cluster',
      label: 'Cluster-randomised, parallel groups',
      meaning: 'Groups of people, such as wards or practices, were randomised together.',
      aliases: [
        'cluster randomised',
        'cluster randomized',
        'cluster-randomised trial',
        'cluster-randomized trial',
        'cluster-randomised parallel group',
        'cluster-randomized parallel group',
        'cluster-randomised parallel-group trial',
        'cluster-randomized parallel-group trial',
      ],
      designs: ['cluster randomised trial'],
    },
    {
      value: 'stepped-wedge',
      label: 'Stepped-wedge',
      meaning:
        'Clusters moved from the comparator to the intervention in a random order. The cluster form is used, with a further thought about time trends.',
      aliases: [
        'stepped-wedge trial',
        'stepped-wedge cluster trial',
        'stepped-wedge cluster randomised trial',
        'stepped-wedge cluster randomized trial',
      ],
      designs: ['stepped-wedge cluster randomised trial'],
    },
    {
      value: 'crossover',
      label: 'Individually randomised crossover',
      meaning: 'Each person received both interventions, in a random order.',
      aliases: [
        'cross-over',
        'crossover trial',
        'cross-over trial',
        'individually randomised crossover',
        'individually randomized crossover',
        'individually randomised cross-over',
        'individually randomized cross-over',
        'individually randomised crossover trial',
        'individually randomized crossover trial',
        'individually randomised cross-over trial',
        'individually randomized cross-over trial',
        'individually randomised cross-over (or other matched)',
        'individually randomized cross-over (or other matched)',
        'individually randomised cross-over (or other matched) trial',
        'individually randomized cross-over (or other matched) trial',
      ],
      designs: ['crossover trial'],
    },
  ],
};

const effectOfInterest: PreliminaryItem = {
  key: EFFECT,
  shortKey: 'effect',
  title: 'Effect of interest',
  meaning:
    'The effect that the review wants to know, decided in the protocol. It decides which questions are asked about deviations from the intended interventions.',
  many: false,
  otherwise: 'assignment',
  mustBeSaid: true,
  choices: [
    {
      value: 'assignment',
      label: 'Assignment to intervention',
      meaning: 'What offering the intervention does, whether or not people take it up (intention to treat).',
      aliases: [
        'assignment to intervention',
        'effect of assignment',
        'effect of assignment to intervention',
        'assignment to intervention (intention-to-treat)',
        'assignment to intervention (the intention-to-treat effect)',
        'intention-to-treat',
        'intention-to-treat effect',
        'ITT',
      ],
    },
    {
      value: 'adhering',
      label: 'Adhering to intervention',
      meaning: 'What the intervention does in people who receive it as planned (per protocol).',
      aliases: [
        'adherence',
        'adhering to intervention',
        'effect of adhering',
        'effect of adhering to intervention',
        'adhering to intervention (per-protocol)',
        'adhering to intervention (the per-protocol effect)',
        'starting and adhering',
        'starting and adhering to intervention',
        'per-protocol',
        'per-protocol effect',
        'PP',
      ],
    },
  ],
};

const deviationsInScope: PreliminaryItem = {
  key: DEVIATIONS,
  shortKey: 'deviations',
  title: 'Deviations looked at',
  meaning: 'The kinds of departure from the planned interventions that the review wants to address; at least one.',
  many: true,
  when: { [EFFECT]: ['adhering'] },
  otherwise: [NON_PROTOCOL_INTERVENTIONS, IMPLEMENTATION_FAILURES, NON_ADHERENCE],
  choices: [
    {
      value: NON_PROTOCOL_INTERVENTIONS,
      label: 'Non-protocol interventions',
      meaning: 'Extra interventions that the plan did not foresee. Brings question 2.3 into scope.',
      aliases: ['non-protocol', 'non-protocol intervention', 'occurrence of non-protocol interventions'],
    },
    {
      value: IMPLEMENTATION_FAILURES,
      label: 'Implementation failures',
      meaning: 'The intervention was not delivered as planned. Brings question 2.4 into scope.',
      aliases: [
        'implementation',
        'implementation failure',
        'failures in implementation',
        'failures in implementing the intervention',
      ],
    },
    {
      value: NON_ADHERENCE,
      label: 'Non-adherence',
      meaning: 'Participants departed from what they were assigned to. Brings question 2.5 into scope.',
      aliases: ['adherence', 'nonadherence', 'non-adherence by participants', 'non-adherence by trial participants'],
    },
  ],
};

export const PRELIMINARY: readonly PreliminaryItem[] = [design, effectOfInterest, deviationsInScope];
