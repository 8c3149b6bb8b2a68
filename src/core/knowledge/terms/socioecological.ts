import type { LevelModel } from './level-model';

/** McLeroy's five levels, which reviews usually mean when they write "socio-ecological model". */
export const socioecological: LevelModel = {
  key: 'socioecological',
  name: 'Socio-ecological model',
  shortName: 'Socio-ecological',
  meaning: 'Every level of the socio-ecological model at which it works, from the person outwards.',
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
