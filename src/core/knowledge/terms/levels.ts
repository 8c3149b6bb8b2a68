/**
 * At which levels an intervention works, and what it acts on: the words of the models that reviews code with.
 * Models are never translated into one another; a word that two models share keeps its place in each.
 */
import type { Choice, Field, ListField } from '../../fields/field';
import { choice, list, mapping, oneOrMore, text } from '../../fields/field-makers';
import { itemChoices, sourceLine } from '../frameworks/framework-fields';
import { jdr } from '../frameworks/jdr';

/** One model of levels: the key in files, and its words from the person outwards. */
export interface LevelModel {
  readonly key: 'socioecological' | 'igloo' | 'bronfenbrenner';
  readonly name: string;
  readonly source: string;
  readonly levels: readonly Choice[];
}

/** McLeroy's five levels, which reviews usually mean when they write "socio-ecological model". */
const socioecological: LevelModel = {
  key: 'socioecological',
  name: 'Socio-ecological model',
  source:
    'McLeroy KR, Bibeau D, Steckler A, Glanz K. Health Education Quarterly 1988;15(4):351-377. doi:10.1177/109019818801500401',
  levels: [
    {
      value: 'individual',
      label: 'Individual',
      meaning: 'What is within a person: knowledge, attitudes, beliefs, skills, traits.',
      aliases: ['individuals', 'individual (intrapersonal)'],
    },
    {
      value: 'interpersonal',
      label: 'Interpersonal',
      meaning: 'Relations and primary groups: family, friends, peers, colleagues, staff and patient.',
      aliases: ['inter-personal', 'inter personal', 'relationship', 'relationships', 'team/interpersonal'],
    },
    {
      value: 'institutional',
      label: 'Institutional',
      meaning: 'Rules, policies and informal structures of an organisation.',
      aliases: [
        'institution',
        'organisation',
        'organisational',
        'organization',
        'organizational',
        'institutional / organisational',
        'institutional/organisational',
      ],
    },
    {
      value: 'community',
      label: 'Community',
      meaning: 'Networks, norms and standards among individuals, groups and organisations.',
      aliases: ['communities'],
    },
    {
      value: 'societal',
      label: 'Societal',
      meaning: 'Local, regional or national policy and law.',
      aliases: [
        'society',
        'policy',
        'public policy',
        'societal/policy',
        'societal / policy',
        'societal / public policy',
        'policy/legal',
      ],
    },
  ],
};

const igloo: LevelModel = {
  key: 'igloo',
  name: 'IGLOO',
  source:
    'Nielsen K, Yarker J, Munir F, Bültmann U. Work & Stress 2018;32(4):400-417. doi:10.1080/02678373.2018.1438536',
  levels: [
    {
      value: 'individual',
      label: 'Individual',
      meaning: 'What a person believes, knows, can or does: skills, self-efficacy, health behaviour.',
      aliases: ['individuals'],
    },
    {
      value: 'group',
      label: 'Group',
      meaning: 'The people around a person at the same level: colleagues, the work group, friends, family.',
      aliases: ['groups', 'team', 'teams'],
    },
    {
      value: 'leader',
      label: 'Leader',
      meaning: 'Those with the authority to adjust, guide or treat: line managers, health-care providers.',
      aliases: ['leaders', 'leadership', 'line manager', 'line managers', 'manager', 'managers'],
    },
    {
      value: 'organisation',
      label: 'Organisation',
      meaning: 'Policies, practices and structures of organisations.',
      aliases: ['organisational', 'organization', 'organizational', 'organisations', 'institution'],
    },
    {
      value: 'overarching context',
      label: 'Overarching context',
      meaning: 'Surroundings beyond any one organisation, for example policy, law and culture.',
      aliases: ['overarching', 'overarching context/policy', 'outside', 'outside context', 'national', 'policy/legal'],
    },
  ],
};

/** An alternative to {@link socioecological}, not interchangeable with it one to one. */
const bronfenbrenner: LevelModel = {
  key: 'bronfenbrenner',
  name: "Bronfenbrenner's systems",
  source: 'Bronfenbrenner U, ecological systems theory.',
  levels: [
    {
      value: 'microsystem',
      label: 'Microsystem',
      meaning: 'Settings that the person takes part in directly.',
      aliases: ['micro', 'micro-system'],
    },
    {
      value: 'mesosystem',
      label: 'Mesosystem',
      meaning: 'Links between those settings.',
      aliases: ['meso', 'meso-system'],
    },
    {
      value: 'exosystem',
      label: 'Exosystem',
      meaning: 'Settings that act on the person, who takes no part in them.',
      aliases: ['exo', 'exo-system'],
    },
    {
      value: 'macrosystem',
      label: 'Macrosystem',
      meaning: 'Culture, law and values.',
      aliases: ['macro', 'macro-system'],
    },
    {
      value: 'chronosystem',
      label: 'Chronosystem',
      meaning: 'Change over time.',
      aliases: ['chrono', 'chrono-system'],
    },
  ],
};

export const levelModels: Readonly<Record<LevelModel['key'], LevelModel>> = { socioecological, igloo, bronfenbrenner };

/**
 * A word of the socio-ecological literature that is never replaced silently: in McLeroy's model it is another name for
 * `individual`, yet some papers print it where they mean `interpersonal` (they list it beside `individual`).
 */
export const AMBIGUOUS_LEVEL = {
  words: ['intrapersonal', 'intra-personal', 'intra personal'],
  synonymOf: 'individual',
  oftenMeant: 'interpersonal',
} as const;

/** What an intervention does to work, in the words of the job demands-resources theory. */
export const JOB_CHARACTERISTICS: readonly Choice[] = itemChoices(jdr.items);

const CHANGES: readonly Choice[] = [
  { value: 'increase', meaning: 'More of it, as resources should become.', aliases: ['increases', 'improve', 'raise'] },
  { value: 'reduce', meaning: 'Less of it, as demands should become.', aliases: ['reduces', 'decrease', 'lower'] },
];

/** What is meant to happen to demands and resources, in the job demands-resources theory. */
export const MEANT_CHANGES: Readonly<Record<string, string>> = { demands: 'reduce', resources: 'increase' };

function levelsField(model: LevelModel, meaning: string): ListField {
  const level = choice('Level', `A level of: ${model.name}.`, model.levels, { model: model.key, source: model.source });
  return list(`Levels: ${model.name}`, meaning, level, { orOne: true, source: model.source });
}

/** The keys under which levels are coded, in a component or for the intervention as a whole. */
export const levelFields: Readonly<Record<LevelModel['key'], Field>> = {
  socioecological: levelsField(
    socioecological,
    'Every level of the socio-ecological model at which it works, from the person outwards.',
  ),
  igloo: levelsField(igloo, 'Every IGLOO level at which it works: individual, group, leader, organisation, context.'),
  bronfenbrenner: levelsField(
    bronfenbrenner,
    "Every one of Bronfenbrenner's systems in which it works, where a review codes with these instead.",
  ),
};

/** What it acts on: demands to reduce, resources to increase. */
export const actsOnField: ListField = oneOrMore(
  'Acts on',
  'Which demands of work it is meant to reduce, and which resources to increase.',
  mapping(
    'Demand or resource',
    'One demand or resource that it acts on.',
    {
      target: choice('Target', 'Whether it is a demand or a resource.', JOB_CHARACTERISTICS, { model: 'jdr' }),
      change: choice('Change', 'What is meant to happen to it.', CHANGES),
      what: text('What', 'The demand or resource itself.', { examples: ['clinical skills', 'workload'] }),
    },
    { source: sourceLine(jdr) },
  ),
);
