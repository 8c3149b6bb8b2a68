import type { Framework, FrameworkItem } from './framework';

const items: readonly FrameworkItem[] = [
  {
    key: 'brief_name',
    number: '1',
    label: 'Brief name',
    meaning: 'A name or phrase by which the intervention can be told from others.',
    aliases: ['name'],
  },
  {
    key: 'why',
    number: '2',
    label: 'Why',
    meaning: 'The reason, theory or goal behind its essential parts.',
    aliases: ['rationale', 'goal'],
  },
  {
    key: 'what_materials',
    number: '3',
    label: 'What: materials',
    meaning:
      'Things and information that are used in delivery, or in training those who deliver, and where they can be had.',
    aliases: ['materials'],
  },
  {
    key: 'what_procedures',
    number: '4',
    label: 'What: procedures',
    meaning: 'What is done: activities and processes, those that only enable or support included.',
    aliases: ['procedures', 'activities'],
  },
  {
    key: 'who_provided',
    number: '5',
    label: 'Who provided',
    meaning: 'Each kind of provider: what they know, where they come from, how they were trained for it.',
    aliases: ['provider', 'providers', 'who'],
  },
  {
    key: 'how',
    number: '6',
    label: 'How',
    meaning: 'By which way it reaches people: face to face, by telephone, online; one by one or in groups.',
    aliases: ['mode_of_delivery', 'delivery'],
  },
  {
    key: 'where',
    number: '7',
    label: 'Where',
    meaning: 'The kind of place, and what the place needs to have.',
    aliases: ['location'],
  },
  {
    key: 'when_how_much',
    number: '8',
    label: 'When and how much',
    meaning: 'Number of contacts, over what time, in which rhythm, how long and how intense.',
    aliases: ['dose', 'duration', 'when'],
  },
  {
    key: 'tailoring',
    number: '9',
    label: 'Tailoring',
    meaning: 'Where it was meant to be fitted to persons: what, why, when and how. Not applicable where it was not.',
    aliases: ['adaptation'],
  },
  {
    key: 'modifications',
    number: '10',
    label: 'Modifications',
    meaning: 'Where it changed in the course of the study: what, why, when and how. Not applicable where it did not.',
    aliases: ['changes'],
  },
  {
    key: 'how_well_planned',
    number: '11',
    label: 'How well: planned',
    meaning:
      'Where adherence was to be checked: how and by whom, and what was to keep it up. Not applicable where it was not.',
    aliases: ['adherence_planned', 'fidelity_planned'],
  },
  {
    key: 'how_well_actual',
    number: '12',
    label: 'How well: actual',
    meaning:
      'Where adherence was checked: how far delivery went as planned. What one study found belongs to the arms of that study, under `delivered`.',
    aliases: ['adherence', 'fidelity', 'adherence_actual'],
  },
];

/** Template for Intervention Description and Replication: twelve items. */
export const tidier: Framework = {
  id: 'tidier',
  name: 'TIDieR',
  fullName: 'Template for Intervention Description and Replication',
  meaning: 'Whether an intervention is described so well that somebody else could repeat it.',
  place: '`tidier` in an intervention file, as planned; what each group received stands at `arms` in a study file',
  sources: [
    {
      citation: 'Hoffmann TC, Glasziou PP, Boutron I, Milne R, Perera R, Moher D, et al. BMJ 2014;348:g1687.',
      doi: '10.1136/bmj.g1687',
      url: 'https://doi.org/10.1136/bmj.g1687',
    },
  ],
  licence: 'The checklist and its wording belong to its authors. Everything here is in our own words.',
  items,
  notes: [
    'Each item takes what the sources say, as a text, or with a status beside it: reported, partially reported, not reported. Items 9 to 12 are conditional and may be not applicable.',
    'Where an item is reported stands under `support`: page, place, and which report.',
    'There is no official score. Items are counted by status; coding them with 2, 1 and 0 is common, but could not be confirmed as a standard.',
  ],
};
