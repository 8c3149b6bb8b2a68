/** CICI: findings about context, implementation and setting, one entry for each. */
import type { Choice, ListField } from './field';
import { choice, list, mapping, oneOrMore, reference, text } from './field-makers';

/** A dimension of the framework with its domains. */
export interface ContextDimension extends Choice {
  readonly domains: readonly Choice[];
}

export const CONTEXT_DIMENSIONS: readonly ContextDimension[] = [
  {
    value: 'context',
    meaning: 'Circumstances around implementation that shape, help or hinder it; active, not a backdrop.',
    domains: [
      {
        value: 'geographical',
        meaning: 'Physical surroundings, infrastructure, isolation.',
        aliases: ['geographic', 'geography'],
      },
      { value: 'epidemiological', meaning: 'How disease and need are spread; demography.', aliases: ['epidemiology'] },
      {
        value: 'socio-cultural',
        meaning: 'Shared ideas and values, roles and relations, living and working conditions.',
        aliases: ['sociocultural', 'socio cultural', 'cultural'],
      },
      {
        value: 'socio-economic',
        meaning: 'Social and economic resources of a community, and how far people reach them.',
        aliases: ['socioeconomic', 'socio economic', 'economic'],
      },
      { value: 'ethical', meaning: 'Norms and principles that guide decisions.', aliases: ['ethics'] },
      { value: 'legal', meaning: 'Formally passed, enforceable rules.', aliases: ['law', 'regulatory'] },
      {
        value: 'political',
        meaning: 'Distribution of power, assets and interests; the rules that govern them.',
        aliases: ['policy', 'politics'],
      },
    ],
  },
  {
    value: 'implementation',
    meaning: 'The planned effort to bring the intervention into practice in a given setting.',
    domains: [
      {
        value: 'theory',
        meaning: 'What guides how it is brought in (not why it works).',
        aliases: ['implementation theory'],
      },
      { value: 'process', meaning: 'The stages that are passed through.', aliases: ['implementation process'] },
      {
        value: 'strategies',
        meaning: 'The means used to get it taken up and kept.',
        aliases: ['strategy', 'implementation strategies'],
      },
      {
        value: 'agents',
        meaning: 'The people and bodies who promote or adopt it.',
        aliases: ['agent', 'implementation agents', 'provider', 'organisational'],
      },
      {
        value: 'outcomes',
        meaning: 'Effects of the effort itself: adoption, fidelity, sustainability.',
        aliases: ['implementation outcomes'],
      },
    ],
  },
  {
    value: 'setting',
    meaning: 'The physical place where intervention, context and implementation meet.',
    domains: [{ value: 'setting', meaning: 'The place of delivery.', aliases: ['place'] }],
  },
  {
    value: 'intervention',
    meaning: 'Features of the intervention itself that bear on how it is taken up.',
    domains: [
      { value: 'intervention theory', meaning: 'How it is thought to work, and its aim.' },
      { value: 'intervention design', meaning: 'Its components, timing and intensity.' },
      { value: 'intervention delivery', meaning: 'How, by whom and where it is delivered.' },
    ],
  },
];

const CICI_SOURCE = 'Pfadenhauer LM et al. Implementation Science 2017;12:21. doi:10.1186/s13012-017-0552-5';

/** `cici`: what a study found about context, implementation, acceptability. */
export const contextField: ListField = list(
  'Context and implementation (CICI)',
  'What was found about context, implementation and setting. One entry for each finding; it may bear on several things.',
  mapping('Finding', 'One finding.', {
    finding: text('Finding', 'What was found, in a sentence.', { aliases: ['text', 'what'] }),
    dimension: choice('Dimension', 'What it is about.', CONTEXT_DIMENSIONS),
    domain: choice(
      'Domain',
      'The domain within the dimension.',
      CONTEXT_DIMENSIONS.flatMap((dimension) => dimension.domains),
    ),
    level: choice('Level', 'How far it reaches.', [
      { value: 'micro', meaning: 'Persons: patients, professionals.' },
      { value: 'meso', meaning: 'Ward, team, organisation.' },
      { value: 'macro', meaning: 'System, region, nation.' },
    ]),
    influence: choice('Influence', 'What it does to implementation or effect.', [
      { value: 'facilitator', meaning: 'It helps.', aliases: ['enabler', 'helps'] },
      { value: 'barrier', meaning: 'It hinders.', aliases: ['hinders', 'obstacle'] },
      { value: 'mixed', meaning: 'It helps in one way and hinders in another.' },
      { value: 'neutral', meaning: 'It neither helps nor hinders.' },
    ]),
    bears_on: oneOrMore(
      'Bears on',
      'What it has to do with.',
      choice('Bears on', 'One of the things that it bears on.', [
        { value: 'implementation', meaning: 'Getting it into practice.' },
        { value: 'acceptability', meaning: 'Whether people like it and find it right.' },
        { value: 'effectiveness', meaning: 'Whether it works.', aliases: ['effect'] },
      ]),
    ),
    theme: reference('theme', 'Theme', 'The theme of the review to which it contributes.'),
    note: text('Note', 'What else should be known about it.'),
  }),
  { source: CICI_SOURCE, aliases: ['context', 'context_and_implementation'] },
);
