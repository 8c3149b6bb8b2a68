/** Measures of burnout among people who care for others. */
import { higher, type KnownMeasure, lower, unconfirmed } from '../../terms/known-measure';

const OF_STRESS = {
  construct: 'empathy-based stress',
  neverMeasures: 'compassionate care',
  kind: 'burnout',
} as const;

const MBI_VERSIONS =
  'Say under `version` which form was used, and look up how it was scored: older studies may have scored intensity as well as frequency. Limits for high and low differ between manuals and professions.';

const mbi = (score: Omit<KnownMeasure, 'subscaleOf' | 'construct' | 'reporter' | 'name'>): KnownMeasure => ({
  ...score,
  name: `Maslach Burnout Inventory, ${score.about?.toLowerCase()}`,
  subscaleOf: 'mbi',
  ...OF_STRESS,
  reporter: 'staff',
});

/** Measures of burnout. */
export const BURNOUT: readonly KnownMeasure[] = [
  {
    key: 'mbi',
    name: 'Maslach Burnout Inventory',
    shortName: 'MBI',
    aliases: ['mbi total', 'mbi-hss', 'mbi hss', 'maslach burnout inventory human services survey'],
    noTotal: true,
    ...OF_STRESS,
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
    moreIsBetter: {
      name: 'personal accomplishment',
      inNames: 'personal[ _-]accomplishment',
      inSentences: '(?:personal )?accomplishment',
    },
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
    ...OF_STRESS,
    items: 16,
    reporter: 'staff',
    note: 'Three separate scores and no total: exhaustion, cynicism, and professional efficacy, which is better when higher.',
  },
  ...['Exhaustion', 'Cynicism'].map(
    (about): KnownMeasure => ({
      key: `mbi-gs-${about.toLowerCase()}`,
      name: `Maslach Burnout Inventory, General Survey, ${about.toLowerCase()}`,
      about,
      shortName: `MBI-GS ${about.toLowerCase()}`,
      subscaleOf: 'mbi-gs',
      ...OF_STRESS,
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
    ...OF_STRESS,
    better: higher,
    items: 6,
    reporter: 'staff',
  },
];
