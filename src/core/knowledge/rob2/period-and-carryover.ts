/** RoB 2 for crossover trials, domain S: period and carryover effects. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../answers';
import type { Domain } from '../instrument';

export const periodAndCarryover: Domain = {
  id: 'S',
  key: 'period_and_carryover',
  name: 'Bias arising from period and carryover effects',
  shortName: 'Period and carryover',
  meaning: 'Whether time itself, or what was left of the first intervention, may have distorted the comparison.',
  caveat:
    'The table of this domain rests on one reading of the preliminary version of 18 March 2021, checked by its author against the printed figures; compare with the document on riskofbias.info.',
  questions: [
    {
      id: 'S.1',
      prompt: 'Were about as many people randomised to each treatment order?',
      guidance: 'With equal numbers in both orders, a change over time affects both interventions alike.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: 'S.2',
      prompt: 'Did the analysis adjust for period effects?',
      guidance: 'Yes also where only the first period contributes to the result.',
      answers: USUAL_ANSWERS,
      asked: [{ 'S.1': NO_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: 'S.3',
      prompt: 'Had first-period effects had time to wear off before second-period measurement?',
      guidance:
        'Judge by how long the intervention acts and how long the gap was, not by a statistical test for carryover. Yes also where only the first period contributes to the result.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ 'S.3': NO }], judgement: 'high' },
        { when: [{ 'S.3': UNKNOWN }], judgement: 'some concerns' },
        { when: [{ 'S.3': YES, 'S.1': YES }], judgement: 'low' },
        { when: [{ 'S.3': YES, 'S.1': NO_OR_UNKNOWN, 'S.2': YES }], judgement: 'low' },
        { when: [{ 'S.3': YES, 'S.1': NO_OR_UNKNOWN, 'S.2': NO_OR_UNKNOWN }], judgement: 'some concerns' },
      ],
    },
  ],
};
