/** Assessments of made-up results. Answers and judgements are those of the example review, so that they fit each other. */
import type { Chance } from './chance';

/** Which form of which instrument a made-up study is assessed with. */
export type MadeUpForm = 'rob2 parallel' | 'rob2 cluster' | 'robins_i 2016';

/** What people may have answered in a domain, what follows from it, and where it says so. */
interface Opinion {
  readonly answers: Readonly<Record<string, string>>;
  readonly judgement: string;
  readonly support?: string;
}

type Domains = Readonly<Record<string, readonly Opinion[]>>;

/** From the best to the worst. */
const LEVELS: Readonly<Record<MadeUpForm, readonly string[]>> = {
  'rob2 parallel': ['low', 'some concerns', 'high'],
  'rob2 cluster': ['low', 'some concerns', 'high'],
  'robins_i 2016': ['low', 'moderate', 'serious', 'critical'],
};

const measurement = (heard: string, seen = ''): readonly Opinion[] => [
  {
    answers: { 'q4.1': 'N', 'q4.2': 'N', ...(seen && { [`q4.3${seen}`]: 'Y' }), [`q4.3${heard}`]: 'Y', 'q4.4': 'PN' },
    judgement: 'low',
    support: 'Nurses rated themselves; nothing in the questionnaire is about the intervention (p. 5).',
  },
  {
    answers: {
      'q4.1': 'N',
      'q4.2': 'N',
      ...(seen && { [`q4.3${seen}`]: 'Y' }),
      [`q4.3${heard}`]: 'Y',
      'q4.4': 'PY',
      'q4.5': 'PN',
    },
    judgement: 'some concerns',
    support: 'Nurses rated themselves and knew their group; hopes for the intervention were modest (p. 6).',
  },
];

const reporting: readonly Opinion[] = [
  {
    answers: { 'q5.1': 'Y', 'q5.2': 'N', 'q5.3': 'N' },
    judgement: 'low',
    support: 'The plan was registered before data were seen and names this scale and this analysis (registry).',
  },
  {
    answers: { 'q5.1': 'NI', 'q5.2': 'PN', 'q5.3': 'PN' },
    judgement: 'some concerns',
    support: 'No plan could be found; the authors did not answer.',
  },
];

const DOMAINS: Readonly<Record<MadeUpForm, Domains>> = {
  'rob2 parallel': {
    randomisation: [
      {
        answers: { 'q1.1': 'Y', 'q1.2': 'Y', 'q1.3': 'N' },
        judgement: 'low',
        support: 'Numbers drawn by computer at a distant office, which was called once each nurse had agreed (p. 3).',
      },
      {
        answers: { 'q1.1': 'Y', 'q1.2': 'NI', 'q1.3': 'N' },
        judgement: 'some concerns',
        support: 'Nothing is said about who held the list.',
      },
    ],
    deviations: [
      {
        answers: { 'q2.1': 'Y', 'q2.2': 'Y', 'q2.3': 'PN', 'q2.6': 'Y' },
        judgement: 'low',
        support: 'Nurses knew what they had; nobody sought it elsewhere. All were analysed as randomised (p. 4).',
      },
    ],
    missing_data: [
      { answers: { 'q3.1': 'Y' }, judgement: 'low', support: 'Nearly everybody answered (p. 5).' },
      {
        answers: { 'q3.1': 'N', 'q3.2': 'N', 'q3.3': 'PY', 'q3.4': 'PN' },
        judgement: 'some concerns',
        support: 'Some left in both groups, most of them because they moved (p. 5).',
      },
      {
        answers: { 'q3.1': 'N', 'q3.2': 'N', 'q3.3': 'PY', 'q3.4': 'NI' },
        judgement: 'high',
        support: 'Reasons for leaving are given for half of them only.',
      },
    ],
    measurement: measurement(''),
    reporting,
  },
  'rob2 cluster': {
    randomisation: [
      {
        answers: { 'q1a.1': 'Y', 'q1a.2': 'PY', 'q1a.3': 'N' },
        judgement: 'low',
        support: 'Wards were drawn from a bag in the presence of a statistician from outside (p. 2).',
      },
    ],
    recruitment: [
      {
        answers: { 'q1b.1': 'N', 'q1b.2': 'PN', 'q1b.3': 'N' },
        judgement: 'low',
        support: 'Nurses who joined later were asked by a clerk who did not know the group of the ward (p. 3).',
      },
      {
        answers: { 'q1b.1': 'N', 'q1b.2': 'PY', 'q1b.3': 'N' },
        judgement: 'high',
        support: 'Ward managers asked the nurses, and managers knew the group.',
      },
    ],
    deviations: [
      {
        answers: { 'q2.1a': 'Y', 'q2.1b': 'Y', 'q2.2': 'Y', 'q2.3': 'N', 'q2.6': 'Y' },
        judgement: 'low',
        support: 'Everybody knew. No ward changed its ways because of the trial (p. 4).',
      },
    ],
    missing_data: [
      { answers: { 'q3.1a': 'Y', 'q3.1b': 'PY' }, judgement: 'low', support: 'All wards; 94% of nurses (p. 5).' },
    ],
    measurement: measurement('b', 'a'),
    reporting,
  },
  'robins_i 2016': {
    confounding: [
      {
        answers: { 'q1.1': 'Y', 'q1.2': 'N', 'q1.4': 'Y', 'q1.5': 'PY', 'q1.6': 'N' },
        judgement: 'moderate',
        support: 'What matters was measured well and adjusted for (p. 4).',
      },
      {
        answers: { 'q1.1': 'Y', 'q1.2': 'N', 'q1.4': 'N', 'q1.6': 'N' },
        judgement: 'serious',
        support: 'Groups are compared without any adjustment (p. 6).',
      },
    ],
    selection: [{ answers: { 'q2.1': 'N', 'q2.4': 'Y' }, judgement: 'low' }],
    classification: [
      {
        answers: { 'q3.1': 'Y', 'q3.2': 'Y', 'q3.3': 'N' },
        judgement: 'low',
        support: 'Wards signed up before the first day (p. 2).',
      },
    ],
    deviations: [
      { answers: { 'q4.1': 'N' }, judgement: 'low', support: 'A lecture on one ward is nothing unusual (p. 3).' },
    ],
    missing_data: [
      { answers: { 'q5.1': 'Y', 'q5.2': 'N', 'q5.3': 'N' }, judgement: 'low' },
      {
        answers: { 'q5.1': 'N', 'q5.2': 'N', 'q5.3': 'N', 'q5.4': 'PN', 'q5.5': 'N' },
        judgement: 'moderate',
        support: 'Reasons differ a little between the groups, and nobody looked at what that does (p. 4).',
      },
    ],
    measurement: [
      {
        answers: { 'q6.1': 'Y', 'q6.2': 'Y', 'q6.3': 'Y', 'q6.4': 'N' },
        judgement: 'serious',
        support: 'Nurses rated themselves and knew who had asked for the intervention (p. 4).',
      },
    ],
    reporting: [
      {
        answers: { 'q7.1': 'PN', 'q7.2': 'N', 'q7.3': 'N' },
        judgement: 'moderate',
        support: 'No plan was found; outcome and analysis are described alike in abstract and methods.',
      },
    ],
  },
};

/** Lines that stand before the domains, where the form asks for more than answers. */
const BEFORE: Readonly<Record<MadeUpForm, string>> = {
  'rob2 parallel': '',
  'rob2 cluster': '',
  'robins_i 2016': `    target_trial:
      design: cluster randomised
      participants: Nurses of general adult wards
      intervention: What the region introduced
      comparator: What was done before
    outcome_is: benefit
    confounders:
      - factor: exhaustion at the start
        listed: in the protocol
        measured_by: the same questionnaire
        measured_well: Y
      - {factor: years on the ward, listed: in the protocol, measured_by: records of the hospital, measured_well: Y}
`,
};

/** The section that holds the assessments of a form. */
export function sectionOf(form: MadeUpForm): 'rob2' | 'robins_i' {
  return form === 'robins_i 2016' ? 'robins_i' : 'rob2';
}

/**
 * One entry of the section, as its lines: what somebody answered about a result, domain by domain.
 * @param result its id
 */
export function assessmentText(form: MadeUpForm, result: string, chance: Chance): string {
  const opinions = Object.entries(DOMAINS[form]).map(([domain, all]) => ({ domain, opinion: chance.of(all) }));
  const domains = opinions.map(({ domain, opinion }) => `    ${domain}:\n${domainText(opinion)}`).join('');
  const levels = LEVELS[form];
  const worst = Math.max(...opinions.map(({ opinion }) => levels.indexOf(opinion.judgement)));
  return `  - result: ${result}\n${BEFORE[form]}${domains}    overall:\n      judgement: ${levels[worst]}\n`;
}

function domainText({ answers, judgement, support }: Opinion): string {
  const lines = Object.entries(answers).map(([question, answer]) => `${question}: ${answer}`);
  const quoted = support?.includes(': ') ? `"${support}"` : support;
  const all = [...lines, `judgement: ${judgement}`, ...(quoted === undefined ? [] : [`support: ${quoted}`])];
  return all.map((line) => `      ${line}\n`).join('');
}
