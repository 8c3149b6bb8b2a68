/**
 * Measures that are known: their scores, which way is better, who fills them in.
 *
 * Only what a source confirms is taken as known. What could not be confirmed is told to people, and never held against
 * what they write.
 */
import { once } from '../../document/once';
import { say, translated } from '../../language/say';

/** One score: a measure with a single score, or one of the scores of a scale. */
export interface RegisteredMeasure {
  /** The name that is offered in a vocabulary: `mbi-exhaustion`. */
  readonly key: string;
  readonly name: string;
  readonly shortName?: string;
  /** Other names under which reviews know it. */
  readonly aliases?: readonly string[];
  /** The key of the scale of which it is one score. */
  readonly subscaleOf?: string;
  /** What the score is about, within its scale: "Emotional exhaustion". */
  readonly about?: string;
  /** A scale whose scores are never added up. */
  readonly noTotal?: true;
  /** What it measures, where that is settled. */
  readonly construct?: 'empathy-based stress' | 'compassionate care';
  readonly better?: Better;
  readonly items?: number;
  readonly range?: readonly [number, number];
  readonly reporter?: 'staff' | 'patient';
  readonly citation?: string;
  /** What to know about it: namesakes, versions, traps. */
  readonly note?: string;
  /** What could not be confirmed, besides the direction. */
  readonly unconfirmed?: string;
}

/** Which way is better for people, and whether a source confirms it. */
export interface Better {
  readonly way: 'lower' | 'higher';
  readonly isConfirmed: boolean;
}

const lower: Better = { way: 'lower', isConfirmed: true };
const higher: Better = { way: 'higher', isConfirmed: true };
const unconfirmed = (way: Better['way']): Better => ({ way, isConfirmed: false });

const MBI_VERSIONS =
  'Say under `version` which form was used, and look up how it was scored: older studies may have scored intensity as well as frequency. Limits for high and low differ between manuals and professions.';

const mbi = (score: Omit<RegisteredMeasure, 'subscaleOf' | 'construct' | 'reporter' | 'name'>): RegisteredMeasure => ({
  ...score,
  name: `Maslach Burnout Inventory, ${score.about?.toLowerCase()}`,
  subscaleOf: 'mbi',
  construct: 'empathy-based stress',
  reporter: 'staff',
});

const BURNOUT: readonly RegisteredMeasure[] = [
  {
    key: 'mbi',
    name: 'Maslach Burnout Inventory',
    shortName: 'MBI',
    aliases: ['mbi total', 'mbi-hss', 'mbi hss', 'maslach burnout inventory human services survey'],
    noTotal: true,
    construct: 'empathy-based stress',
    items: 22,
    reporter: 'staff',
    citation: 'Maslach C, Jackson SE. Journal of Occupational Behaviour 1981;2:99-113.',
    note: `Three separate scores and no total: emotional exhaustion and depersonalisation are better when lower, personal accomplishment when higher. A score is meant here in its form for human services; the form for medical personnel has the same scores, and there are forms for educators and for students. ${MBI_VERSIONS}`,
  },
  mbi({
    key: 'mbi-exhaustion',
    about: 'Emotional exhaustion',
    shortName: 'MBI exhaustion',
    aliases: ['mbi ee', 'mbi emotional exhaustion'],
    better: lower,
    items: 9,
    range: [0, 54],
    note: MBI_VERSIONS,
  }),
  mbi({
    key: 'mbi-depersonalisation',
    about: 'Depersonalisation',
    shortName: 'MBI depersonalisation',
    aliases: ['mbi dp', 'mbi depersonalization', 'maslach burnout inventory depersonalization'],
    better: lower,
    items: 5,
    range: [0, 30],
    note: MBI_VERSIONS,
  }),
  mbi({
    key: 'mbi-accomplishment',
    about: 'Personal accomplishment',
    shortName: 'MBI accomplishment',
    aliases: ['mbi pa', 'mbi personal accomplishment'],
    better: higher,
    items: 8,
    range: [0, 48],
    note: `The other way round than the two other scores: less accomplishment is worse. ${MBI_VERSIONS}`,
  }),
  {
    key: 'mbi-gs',
    name: 'Maslach Burnout Inventory, General Survey',
    shortName: 'MBI-GS',
    noTotal: true,
    construct: 'empathy-based stress',
    items: 16,
    reporter: 'staff',
    note: 'Three separate scores and no total: exhaustion, cynicism, and professional efficacy, which is better when higher.',
  },
  ...['Exhaustion', 'Cynicism'].map(
    (about): RegisteredMeasure => ({
      key: `mbi-gs-${about.toLowerCase()}`,
      name: `Maslach Burnout Inventory, General Survey, ${about.toLowerCase()}`,
      about,
      shortName: `MBI-GS ${about.toLowerCase()}`,
      subscaleOf: 'mbi-gs',
      construct: 'empathy-based stress',
      better: unconfirmed('lower'),
      items: 5,
      reporter: 'staff',
    }),
  ),
  {
    key: 'mbi-gs-efficacy',
    name: 'Maslach Burnout Inventory, General Survey, professional efficacy',
    about: 'Professional efficacy',
    shortName: 'MBI-GS efficacy',
    aliases: ['mbi gs professional efficacy'],
    subscaleOf: 'mbi-gs',
    construct: 'empathy-based stress',
    better: higher,
    items: 6,
    reporter: 'staff',
  },
];

const WAI: readonly RegisteredMeasure[] = [
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
    (about): RegisteredMeasure => ({
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

const star = (form: 'p' | 'c', third: RegisteredMeasure): readonly RegisteredMeasure[] => {
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

const CARE: readonly RegisteredMeasure[] = [
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

/** All registered measures, scales before their scores as people look for them. */
export const REGISTERED_MEASURES: readonly RegisteredMeasure[] = [...BURNOUT, ...CARE];

/**
 * The registered measure that a name stands for, in any case and however its words are joined.
 * @returns `undefined` where none has this name
 */
export function registeredMeasure(name: string): RegisteredMeasure | undefined {
  return measuresByName().get(comparableName(name));
}

/** Each under all its names; a name that two have means the first. */
const measuresByName = once((): ReadonlyMap<string, RegisteredMeasure> => {
  const measures = new Map<string, RegisteredMeasure>();
  for (const measure of REGISTERED_MEASURES) {
    const { key, name, shortName = key, aliases = [] } = measure;
    for (const each of [key, name, shortName, ...aliases].map(comparableName)) {
      if (!measures.has(each)) measures.set(each, measure);
    }
  }
  return measures;
});

/** The score of a scale by what it is about: "Emotional exhaustion" of `mbi`. */
export function registeredScore(scale: RegisteredMeasure, about: string): RegisteredMeasure | undefined {
  const wanted = comparableName(about);
  return REGISTERED_MEASURES.find(
    (each) => each.subscaleOf === scale.key && each.about !== undefined && comparableName(each.about) === wanted,
  );
}

/** "Maslach Burnout Inventory – Emotional Exhaustion" and "maslach burnout inventory, emotional exhaustion" are one. */
function comparableName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,;:()[\]_./–—-]+/g, ' ')
    .trim();
}

/** What is known of a measure, in sentences for people. */
export function measureInWords(measure: RegisteredMeasure): readonly string[] {
  const { better, items, range, reporter, noTotal, note, unconfirmed: open } = measure;
  return [
    ...(items === undefined
      ? []
      : [range ? say`${items} questions, ${range[0]} to ${range[1]} points.` : say`${items} questions.`]),
    ...(better === undefined ? [] : [directionInWords(better)]),
    ...(noTotal ? [say`Its scores are never added up.`] : []),
    ...(reporter === undefined ? [] : [reporter === 'staff' ? say`Filled in by staff.` : say`Filled in by patients.`]),
    ...(note === undefined ? [] : [translated(note)]),
    ...(open === undefined ? [] : [say`Not confirmed: ${translated(open)}`]),
  ];
}

function directionInWords({ way, isConfirmed }: Better): string {
  if (isConfirmed) return way === 'lower' ? say`Lower is better.` : say`Higher is better.`;
  return say`Probably ${way} is better; that could not be confirmed, so look it up in the paper about the measure.`;
}
