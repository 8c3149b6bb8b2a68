/** The models of levels as frameworks. Their words stand in `knowledge/terms/`, where they are compared with one another. */

import { bronfenbrenner as bronfenbrennerModel } from '../terms/bronfenbrenner';
import { socioecological as socioecologicalModel } from '../terms/socioecological';
import type { Framework } from './framework';
import { levelItems } from './level-items';

const LICENCE = 'The model belongs to its authors. Everything here is in our own words.';

/** The socio-ecological model, in the words of McLeroy and colleagues. */
export const socioecological: Framework = {
  id: 'socioecological',
  name: socioecologicalModel.name,
  fullName: 'Socio-ecological model, with the levels of McLeroy and colleagues',
  meaning: 'The levels at which an intervention works, from the person outwards.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `socioecological`',
  sources: [
    {
      citation: socioecologicalModel.source.replace(/ doi:.*$/, ''),
      doi: '10.1177/109019818801500401',
      url: 'https://doi.org/10.1177/109019818801500401',
    },
  ],
  licence: LICENCE,
  items: levelItems(socioecologicalModel),
  notes: [
    'An intervention may work at several levels; its levels are those of its components together. There is no score.',
    '“Intrapersonal” is another name of individual. Some papers print it where they mean interpersonal, so it is never replaced without asking.',
    'Its levels are not those of IGLOO: a ward team is interpersonal or institutional here, and a group there. Neither is worked out from the other.',
  ],
};

/** Bronfenbrenner's systems. */
export const bronfenbrenner: Framework = {
  id: 'bronfenbrenner',
  name: bronfenbrennerModel.name,
  fullName: "Bronfenbrenner's ecological systems",
  meaning: 'The systems around a person in which an intervention works, where a review codes with these.',
  place: '`components` in an intervention file, or `levels` in an intervention file: the key `bronfenbrenner`',
  sources: [{ citation: bronfenbrennerModel.source, url: 'https://en.wikipedia.org/wiki/Ecological_systems_theory' }],
  licence: LICENCE,
  items: levelItems(bronfenbrennerModel),
  notes: [
    'These systems do not translate one to one into the levels of McLeroy and colleagues, which reviews often mean when they name Bronfenbrenner.',
    'He described them several times; which account a review means is not always said, and that it is the one cited here could not be confirmed.',
  ],
};
