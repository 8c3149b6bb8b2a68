/** IGLOO: levels of work at which there are resources for a worker. */
import type { Framework } from '../../frameworks/framework';
import { levelItems } from '../../frameworks/level-items';
import type { LevelModel } from '../../terms/level-model';

export const igloo: LevelModel = {
  key: 'igloo',
  name: 'IGLOO',
  shortName: 'IGLOO',
  standsFor: 'individual, group, leader, organisation, overarching context',
  meaning: 'Every IGLOO level at which it works: individual, group, leader, organisation, context.',
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

/** Individual, group, leader, organisation, overarching context. */
export const iglooFramework: Framework = {
  id: 'igloo',
  name: igloo.name,
  fullName: 'Individual, group, leader, organisation, overarching context',
  meaning: 'At which levels of work, and of life outside work, there are resources for a worker.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `igloo`',
  sources: [
    {
      citation: igloo.source.replace(/ doi:.*$/, ''),
      doi: '10.1080/02678373.2018.1438536',
      url: 'https://doi.org/10.1080/02678373.2018.1438536',
    },
  ],
  licence: 'The model belongs to its authors. Everything here is in our own words.',
  items: levelItems(igloo),
  notes: [
    'Each level exists at work and outside work; how the examples are sorted into the two is our reading.',
    'That the overarching context consists of policy, law and culture is an example of ours; which examples its authors give could not be confirmed.',
    'That a paper of 2017 introduced the name, with four levels, could not be confirmed.',
    'Several levels may be coded. There is no score.',
  ],
};
