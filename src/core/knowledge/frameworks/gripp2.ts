import type { Framework } from './framework';

/** Guidance for Reporting Involvement of Patients and the Public, second version, short form. */
export const gripp2: Framework = {
  id: 'gripp2',
  name: 'GRIPP2 short form',
  fullName: 'Guidance for Reporting Involvement of Patients and the Public, second version, short form',
  meaning: 'How patients and the public took part in a piece of research, where that is not its main subject.',
  place: '`gripp2` in a review file: involvement in the review itself',
  sources: [
    {
      citation: 'Staniszewska S, Brett J, Simera I, Seers K, et al. BMJ 2017;358:j3453.',
      doi: '10.1136/bmj.j3453',
      url: 'https://doi.org/10.1136/bmj.j3453',
    },
    {
      citation: 'The same in Research Involvement and Engagement 2017.',
      doi: '10.1186/s40900-017-0062-2',
      url: 'https://doi.org/10.1186/s40900-017-0062-2',
    },
  ],
  licence: 'The checklist and its wording belong to its authors. Everything here is in our own words.',
  checked: 'count only',
  items: [
    { key: 'aim', number: '1', label: 'Aim', meaning: 'What involving people was meant to do for this work.' },
    { key: 'methods', number: '2', label: 'Methods', meaning: 'How people were involved: who, when, in which way.' },
    {
      key: 'results',
      number: '3',
      label: 'Results',
      meaning: 'What came of it, for the good and for the bad.',
      aliases: ['study_results'],
    },
    {
      key: 'discussion',
      number: '4',
      label: 'Discussion and conclusions',
      meaning: 'How far it shaped the work as a whole, and what effects it had, welcome and unwelcome.',
      aliases: ['conclusions'],
    },
    {
      key: 'reflections',
      number: '5',
      label: 'Reflections',
      meaning: 'A critical look back: what went well, what did not.',
      aliases: ['critical_perspective', 'reflection'],
    },
  ],
  notes: [
    'It is complete when all five items say something. There is no score.',
    'The long form has 34 items and is not here.',
  ],
};
