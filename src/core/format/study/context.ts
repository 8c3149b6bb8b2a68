/** CICI: findings about context, implementation and setting, one entry for each. */
import type { Choice, Field, ListField } from '../../fields/field';
import { choice, list, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import { CICI_DIMENSIONS, type CiciDomain, cici } from '../../knowledge/frameworks/cici';
import { itemChoices, sourceLine } from '../../knowledge/frameworks/framework-fields';

/** A dimension of the framework with its domains. */
export interface ContextDimension extends Choice {
  readonly domains: readonly Choice[];
}

export const CONTEXT_DIMENSIONS: readonly ContextDimension[] = CICI_DIMENSIONS.map(({ key, meaning, domains }) => ({
  value: key,
  meaning,
  domains: itemChoices(domains),
}));

const LEVELS: readonly Choice[] = [
  { value: 'micro', meaning: 'Persons: patients, professionals.', aliases: ['individual level'] },
  { value: 'meso', meaning: 'Ward, team, organisation.', aliases: ['organisational level'] },
  { value: 'macro', meaning: 'System, region, nation.', aliases: ['system level'] },
];

const INFLUENCES: readonly Choice[] = [
  { value: 'facilitator', meaning: 'It helps.', aliases: ['enabler', 'helps'] },
  { value: 'barrier', meaning: 'It hinders.', aliases: ['hinders', 'obstacle'] },
  { value: 'mixed', meaning: 'It helps in one way and hinders in another.' },
  { value: 'neutral', meaning: 'It neither helps nor hinders.' },
];

const BEARS_ON: readonly Choice[] = [
  { value: 'implementation', meaning: 'Getting it into practice.' },
  { value: 'acceptability', meaning: 'Whether people like it and find it right.' },
  { value: 'effectiveness', meaning: 'Whether it works.', aliases: ['effect'] },
];

const VIEWS: readonly Choice[] = [
  { value: 'patients', meaning: 'Those who receive care.', aliases: ['service users', 'patient'] },
  { value: 'carers', meaning: 'Family and others who care for patients.', aliases: ['family', 'families'] },
  { value: 'staff', meaning: 'Those who give care.', aliases: ['nurses', 'professionals'] },
  { value: 'managers', meaning: 'Those who lead wards, services and organisations.', aliases: ['leaders'] },
  { value: 'facilitators', meaning: 'Those who deliver the intervention.', aliases: ['trainers', 'providers'] },
  { value: 'authors', meaning: 'Those who wrote the report; nobody else is quoted.', aliases: ['researchers'] },
];

/** Proctor and colleagues, 2011. That these belong to the fifth domain could not be confirmed, so others may stand too. */
const IMPLEMENTATION_OUTCOMES: readonly Choice[] = [
  { value: 'acceptability', meaning: 'People find it agreeable.' },
  { value: 'adoption', meaning: 'People or places decide to try it.', aliases: ['uptake'] },
  { value: 'appropriateness', meaning: 'It fits the place, the provider or the problem.', aliases: ['fit'] },
  { value: 'feasibility', meaning: 'It can be carried out in this place.' },
  { value: 'fidelity', meaning: 'It is delivered as it was meant.', aliases: ['adherence'] },
  { value: 'implementation cost', meaning: 'What bringing it in costs.', aliases: ['cost'] },
  { value: 'penetration', meaning: 'How far it reaches into a place.', aliases: ['reach'] },
  { value: 'sustainability', meaning: 'It is kept.', aliases: ['sustainment'] },
];

/** What a finding is about, in the words of the framework. */
const codeFields: Readonly<Record<string, Field>> = {
  dimension: choice('Dimension', 'What it is about.', CONTEXT_DIMENSIONS),
  domain: choice(
    'Domain',
    'The domain within the dimension.',
    CONTEXT_DIMENSIONS.flatMap((dimension) => dimension.domains),
  ),
  aspect: oneOrMore(
    'Aspect',
    'More exactly, within the domain.',
    choice('Aspect', 'One aspect.', aspects(), { open: true }),
  ),
  level: choice('Level', 'How far it reaches. The meanings of the three words are our reading.', LEVELS),
  influence: choice('Influence', 'What it does to implementation, acceptability or effect.', INFLUENCES),
  bears_on: oneOrMore(
    'Bears on',
    'What it has to do with.',
    choice('Bears on', 'One of the things that it bears on.', BEARS_ON),
  ),
  implementation_outcomes: oneOrMore(
    'Implementation outcomes',
    'Which effects of the implementation effort it tells of. Other words than these may stand too.',
    choice('Implementation outcome', 'One outcome of implementation.', IMPLEMENTATION_OUTCOMES, { open: true }),
  ),
};

/** One code of a finding. */
export const contextCodeField = mapping(
  'Code',
  'One code of the finding: dimension and domain, level, influence.',
  codeFields,
);

/** One finding; it may carry one code itself, or several under `codes`. */
export const contextFindingField = mapping(
  'Finding',
  'One finding. First what the source says, under support, then the code.',
  {
    finding: text('Finding', 'What was found, in a sentence.', { aliases: ['text', 'what'] }),
    report: reference('report', 'Report', 'Which report says it, where no support names one.', {
      also: [{ value: 'review', meaning: 'The article of the review itself.' }],
    }),
    interventions: oneOrMore(
      'Interventions',
      'Which intervention it is about, where the study has several.',
      reference('intervention', 'Intervention', 'The id of an intervention.'),
    ),
    view: oneOrMore('View', 'Whose view it is.', choice('Whose view', 'Who said or saw it so.', VIEWS, { open: true })),
    ...codeFields,
    codes: list(
      'Codes',
      'Where a finding belongs to several domains, or means one thing for one and another for another: all its codes.',
      contextCodeField,
    ),
    theme: oneOrMore(
      'Theme',
      'The theme or themes of the review to which it contributes.',
      reference('theme', 'Theme', 'One theme of the review.'),
    ),
    note: text('Note', 'What else should be known about it.'),
  },
);

/** `cici`: what a study found about context, implementation, acceptability. */
export const contextField: ListField = list(
  'Context and implementation (CICI)',
  'What was found about context, implementation and setting. One entry for each finding; it may bear on several things.',
  contextFindingField,
  { source: sourceLine(cici), aliases: ['context', 'context_and_implementation'] },
);

/** All aspects once; those of several domains name all of them. */
function aspects(): Choice[] {
  const domains = CICI_DIMENSIONS.flatMap((dimension) => dimension.domains);
  const all = new Set(domains.flatMap((domain) => domain.aspects ?? []));
  const having = (aspect: string) => domains.filter((domain: CiciDomain) => domain.aspects?.includes(aspect));
  return [...all].map((value) => ({
    value,
    meaning: `An aspect of: ${having(value)
      .map(({ label }) => label)
      .join(', ')}.`,
  }));
}
