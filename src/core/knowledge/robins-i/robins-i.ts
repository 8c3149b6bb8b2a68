/**
 * ROBINS-I: risk of bias in one numerical result of a study without randomisation, in its two versions.
 *
 * 2016: Sterne JAC et al., BMJ 2016;355:i4919. It has criteria for each level and no official algorithm: rows say what
 * the answers rule out, and suggest a level only where the criteria single one out.
 * 2: draft of 20 November 2025. Every domain has a flowchart; its slips of the pen are read as said at the questions.
 */

import {
  NO_ANSWER,
  NO_INFORMATION_ANSWER,
  NOT_APPLICABLE_ANSWER,
  PROBABLY_NO_ANSWER,
  PROBABLY_YES_ANSWER,
  YES_ANSWER,
} from '../answers';
import type { Instrument, OverallRule, Variant } from '../instrument';
import type { Source } from '../tool';
import { STRONG_NO_ANSWER, STRONG_YES_ANSWER, WEAK_NO_ANSWER, WEAK_YES_ANSWER } from './answers';
import { FROM_2016_TO_2 } from './from-2016-to-2';
import { DEVIATIONS_ACCOUNTED_FOR, EFFECT, NOTED, PRELIMINARY, VERSION, VERSION_2, VERSION_2016 } from './preliminary';
import { ROBVIS } from './robvis';
import {
  CRITICAL,
  DIRECTIONS,
  FOREIGN_WORDS,
  JUDGEMENTS,
  LOW,
  LOW_EXCEPT_CONFOUNDING,
  MODERATE,
  NO_INFORMATION,
  SERIOUS,
} from './scale';
import { classification } from './version-2/classification';
import { confoundingVariantA, confoundingVariantB } from './version-2/confounding';
import { measurement } from './version-2/measurement';
import { missingData } from './version-2/missing-data';
import { reporting } from './version-2/reporting';
import { screening } from './version-2/screening';
import { selection } from './version-2/selection';
import { SLIPS } from './version-2/slips';
import { classification as classification2016 } from './version-2016/classification';
import { confounding as confounding2016 } from './version-2016/confounding';
import { deviationsAdhering, deviationsAssignment } from './version-2016/deviations';
import { measurement as measurement2016 } from './version-2016/measurement';
import { missingData as missingData2016 } from './version-2016/missing-data';
import { reporting as reporting2016 } from './version-2016/reporting';
import { selection as selection2016 } from './version-2016/selection';

/**
 * Several domains may be judged to add up. “Several” has no number; two or more is our reading. Version 2 says so; of the
 * guidance for 2016 the wording could not be checked.
 */
const MAY_RAISE: NonNullable<OverallRule['mayRaise']> = [
  { from: MODERATE, to: SERIOUS, fromDomains: 2 },
  { from: SERIOUS, to: CRITICAL, fromDomains: 2 },
];

/** Serious and critical win over no information, which wins over the rest unless the silent domain is no key one. */
const OVERALL_2016: OverallRule = {
  rule: 'worst domain',
  order: [LOW, MODERATE, NO_INFORMATION, SERIOUS, CRITICAL],
  directions: ['favours experimental', 'favours comparator', 'towards null', 'away from null', 'unpredictable'],
  directionsUnconfirmed: true,
  mayRaise: MAY_RAISE,
  maySetAside: [NO_INFORMATION],
};

const OVERALL_2: OverallRule = {
  rule: 'worst domain',
  order: [LOW, LOW_EXCEPT_CONFOUNDING, MODERATE, SERIOUS, CRITICAL],
  judgements: [LOW_EXCEPT_CONFOUNDING, MODERATE, SERIOUS, CRITICAL],
  directions: [
    'upward',
    'downward',
    'favours intervention',
    'favours comparator',
    'towards null',
    'away from null',
    'unpredictable',
  ],
  draft: true,
  mayRaise: MAY_RAISE,
};

const TOOL_2: Source = {
  citation:
    'ROBINS-I V2 development group (Sterne, Mathur, Elbers, Hróbjartsson, McAleenan, Reeves, Shrier, Tilling, …, Hernán, Higgins). ROBINS-I V2 assessment tool (for follow-up studies), draft of 20 November 2025.',
  url: 'https://www.riskofbias.info/welcome/robins-i-v2',
};

const FORM_2016: Pick<Variant, 'status' | 'guidance' | 'overall'> = {
  status: 'published 2016; it has criteria and no official algorithm',
  guidance:
    'Made for cohort-type studies. The official tool has no algorithm: the answers rule levels out, and you judge by the criteria of each level. A level is suggested only where the criteria single one out.',
  overall: OVERALL_2016,
};

const FORM_2: Pick<Variant, 'status' | 'source' | 'slips' | 'guidance' | 'overall'> = {
  status: 'draft of 20 November 2025, subject to change',
  source: TOOL_2,
  slips: SLIPS,
  guidance:
    'A draft, made for follow-up (cohort) studies only. Bias means bias that is large enough to matter for the estimate. Several assessors agree on what comes before the domains, then work independently.',
  overall: OVERALL_2,
};

const variants: readonly Variant[] = [
  {
    id: '2016-assignment',
    name: 'Version 2016, effect of assignment to intervention',
    when: { [VERSION]: [VERSION_2016], [EFFECT]: ['assignment'] },
    ...FORM_2016,
    domains: [
      confounding2016,
      selection2016,
      classification2016,
      deviationsAssignment,
      missingData2016,
      measurement2016,
      reporting2016,
    ],
  },
  {
    id: '2016-adhering',
    name: 'Version 2016, effect of starting and adhering to intervention',
    when: { [VERSION]: [VERSION_2016], [EFFECT]: ['adhering'] },
    ...FORM_2016,
    domains: [
      confounding2016,
      selection2016,
      classification2016,
      deviationsAdhering,
      missingData2016,
      measurement2016,
      reporting2016,
    ],
  },
  {
    id: '2-a',
    name: 'Version 2, variant A: intention-to-treat effect',
    when: { [VERSION]: [VERSION_2], [DEVIATIONS_ACCOUNTED_FOR]: ['no'] },
    ...FORM_2,
    domains: [screening, confoundingVariantA, classification, selection, missingData, measurement, reporting],
  },
  {
    id: '2-b',
    name: 'Version 2, variant B: per-protocol effect',
    when: { [VERSION]: [VERSION_2], [DEVIATIONS_ACCOUNTED_FOR]: ['yes'] },
    ...FORM_2,
    domains: [screening, confoundingVariantB, classification, selection, missingData, measurement, reporting],
  },
];

export const robinsI: Instrument = {
  id: 'robins_i',
  name: 'ROBINS-I',
  fullName: 'Risk Of Bias In Non-randomised Studies of Interventions',
  version: '2016, or version 2 (draft of 20 November 2025)',
  purpose: 'for non-randomised studies of interventions',
  meaning: 'Risk of bias in one numerical result of a non-randomised study of interventions.',
  sources: [
    {
      citation:
        'Sterne JAC, Hernán MA, Reeves BC, et al. ROBINS-I: a tool for assessing risk of bias in non-randomised studies of interventions. BMJ 2016;355:i4919.',
      doi: '10.1136/bmj.i4919',
      url: 'https://doi.org/10.1136/bmj.i4919',
    },
    {
      citation:
        'Sterne JAC, Higgins JPT, Elbers RG, Reeves BC, and the ROBINS-I development group. ROBINS-I: detailed guidance, October 2016.',
      url: 'https://www.riskofbias.info/',
    },
    {
      citation: 'ROBINS-I tool for cohort-type studies, templates of 1 August and 19 September 2016.',
      url: 'https://www.riskofbias.info/',
    },
    TOOL_2,
    {
      citation:
        'Sterne JAC, Hernán MA, McAleenan A, Reeves BC, Higgins JPT. Assessing risk of bias in a non-randomized study. Cochrane Handbook for Systematic Reviews of Interventions, chapter 25.',
      doi: '10.1002/9781119536604.ch25',
      url: 'https://doi.org/10.1002/9781119536604.ch25',
    },
  ],
  licence:
    'Questions, conditions, tables and criteria are stated in our own words. The official wording of both versions is licensed CC BY-NC-ND 4.0 and stands on riskofbias.info.',
  checked: 'compared',
  record: 'study',
  assesses: 'result',
  types: [],
  designs: [
    'non-randomised controlled study',
    'controlled before-after study',
    'cohort study',
    'interrupted time series',
  ],
  answers: [
    STRONG_YES_ANSWER,
    WEAK_YES_ANSWER,
    YES_ANSWER,
    PROBABLY_YES_ANSWER,
    PROBABLY_NO_ANSWER,
    NO_ANSWER,
    WEAK_NO_ANSWER,
    STRONG_NO_ANSWER,
    NO_INFORMATION_ANSWER,
    NOT_APPLICABLE_ANSWER,
  ],
  judgements: JUDGEMENTS,
  foreignWords: FOREIGN_WORDS,
  directions: DIRECTIONS,
  preliminary: PRELIMINARY,
  noted: NOTED,
  variants,
  unconfirmed: [
    'Both versions were made for cohort-type (follow-up) studies. Whether interrupted time series are better appraised with other criteria, such as those of EPOC, could not be settled.',
    'Version 2016: the criteria of domains 4 to 7 were read in one full transcription, with a second, independent reading only in part. The detailed guidance and the web appendix of the paper could not be opened in full.',
    'Version 2016: how the guidance words that several moderate or serious domains may add up could not be checked. “Several” has no number in either version; that two or more are enough is our reading.',
    'Version 2016: the wording of the columns of the co-intervention tables, and the list of directions for the overall judgement, could not be checked. Both are offered, and never enforced.',
    'Version 2: it is not described that the overall judgement may be milder than the worst domain; such a judgement needs a reason here.',
    'Version 2: the release of November 2024 could not be obtained; whether its tables differ is unknown. Assessments made with it should be compared with the official document.',
  ],
  robvis: ROBVIS,
  tableHeads: {
    names: {
      selection: ['selection of participants into study', 'selection of participants'],
      classification: ['classification of intervention'],
      measurement: ['measurement of outcome'],
      missing_data: ['missing outcome data'],
      reporting: ['selection of reported results', 'selective reporting'],
    },
  },
  notesPage: 'robins-i-notes.md',
  versionMoves: [FROM_2016_TO_2],
};
