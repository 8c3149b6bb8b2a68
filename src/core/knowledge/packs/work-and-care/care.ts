/** Measures of compassionate care, of the therapeutic relationship and of wards. */
import { higher, type KnownMeasure, lower, unconfirmed } from '../../terms/known-measure';

const WAI: readonly KnownMeasure[] = [
  {
    key: 'wai',
    name: 'Working Alliance Inventory',
    shortName: 'WAI',
    construct: 'compassionate care',
    better: higher,
    items: 36,
    range: [36, 252],
    citation: 'Horvath AO, Greenberg LS. Journal of Counseling Psychology 1989;36:223-233.',
    note: 'Three parts of 12 questions each (bond, task, goal). There are forms for patients, therapists and observers: say under `reporter` which was used.',
  },
  ...['Bond', 'Task', 'Goal'].map(
    (about): KnownMeasure => ({
      key: `wai-${about.toLowerCase()}`,
      name: `Working Alliance Inventory, ${about.toLowerCase()}`,
      about,
      shortName: `WAI ${about.toLowerCase()}`,
      subscaleOf: 'wai',
      construct: 'compassionate care',
      better: higher,
      items: 12,
      range: [12, 84],
    }),
  ),
  {
    key: 'wai-s',
    name: 'Working Alliance Inventory, short form',
    shortName: 'WAI-S',
    construct: 'compassionate care',
    better: higher,
    items: 12,
    range: [12, 84],
    citation: 'Tracey TJ, Kokotovic AM. 1989.',
    note: 'Three parts of 4 questions each (bond, task, goal).',
  },
  {
    key: 'wai-sr',
    name: 'Working Alliance Inventory, short form revised',
    shortName: 'WAI-SR',
    construct: 'compassionate care',
    better: higher,
    items: 12,
    range: [12, 60],
    citation: 'Hatcher RL, Gillaspy JA. 2006.',
    note: 'Task 1, 2, 10, 12; bond 3, 5, 7, 9; goal 4, 6, 8, 11.',
  },
];

const STAR_SCALE =
  'That questions run from 0 to 4 and the total from 0 to 48, and whether the negative score is turned round in the total.';

const star = (form: 'p' | 'c', third: KnownMeasure): readonly KnownMeasure[] => {
  const reporter = form === 'p' ? 'patient' : 'staff';
  const who = form === 'p' ? 'patient version' : 'clinician version';
  const scale = `Scale to Assess Therapeutic Relationships, ${who}`;
  const common = { subscaleOf: `star-${form}`, construct: 'compassionate care', reporter } as const;
  return [
    {
      key: `star-${form}`,
      name: scale,
      shortName: `STAR-${form.toUpperCase()}`,
      construct: 'compassionate care',
      items: 12,
      reporter,
      citation: 'McGuire-Snieckus R and others. Psychological Medicine 2007;37.',
      note: 'The German version is called STAR-D, which is also the name of a trial of treatments of depression.',
      unconfirmed: STAR_SCALE,
    },
    {
      key: `star-${form}-collaboration`,
      name: `${scale}, positive collaboration`,
      about: 'Positive collaboration',
      ...common,
      better: higher,
      items: 6,
    },
    {
      key: `star-${form}-clinician-input`,
      name: `${scale}, positive clinician input`,
      about: 'Positive clinician input',
      ...common,
      better: higher,
      items: 3,
    },
    { ...third, name: `${scale}, ${third.name}`, ...common },
  ];
};

/** Measures of compassionate care and of the therapeutic relationship. */
export const CARE: readonly KnownMeasure[] = [
  ...WAI,
  ...star('p', {
    key: 'star-p-non-supportive-input',
    name: 'non-supportive clinician input',
    about: 'Non-supportive clinician input',
    better: lower,
    items: 3,
    note: 'Lower is better as the questions are asked. Where a study has turned the score round, say so and use another name.',
  }),
  ...star('c', {
    key: 'star-c-emotional-difficulties',
    name: 'emotional difficulties',
    about: 'Emotional difficulties',
    better: lower,
    items: 3,
    note: 'Lower is better as the questions are asked. Where a study has turned the score round, say so and use another name.',
  }),
  {
    key: 'star-d',
    name: 'Scale to Assess Therapeutic Relationships, German version',
    shortName: 'STAR-D',
    construct: 'compassionate care',
    citation: 'doi:10.1027/1015-5759/a000105',
    note: 'The letters also stand for a trial of treatments of depression, which is something else. It has forms for patients and for clinicians: give each an entry of its own.',
    unconfirmed: 'Which way is better in the total: that depends on whether the negative scores are turned round.',
  },
  {
    key: 'voice',
    name: 'Views On Inpatient Care',
    shortName: 'VOICE',
    construct: 'compassionate care',
    better: unconfirmed('lower'),
    items: 19,
    reporter: 'patient',
    citation: 'Evans J and others. Journal of Mental Health 2012;21:57-71. doi:10.3109/09638237.2011.629240',
    note: 'Not VOTE, which asks staff about pressures on the ward.',
    unconfirmed: 'Its range (19 to 114).',
  },
  {
    key: 'vote',
    name: 'VOTE, staff’s view of pressures on the ward',
    shortName: 'VOTE',
    items: 20,
    reporter: 'staff',
    citation: 'doi:10.1016/j.ijnurstu.2012.06.001',
    note: 'Not VOICE, which asks patients about their care.',
    unconfirmed: 'What the letters stand for, and which way is better.',
  },
  {
    key: 'was-support',
    name: 'Ward Atmosphere Scale, support',
    about: 'Support',
    shortName: 'WAS support',
    subscaleOf: 'was',
    construct: 'compassionate care',
    better: higher,
    citation: 'Moos RH, Houts PS. 1968. doi:10.1037/h0026600',
  },
  {
    key: 'was',
    name: 'Ward Atmosphere Scale',
    shortName: 'WAS',
    noTotal: true,
    items: 100,
    citation: 'Moos RH, Houts PS. 1968. doi:10.1037/h0026600',
    note: 'Ten separate scores and no total: involvement, support, spontaneity, autonomy, practical orientation, personal problems orientation, anger and aggression, order and organisation, clarity of the programme, staff control. There are forms for what is real, ideal and expected, and a short form of 40 questions.',
    unconfirmed: 'Which way is better for anger and aggression, and for staff control.',
  },
  {
    key: 'qpc-ips',
    name: 'Quality in Psychiatric Care, Inpatient Staff',
    shortName: 'QPC-IPS',
    aliases: ['quality of psychiatric care inpatient staff', 'quality in psychiatric care inpatient staff', 'qips'],
    construct: 'compassionate care',
    better: higher,
    items: 30,
    reporter: 'staff',
    citation: 'Schröder A, Lundqvist LO. Healthcare 2022;10:1213. doi:10.3390/healthcare10071213',
    note: 'Also met as QIPS. Six scores, among them support and secure environment.',
    unconfirmed:
      'Its other four scores (perhaps encounter, participation, discharge and secluded environment), and that answers have four steps.',
  },
  {
    key: 'psq',
    name: 'Patient Satisfaction Questionnaire',
    shortName: 'PSQ',
    construct: 'compassionate care',
    better: unconfirmed('higher'),
    reporter: 'patient',
    note: 'Several questionnaires have these letters. One of them measures perceived stress, where lower is better: give the full name.',
    unconfirmed: 'Which of the questionnaires is meant.',
  },
  {
    key: 'itrs',
    name: 'Ideal Therapeutic Relationship Scale',
    shortName: 'ITRS',
    construct: 'compassionate care',
    unconfirmed: 'Everything about it: no public description was found.',
  },
];
