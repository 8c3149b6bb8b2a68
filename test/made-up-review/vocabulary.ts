/** The words of every made-up review: what was measured, with what and when, and what was tried. */

export interface MadeUpMeasure {
  readonly id: string;
  readonly name: string;
  readonly outcome: string;
  /** Its lowest and highest score; a lower one is better. */
  readonly range: readonly [number, number];
}

export const OUTCOMES: Readonly<Record<string, string>> = {
  'empathy-based stress': 'Burnout, compassion fatigue, secondary trauma, moral injury.',
  'sleep complaints': 'Trouble falling asleep, waking early, tiredness by day.',
  'wish to leave': 'Thinking of leaving the ward, the hospital or the profession.',
  'restrictive practice': 'Seclusion, restraint and coerced medication, as patients and staff report them.',
};

export const MEASURES: readonly MadeUpMeasure[] = [
  { id: 'strain-scale', name: 'Strain scale (fictional)', outcome: 'empathy-based stress', range: [0, 60] },
  { id: 'weariness-index', name: 'Weariness index (fictional)', outcome: 'empathy-based stress', range: [0, 100] },
  { id: 'sleep-diary', name: 'Sleep diary (fictional)', outcome: 'sleep complaints', range: [0, 42] },
  { id: 'night-scale', name: 'Night scale (fictional)', outcome: 'sleep complaints', range: [7, 49] },
  { id: 'leaving-scale', name: 'Leaving scale (fictional)', outcome: 'wish to leave', range: [5, 35] },
  { id: 'ward-log', name: 'Ward log (fictional)', outcome: 'restrictive practice', range: [0, 50] },
];

/** Their ids in results, their names in the vocabulary, and the months that they stand for. */
export const TIMEPOINTS = [
  { id: '8w', name: '8 weeks', months: '[1, 3]' },
  { id: '6m', name: '6 months', months: '[4, 8]' },
  { id: '12m', name: '12 months', months: '[9, 15]' },
  { id: '18m', name: '18 months', months: '[16, 20]' },
  { id: '24m', name: '24 months', months: '[21, 30]' },
  { id: '3y', name: '3 years', months: '[31, 42]' },
] as const;

export interface MadeUpIntervention {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}

export const INTERVENTIONS: readonly MadeUpIntervention[] = [
  {
    id: 'listening-course',
    name: 'Listening course',
    kind: 'staff skills training',
    description: 'Two days of training in listening to patients, with exercises for the ward.',
  },
  {
    id: 'team-supervision',
    name: 'Team supervision',
    kind: 'staff skills training',
    description: 'An hour every other week in which a team talks about hard moments with somebody from outside.',
  },
  {
    id: 'rest-rule',
    name: 'Rest rule',
    kind: 'staff skills training',
    description: 'A break of half an hour in each shift, away from the ward.',
  },
  {
    id: 'peer-groups',
    name: 'Peer groups',
    kind: 'staff skills training',
    description: 'Nurses of several wards meet once a month and bring what they could not solve.',
  },
];

/** What people say on wards, for findings about context. */
export const FINDINGS: readonly { readonly finding: string; readonly quote: string; readonly theme: string }[] = [
  {
    finding: 'Rotas left no time for it on two wards.',
    quote: 'There was never an hour in which four of us were free.',
    theme: 'time',
  },
  {
    finding: 'Night staff could take part only after their shift.',
    quote: 'They held it at ten in the morning, when I had been up all night.',
    theme: 'time',
  },
  {
    finding: 'Where the head of nursing came along, it counted as work.',
    quote: 'When she sat with us, nobody asked us to hurry.',
    theme: 'recognition',
  },
  {
    finding: 'Nurses did not tell colleagues that they went.',
    quote: 'You do not say that you need this.',
    theme: 'recognition',
  },
];
