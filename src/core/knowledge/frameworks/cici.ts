import type { Framework, FrameworkItem } from './framework';

const LIST_NOT_CONFIRMED = 'The list of its aspects could not be confirmed, so other words may stand there too.';

/** A dimension of the framework, and what it is about. */
export interface CiciDimension {
  readonly key: string;
  readonly meaning: string;
  readonly domains: readonly CiciDomain[];
}

/** A domain, with the aspects that are offered when a finding is coded. */
export interface CiciDomain extends Omit<FrameworkItem, 'group'> {
  readonly aspects?: readonly string[];
}

const CONTEXT: readonly CiciDomain[] = [
  {
    key: 'geographical',
    number: '1',
    label: 'Geographical',
    meaning:
      'The physical surroundings, landscape and material resources of a place, natural or made, and the isolation that comes where infrastructure (water, sanitation, energy, transport) is missing.',
    aliases: ['geographic', 'geography'],
    aspects: ['isolation', 'terrain', 'climate', 'land use and urbanisation', 'infrastructure', 'change over time'],
  },
  {
    key: 'epidemiological',
    number: '2',
    label: 'Epidemiological',
    meaning: 'How disease and its burden are spread and what determines need, the make-up of the population included.',
    aliases: ['epidemiology'],
    aspects: [
      'demographics',
      'density',
      'fertility',
      'family size',
      'incidence',
      'prevalence',
      'severity',
      'morbidity',
      'mortality',
      'spatial spread',
      'needs of those affected',
      'needs of carers and others around',
      'change over time',
    ],
  },
  {
    key: 'socio-cultural',
    number: '3',
    label: 'Socio-cultural',
    meaning:
      'What a group does, thinks and holds dear, said or unsaid; conditions of living and working, roles and the relations between them.',
    aliases: ['sociocultural', 'socio cultural', 'cultural'],
    aspects: ['roles', 'relationships', 'knowledge', 'beliefs', 'values', 'customs', 'institutions'],
    unconfirmed: LIST_NOT_CONFIRMED,
  },
  {
    key: 'socio-economic',
    number: '4',
    label: 'Socio-economic',
    meaning: 'The social and economic resources of a community, and how far people can reach them.',
    aliases: ['socioeconomic', 'socio economic', 'economic'],
    aspects: ['income', 'employment', 'education', 'access'],
    unconfirmed: LIST_NOT_CONFIRMED,
  },
  {
    key: 'ethical',
    number: '5',
    label: 'Ethical',
    meaning:
      'What is thought right: norms, rules of conduct and principles that guide the decisions of persons and institutions. It lies close to the socio-cultural and the legal domain, and coders found it hard to tell apart: agree in the team what goes where.',
    aliases: ['ethics'],
    aspects: ['norms', 'principles', 'autonomy', 'justice'],
    unconfirmed: LIST_NOT_CONFIRMED,
  },
  {
    key: 'legal',
    number: '6',
    label: 'Legal',
    meaning:
      'Formally passed rules that protect the rights of people and the interests of society. They can be enforced, which sets them apart from norms.',
    aliases: ['law', 'regulatory'],
    aspects: ['statute', 'regulation', 'rights', 'enforcement'],
    unconfirmed: LIST_NOT_CONFIRMED,
  },
  {
    key: 'political',
    number: '7',
    label: 'Political',
    meaning:
      'How power, assets and interests are distributed in a population and among organisations, and the rules, formal or not, that govern them.',
    aliases: ['policy', 'politics'],
    aspects: ['power', 'interests', 'health policy', 'health-care system'],
    unconfirmed: LIST_NOT_CONFIRMED,
  },
];

const IMPLEMENTATION: readonly CiciDomain[] = [
  {
    key: 'theory',
    number: '1',
    label: 'Implementation theory',
    meaning: 'The theory that guides how the intervention is brought in, not the one that says why it works.',
    aliases: ['implementation theory'],
  },
  {
    key: 'process',
    number: '2',
    label: 'Implementation process',
    meaning: 'The stages that are passed through while the intervention is brought in.',
    aliases: ['implementation process'],
    aspects: ['exploration', 'preparation or installation', 'initial stage', 'full stage', 'sustainment'],
    unconfirmed: 'The names of the stages could not be confirmed, so others may stand there too.',
  },
  {
    key: 'strategies',
    number: '3',
    label: 'Implementation strategies',
    meaning: 'The means by which the intervention is to be taken up and kept.',
    aliases: ['strategy', 'implementation strategies', 'implementation strategy'],
  },
  {
    key: 'agents',
    number: '4',
    label: 'Implementation agents',
    meaning: 'The people and bodies who actively promote the intervention or take it up.',
    aliases: ['agent', 'implementation agents', 'provider', 'providers', 'organisational', 'organisation'],
    aspects: ['individuals', 'organisations'],
    unconfirmed: 'The division into individuals and organisations could not be confirmed.',
  },
  {
    key: 'outcomes',
    number: '5',
    label: 'Implementation outcomes',
    meaning: 'Effects of the implementation effort itself; the outcomes of the intervention are something else.',
    aliases: ['outcome', 'implementation outcomes', 'implementation outcome'],
  },
];

/** The three dimensions, and the intervention, which interacts with them. */
export const CICI_DIMENSIONS: readonly CiciDimension[] = [
  {
    key: 'context',
    meaning:
      'Circumstances around implementation that shape, help or hinder it. They act; they are not a backdrop. It can be hard to tell from implementation: a finding may carry codes of both.',
    domains: CONTEXT,
  },
  {
    key: 'implementation',
    meaning:
      'The planned, deliberate effort to bring the intervention into practice in a place, by those who promote it or take it up.',
    domains: IMPLEMENTATION,
  },
  {
    key: 'setting',
    meaning: 'The physical place where the intervention is carried out and meets context and implementation.',
    domains: [
      {
        key: 'setting',
        label: 'Setting',
        meaning: 'The place of delivery. In which ways do features of the place bear on what is done there?',
        aliases: ['place'],
        unconfirmed: 'Whether the framework divides it further could not be confirmed.',
      },
    ],
  },
  {
    key: 'intervention',
    meaning: 'Features of the intervention itself that bear on setting, context or implementation.',
    domains: [
      {
        key: 'intervention theory',
        label: 'Intervention theory',
        meaning: 'Ideas, said or unsaid, of how it works, and its overall aim.',
        aspects: ['theory of change', 'goal'],
      },
      {
        key: 'intervention design',
        label: 'Intervention design',
        meaning: 'What it consists of, and how it is carried out over time.',
        aspects: ['technology and infrastructure', 'rules and policies', 'timing and duration', 'dose and intensity'],
      },
      {
        key: 'intervention delivery',
        label: 'Intervention delivery',
        meaning: 'How, by whom and where it is delivered.',
        aspects: ['delivery mechanisms', 'delivery agents'],
      },
    ],
  },
];

/** Context and Implementation of Complex Interventions: its domains, grouped by dimension. */
export const cici: Framework = {
  id: 'cici',
  name: 'CICI',
  fullName: 'Context and Implementation of Complex Interventions',
  meaning:
    'Sorts what is found about context, implementation and setting of an intervention. It classifies findings and does not rate quality.',
  place: '`cici` in a study file: one entry for each finding',
  sources: [
    {
      citation:
        'Pfadenhauer LM, Gerhardus A, Mozygemba K, Lysdahl KB, Booth A, Hofmann B, et al. Implementation Science 2017;12:21.',
      doi: '10.1186/s13012-017-0552-5',
      url: 'https://doi.org/10.1186/s13012-017-0552-5',
    },
  ],
  licence: 'The framework and its wording belong to its authors. Everything here is in our own words.',
  items: CICI_DIMENSIONS.flatMap(({ key: group, domains }) =>
    domains.map(({ aspects, ...item }) => ({
      ...item,
      group,
      meaning: aspects === undefined ? item.meaning : `${item.meaning} Aspects: ${aspects.join(', ')}.`,
    })),
  ),
  notes: [
    'A finding may carry several codes, because the dimensions act upon one another: the first stands in the finding itself, or all of them under `codes`.',
    'To ask of each domain of context that is chosen: which of its aspects bear on the intervention, and which on its implementation? Of theory, process, strategies and agents: what is reported, and how does it relate to setting and context, and to the intervention? Of outcomes: how do they relate to the outcomes of the intervention? Of the intervention: which of its features matter to setting, context or implementation, and in what way?',
    'Each dimension can occur at three levels: micro, meso, macro. How the framework defines them could not be confirmed; what is said here is our reading.',
    'Domains 3 to 7 of context are described after a second source, which breaks off at the political domain.',
    'Those who tried the framework out found the ethical domain, and the line between context and implementation, hard to draw. That is a hint here, and never a problem.',
    'The influence (facilitator, barrier, mixed, neutral) is a convention of this project and no part of the framework. So are the names of implementation outcomes (Proctor and colleagues, 2011): that they fit the fifth domain could not be confirmed.',
    'There is no score.',
  ],
};
