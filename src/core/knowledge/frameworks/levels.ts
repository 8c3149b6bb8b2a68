/** The models of levels as frameworks. Their words stand in `knowledge/terms/levels.ts`, which compares them with one another. */

import { type LevelModel, levelModels } from '../terms/levels';
import type { Framework, FrameworkItem } from './framework';

const LICENCE = 'The model belongs to its authors. Everything here is in our own words.';

function itemsOf({ levels }: LevelModel): FrameworkItem[] {
  return levels.map(({ value, label, meaning, aliases }) => ({
    key: value,
    label: label ?? value,
    meaning,
    ...(aliases && { aliases }),
  }));
}

/** The socio-ecological model, in the words of McLeroy and colleagues. */
export const socioecological: Framework = {
  id: 'socioecological',
  name: levelModels.socioecological.name,
  fullName: 'Socio-ecological model, with the levels of McLeroy and colleagues',
  meaning: 'The levels at which an intervention works, from the person outwards.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `socioecological`',
  sources: [
    {
      citation: levelModels.socioecological.source.replace(/ doi:.*$/, ''),
      doi: '10.1177/109019818801500401',
      url: 'https://doi.org/10.1177/109019818801500401',
    },
  ],
  licence: LICENCE,
  items: itemsOf(levelModels.socioecological),
  notes: [
    'An intervention may work at several levels; its levels are those of its components together. There is no score.',
    '“Intrapersonal” is another name of individual. Some papers print it where they mean interpersonal, so it is never replaced without asking.',
    'Its levels are not those of IGLOO: a ward team is interpersonal or institutional here, and a group there. Neither is worked out from the other.',
  ],
};

/** Individual, group, leader, organisation, overarching context. */
export const igloo: Framework = {
  id: 'igloo',
  name: levelModels.igloo.name,
  fullName: 'Individual, group, leader, organisation, overarching context',
  meaning: 'At which levels of work, and of life outside work, there are resources for a worker.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `igloo`',
  sources: [
    {
      citation: levelModels.igloo.source.replace(/ doi:.*$/, ''),
      doi: '10.1080/02678373.2018.1438536',
      url: 'https://doi.org/10.1080/02678373.2018.1438536',
    },
  ],
  licence: LICENCE,
  items: itemsOf(levelModels.igloo),
  notes: [
    'Each level exists at work and outside work; how the examples are sorted into the two is our reading.',
    'That the overarching context consists of policy, law and culture is an example of ours; which examples its authors give could not be confirmed.',
    'That a paper of 2017 introduced the name, with four levels, could not be confirmed.',
    'Several levels may be coded. There is no score.',
  ],
};

/** Bronfenbrenner's systems. */
export const bronfenbrenner: Framework = {
  id: 'bronfenbrenner',
  name: levelModels.bronfenbrenner.name,
  fullName: "Bronfenbrenner's ecological systems",
  meaning: 'The systems around a person in which an intervention works, where a review codes with these.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `bronfenbrenner`',
  sources: [
    { citation: levelModels.bronfenbrenner.source, url: 'https://en.wikipedia.org/wiki/Ecological_systems_theory' },
  ],
  licence: LICENCE,
  items: itemsOf(levelModels.bronfenbrenner),
  notes: [
    'These systems do not translate one to one into the levels of McLeroy and colleagues, which reviews often mean when they name Bronfenbrenner.',
    'He described them several times; which account a review means is not always said, and that it is the one cited here could not be confirmed.',
  ],
};
