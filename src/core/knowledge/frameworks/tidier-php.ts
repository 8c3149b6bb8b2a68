import type { Framework, FrameworkItem } from './framework';

const NOT_READ = 'Only its heading is known from secondary sources; its wording and number could not be confirmed.';

const items: readonly FrameworkItem[] = [
  {
    key: 'brief_name',
    number: '1',
    label: 'Brief name',
    meaning: 'A name or phrase by which the policy or programme can be told from others.',
    aliases: ['name'],
  },
  {
    key: 'why',
    number: '2',
    label: 'Why',
    meaning: 'The reasoning that leads from its elements to outcomes, soon and in the long run.',
    aliases: ['rationale'],
  },
  {
    key: 'what_materials',
    number: '3',
    label: 'What: materials',
    meaning:
      'Information that is given out; what people get and what it is worth, such as cash or vouchers; equipment.',
    aliases: ['materials'],
  },
  {
    key: 'what_how',
    number: '4',
    label: 'What and how',
    meaning:
      'How it was planned, set up and meant to run: money, enrolment, payments, what is regulated, supervision and penalties, whom it reaches, laws.',
    aliases: ['what_procedures', 'procedures'],
  },
  {
    key: 'who_provided',
    number: '5',
    label: 'Who provided',
    meaning: 'Who plans, carries out, watches and enforces it, and with which legal standing and powers.',
    aliases: ['provider', 'who'],
  },
  { key: 'where', number: '6', label: 'Where', meaning: 'Where it applies.', unconfirmed: NOT_READ },
  {
    key: 'when_how_often',
    number: '7',
    label: 'When and how often',
    meaning: 'From when to when, and how often.',
    aliases: ['when', 'when_how_much'],
    unconfirmed: NOT_READ,
  },
  {
    key: 'planned_variation',
    label: 'Planned variation',
    meaning: 'Differences between places, people or times that were meant.',
    aliases: ['tailoring'],
    unconfirmed: NOT_READ,
  },
  {
    key: 'unplanned_variation',
    label: 'Unplanned variation',
    meaning: 'Differences between places, people or times that came about.',
    aliases: ['modifications'],
    unconfirmed: NOT_READ,
  },
  {
    key: 'how_well',
    label: 'How well',
    meaning: 'How far it was carried out as planned, and how that was checked.',
    aliases: ['fidelity', 'adherence'],
    unconfirmed: NOT_READ,
  },
];

/** TIDieR for population health and policy interventions. */
export const tidierPhp: Framework = {
  id: 'tidier_php',
  name: 'TIDieR-PHP',
  fullName: 'TIDieR for population health and policy',
  meaning:
    'Whether a policy or an intervention for whole populations is described so well that somebody else could repeat it.',
  place: '`tidier_php` in an intervention file',
  sources: [
    {
      citation: 'Campbell M, Katikireddi SV, Hoffmann T, Armstrong R, Waters E, Craig P. BMJ 2018;361:k1079.',
      doi: '10.1136/bmj.k1079',
      url: 'https://doi.org/10.1136/bmj.k1079',
    },
  ],
  licence: 'The checklist and its wording belong to its authors. Everything here is in our own words.',
  items,
  notes: [
    'It is used together with the reporting guideline for the design of the study.',
    'Items 1 to 5 are confirmed. The later ones are offered after their headings; whether variation has one number or two is not known here.',
    'There is no score.',
  ],
};
