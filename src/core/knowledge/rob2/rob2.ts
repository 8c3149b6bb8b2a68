/**
 * RoB 2: risk of bias in one numerical result of a randomised trial.
 *
 * Sterne JAC et al., BMJ 2019;366:l4898, and the full guidance of 22 August 2019; variants: test version for cluster
 * trials and preliminary version for crossover trials, both 18 March 2021. Where the paper and its own flowcharts
 * disagree (gates of 2.4 and 2.5), the flowcharts hold.
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
import { deviationsAdhering, deviationsAdheringCrossover } from './deviations-adhering';
import {
  deviationsAssignment,
  deviationsAssignmentCluster,
  deviationsAssignmentCrossover,
} from './deviations-assignment';
import { measurement, measurementCluster, measurementCrossover } from './measurement';
import { missingData, missingDataCluster } from './missing-data';
import { periodAndCarryover } from './period-and-carryover';
import { DESIGN, EFFECT, PRELIMINARY } from './preliminary';
import { randomisation, randomisationBeforeFirstPeriod, randomisationOfClusters } from './randomisation';
import { recruitment } from './recruitment';
import { reporting, reportingCrossover } from './reporting';
import { ROBVIS } from './robvis';
import { DIRECTIONS, FOREIGN_WORDS, JUDGEMENTS } from './scale';
import { SLIPS } from './slips';

/** Several domains with some concerns may add up to high, but only a person can say so: no count does it. */
const OVERALL: OverallRule = {
  rule: 'worst domain',
  mayRaise: [{ from: 'some concerns', to: 'high', fromDomains: 2 }],
};

const PARALLEL: Pick<Variant, 'status' | 'slips' | 'overall'> = {
  status: 'published 22 August 2019',
  slips: SLIPS,
  overall: OVERALL,
};

const CLUSTER: Pick<Variant, 'status' | 'overall' | 'guidance' | 'checked'> = {
  checked: 'count only',
  status: 'based on the test version of 18 March 2021',
  guidance: 'Made for parallel cluster trials; a stepped-wedge trial needs a further thought about time trends (2.6).',
  overall: OVERALL,
};

const CROSSOVER: Pick<Variant, 'status' | 'overall' | 'guidance' | 'checked'> = {
  checked: 'count only',
  status: 'based on the preliminary version of 18 March 2021',
  guidance:
    'Made for two interventions in two periods. Where only the first period contributes to the result, answer everything about the first period.',
  overall: OVERALL,
};

const variants: readonly Variant[] = [
  {
    id: 'parallel-assignment',
    name: 'Individually randomised parallel-group trial, effect of assignment',
    when: { [DESIGN]: ['parallel'], [EFFECT]: ['assignment'] },
    ...PARALLEL,
    domains: [randomisation, deviationsAssignment, missingData, measurement, reporting],
  },
  {
    id: 'parallel-adhering',
    name: 'Individually randomised parallel-group trial, effect of adhering',
    when: { [DESIGN]: ['parallel'], [EFFECT]: ['adhering'] },
    ...PARALLEL,
    domains: [randomisation, deviationsAdhering, missingData, measurement, reporting],
  },
  {
    id: 'cluster-assignment',
    name: 'Cluster-randomised trial, effect of assignment',
    when: { [DESIGN]: ['cluster', 'stepped-wedge'], [EFFECT]: ['assignment'] },
    ...CLUSTER,
    domains: [
      randomisationOfClusters,
      recruitment,
      deviationsAssignmentCluster,
      missingDataCluster,
      measurementCluster,
      reporting,
    ],
  },
  {
    id: 'cluster-adhering',
    name: 'Cluster-randomised trial, effect of adhering',
    when: { [DESIGN]: ['cluster', 'stepped-wedge'], [EFFECT]: ['adhering'] },
    ...CLUSTER,
    domains: [
      randomisationOfClusters,
      recruitment,
      deviationsAdhering,
      missingDataCluster,
      measurementCluster,
      reporting,
    ],
  },
  {
    id: 'crossover-assignment',
    name: 'Crossover trial, effect of assignment',
    when: { [DESIGN]: ['crossover'], [EFFECT]: ['assignment'] },
    ...CROSSOVER,
    domains: [
      randomisationBeforeFirstPeriod,
      periodAndCarryover,
      deviationsAssignmentCrossover,
      missingData,
      measurementCrossover,
      reportingCrossover,
    ],
  },
  {
    id: 'crossover-adhering',
    name: 'Crossover trial, effect of adhering',
    when: { [DESIGN]: ['crossover'], [EFFECT]: ['adhering'] },
    ...CROSSOVER,
    domains: [
      randomisationBeforeFirstPeriod,
      periodAndCarryover,
      deviationsAdheringCrossover,
      missingData,
      measurementCrossover,
      reportingCrossover,
    ],
  },
];

export const rob2: Instrument = {
  id: 'rob2',
  name: 'RoB 2',
  fullName: 'Revised Cochrane risk-of-bias tool for randomised trials',
  version: '22 August 2019',
  purpose: 'for randomised trials',
  meaning: 'Risk of bias in one numerical result of a randomised trial.',
  sources: [
    {
      citation:
        'Sterne JAC, Savović J, Page MJ, et al. RoB 2: a revised tool for assessing risk of bias in randomised trials. BMJ 2019;366:l4898.',
      doi: '10.1136/bmj.l4898',
      url: 'https://www.riskofbias.info/welcome/rob-2-0-tool',
    },
    {
      citation:
        'Higgins JPT, Savović J, Page MJ, Sterne JAC (eds), RoB 2 Development Group. Revised Cochrane risk-of-bias tool for randomized trials (RoB 2): full guidance, 22 August 2019.',
      url: 'https://www.riskofbias.info/welcome/rob-2-0-tool/current-version-of-rob-2',
    },
    {
      citation:
        'Eldridge S, Campbell MK, Campbell MJ, et al. RoB 2: additional considerations for cluster-randomized trials (RoB 2 CRT), 18 March 2021.',
      url: 'https://www.riskofbias.info/welcome/rob-2-0-tool/rob-2-for-cluster-randomized-trials',
    },
    {
      citation:
        'Higgins JPT, Li T, Sterne JAC (eds), RoB 2 working group on crossover trials. RoB 2: additional considerations for crossover trials, 18 March 2021.',
      url: 'https://www.riskofbias.info/welcome/rob-2-0-tool/rob-2-for-crossover-trials',
    },
    {
      citation:
        'Higgins JPT, Savović J, Page MJ, Elbers RG, Sterne JAC. Chapter 8: Assessing risk of bias in a randomized trial. Cochrane Handbook for Systematic Reviews of Interventions.',
      url: 'https://training.cochrane.org/handbook',
    },
    {
      citation:
        'Higgins JPT, Eldridge S, Li T. Chapter 23: Including variants on randomized trials. Cochrane Handbook for Systematic Reviews of Interventions.',
      doi: '10.1002/9781119536604.ch23',
      url: 'https://doi.org/10.1002/9781119536604.ch23',
    },
  ],
  licence:
    'Questions, conditions and tables are stated in our own words. The official wording is licensed CC BY-NC-ND 4.0 and stands on riskofbias.info.',
  checked: 'compared',
  record: 'study',
  assesses: 'result',
  types: [],
  designs: [
    'randomised trial',
    'cluster randomised trial',
    'stepped-wedge cluster randomised trial',
    'crossover trial',
  ],
  answers: [
    YES_ANSWER,
    PROBABLY_YES_ANSWER,
    PROBABLY_NO_ANSWER,
    NO_ANSWER,
    NO_INFORMATION_ANSWER,
    NOT_APPLICABLE_ANSWER,
  ],
  judgements: JUDGEMENTS,
  foreignWords: FOREIGN_WORDS,
  directions: DIRECTIONS,
  preliminary: PRELIMINARY,
  variants,
  robvis: ROBVIS,
  tableHeads: {
    names: {
      randomisation: ['randomisation process'],
      measurement: ['measurement of outcomes'],
      missing_data: ['missing data'],
      reporting: ['selection of reported results', 'selective reporting'],
    },
  },
  // RevMan writes “some concerns” as UNCLEAR_RISK.
  revman: {
    method: 'RISK_OF_BIAS_2',
    hasTable: false,
    domains: {
      randomisation: 'Bias arising from the randomization process',
      recruitment: 'Bias arising from the timing of identification or recruitment of participants',
      period_and_carryover: 'Bias arising from period and carryover effects',
      deviations: 'Bias due to deviations from intended interventions',
      missing_data: 'Bias due to missing outcome data',
      measurement: 'Bias in measurement of the outcome',
      reporting: 'Bias in selection of the reported result',
    },
    overall: 'Overall bias',
    words: {
      low: { table: 'Low risk', json: 'LOW_RISK' },
      'some concerns': { table: 'Some concerns', json: 'UNCLEAR_RISK' },
      high: { table: 'High risk', json: 'HIGH_RISK' },
    },
  },
  unconfirmed: [
    'Cluster trials: the questions and tables of 1a, 2, 3 and 4 were read in one transcription of the test version of 18 March 2021; but for the caveat at 2.4 they agree in structure with the main tool.',
    'Cluster trials: the table of 1b rests on that transcription alone; compare it with the official document.',
    'Cluster trials, effect of assignment: what follows from No at 2.4 is contested, as said there.',
    'Crossover trials: the questions S.1 to S.3 were read in one transcription of the preliminary version of 18 March 2021, 5.4 in two. The tables of S and 5 were checked against the printed figures by whoever transcribed them, and by nobody else.',
  ],
};
