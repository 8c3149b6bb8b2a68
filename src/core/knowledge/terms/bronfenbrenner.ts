import type { LevelModel } from './level-model';

/** An alternative to the socio-ecological model, not interchangeable with it one to one. */
export const bronfenbrenner: LevelModel = {
  key: 'bronfenbrenner',
  name: "Bronfenbrenner's systems",
  shortName: 'Bronfenbrenner',
  isAlternative: true,
  meaning: "Every one of Bronfenbrenner's systems in which it works, where a review codes with these instead.",
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
