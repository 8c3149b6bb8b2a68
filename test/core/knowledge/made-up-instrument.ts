/**
 * An instrument made up for tests: it uses everything that the vocabulary has and RoB 2 does not need, such as strong and
 * weak answers, questions that end the assessment, criteria that leave a choice, and a level that says nothing.
 */
import {
  NO_ANSWER,
  NO_INFORMATION_ANSWER,
  NOT_APPLICABLE_ANSWER,
  PROBABLY_NO_ANSWER,
  PROBABLY_YES_ANSWER,
  YES_ANSWER,
} from '../../../src/core/knowledge/answers';
import type { Answer, Domain, Instrument, Judgement } from '../../../src/core/knowledge/instrument';

const weakNo: Answer = {
  code: 'WN',
  label: 'Weak no',
  meaning: 'A little, not enough to matter.',
  aliases: ['weak no'],
};
const strongNo: Answer = { code: 'SN', label: 'Strong no', meaning: 'Enough to matter.', aliases: ['strong no'] };

const level = (value: string, label: string, symbol: string, colour: string): Judgement => ({
  value,
  label,
  symbol,
  meaning: label,
  aliases: [],
  colour: { standard: colour, colourBlind: colour },
});

/** Ends the assessment where the measurement was unfit. */
const screening: Domain = {
  id: 'B',
  key: 'screening',
  name: 'Is it worth going on',
  shortName: 'Screening',
  meaning: 'Whether the result can be used at all.',
  screening: true,
  questions: [
    { id: 'B1', prompt: 'Was confounding addressed?', answers: ['Y', 'PY', 'PN', 'N'], lowerRisk: 'yes' },
    {
      id: 'B2',
      prompt: 'Is confounding too great?',
      answers: ['Y', 'PY', 'PN', 'N'],
      asked: [{ B1: ['PN', 'N'] }],
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ B2: ['Y', 'PY'] }], judgement: 'critical' },
        { when: [{}], judgement: null, permits: [] },
      ],
    },
  ],
};

/** Strong and weak answers; the best level of its own. */
const confounding: Domain = {
  id: '1',
  key: 'confounding',
  name: 'Confounding',
  shortName: 'Confounding',
  meaning: 'Other differences between the groups.',
  judgements: ['low except confounding', 'moderate', 'serious', 'critical'],
  directions: ['upward', 'downward'],
  draft: true,
  questions: [
    { id: '1.1', prompt: 'Was everything controlled?', answers: ['Y', 'PY', 'WN', 'SN', 'NI'], lowerRisk: 'yes' },
    {
      id: '1.2',
      prompt: 'Was it measured well?',
      answers: ['Y', 'PY', 'WN', 'SN', 'NI'],
      asked: [{ '1.1': ['Y', 'PY', 'WN'] }],
      lowerRisk: 'yes',
    },
    {
      id: '1.3',
      prompt: 'Do controls speak against it?',
      answers: ['Y', 'PY', 'PN', 'N'],
      lowerRisk: 'no',
      mayBeSettled: true,
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '1.1': ['SN', 'NI'], '1.3': ['Y', 'PY'] }], judgement: 'critical' },
        { when: [{ '1.1': ['SN', 'NI'] }, { '1.2': ['SN', 'NI'] }, { '1.3': ['Y', 'PY'] }], judgement: 'serious' },
        { when: [{ '1.1': ['WN'] }, { '1.2': ['WN'] }], judgement: 'moderate' },
        { when: [{}], judgement: 'low except confounding' },
      ],
    },
  ],
};

/** Criteria instead of an algorithm: some rows give a floor and a usual level, one gives none. */
const selection: Domain = {
  id: '2',
  key: 'selection',
  name: 'Selection',
  shortName: 'Selection',
  meaning: 'Who came into the study.',
  judgements: ['low', 'moderate', 'serious', 'critical', 'no information'],
  criteria: { low: 'Nobody was selected.', critical: 'Everybody was.' },
  questions: [
    {
      id: '2.1',
      prompt: 'Was selection by later characteristics?',
      answers: ['Y', 'PY', 'PN', 'N', 'NI'],
      lowerRisk: 'no',
    },
    { id: '2.2', prompt: 'Do starts coincide?', answers: ['Y', 'PY', 'PN', 'N', 'NI'], lowerRisk: 'yes' },
    {
      id: '2.3',
      prompt: 'Was that adjusted for?',
      answers: ['Y', 'PY', 'PN', 'N'],
      asked: [{ '2.2': ['N', 'PN'] }],
      mayBeAsked: [{ '2.2': ['NI'] }],
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        {
          when: [{ '2.1': ['N', 'PN'], '2.2': ['Y', 'PY'] }],
          judgement: 'low',
          permits: ['low', 'moderate', 'serious', 'critical'],
        },
        { when: [{ '2.3': ['N', 'PN'] }], judgement: 'serious', permits: ['serious', 'critical'] },
        { when: [{ '2.1': ['Y', 'PY'] }], judgement: 'serious', permits: ['moderate', 'serious', 'critical'] },
        {
          when: [{ '2.1': ['NI'], '2.2': ['NI'] }],
          judgement: 'no information',
          permits: ['low', 'moderate', 'serious', 'critical', 'no information'],
        },
        { when: [{}], judgement: null, permits: ['low', 'moderate', 'serious', 'critical', 'no information'] },
      ],
    },
  ],
};

export const madeUp: Instrument = {
  id: 'made_up',
  name: 'Made-up',
  fullName: 'An instrument that does not exist',
  version: '1',
  purpose: 'for studies that are made up',
  meaning: 'Tries out the vocabulary.',
  sources: [],
  licence: '',
  record: 'study',
  assesses: 'result',
  types: [],
  designs: ['cohort study'],
  answers: [
    YES_ANSWER,
    PROBABLY_YES_ANSWER,
    PROBABLY_NO_ANSWER,
    NO_ANSWER,
    weakNo,
    strongNo,
    NO_INFORMATION_ANSWER,
    NOT_APPLICABLE_ANSWER,
  ],
  judgements: [
    level('low', 'Low', '+', '#000001'),
    level('low except confounding', 'Low except for confounding', '*', '#000002'),
    level('moderate', 'Moderate', '-', '#000003'),
    level('serious', 'Serious', 'x', '#000004'),
    level('critical', 'Critical', '!', '#000005'),
    { ...level('no information', 'No information', '?', '#000006'), onlyWith: ['NI'] },
  ],
  foreignWords: [{ words: ['high'], explanation: 'Is “serious” or “critical” meant?' }],
  directions: ['upward', 'downward', 'favours experimental', 'favours comparator'].map((value) => ({
    value,
    meaning: `It goes ${value}.`,
  })),
  preliminary: [
    {
      key: 'version',
      title: 'Version',
      meaning: 'Which version.',
      many: false,
      otherwise: 'first',
      choices: [
        { value: 'first', label: 'First', meaning: 'The first.', aliases: [] },
        { value: 'second', label: 'Second', meaning: 'The second.', aliases: [] },
      ],
    },
  ],
  variants: [
    {
      id: 'first',
      name: 'First version',
      when: { version: ['first'] },
      status: 'made up',
      domains: [screening, confounding, selection],
      overall: {
        rule: 'worst domain',
        order: ['low', 'low except confounding', 'moderate', 'no information', 'serious', 'critical'],
        mayRaise: [
          { from: 'moderate', to: 'serious', fromDomains: 2 },
          { from: 'serious', to: 'critical', fromDomains: 2 },
        ],
        maySetAside: ['no information'],
      },
    },
    {
      id: 'second',
      name: 'Second version',
      when: { version: ['second'] },
      status: 'made up',
      domains: [confounding],
      overall: { rule: 'worst domain' },
    },
  ],
};
