/** ROBINS-I 2016, domain 2: selection of participants into the study. */
import { NO, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf, anyOf } from '../../conditions';
import type { AnswerSet, Condition, Domain } from '../../instrument';
import { LOW, MODERATE, NO_INFORMATION, SERIOUS } from '../scale';
import { criterion, moderateIf, SCALE } from './criteria';

/** Selection after the start is related both to the intervention and to the outcome. */
const RELATED = allOf(['2.1', '2.2', '2.3'], YES);

/** One of the questions that lead to it says that it is not. */
const unrelated = (others: Readonly<Record<string, AnswerSet>>): Condition =>
  anyOf(['2.1', '2.2', '2.3'], NO).map((alternative) => ({ ...alternative, ...others }));

export const selection: Domain = {
  ...SCALE,
  id: '2',
  key: 'selection',
  name: 'Bias in selection of participants into the study',
  shortName: 'Selection',
  meaning:
    'Before the intervention: whether who was included, or when follow-up began, depended on the intervention and on the outcome.',
  criteria: {
    low: 'Everybody who would be eligible for the target trial was included, and follow-up starts with the intervention for each.',
    moderate:
      'Selection may be related to intervention and outcome, but is properly adjusted for; or starts do not coincide, but few people are affected, or it is properly adjusted for, or the rate ratio is constant over time.',
    serious:
      'Selection is related to both, not very strongly, and cannot be adjusted for; or starts differ, a possibly important amount of follow-up is missing, and the rate ratio varies.',
    critical:
      'Selection is very strongly related to both and cannot be adjusted for; or a substantial amount of follow-up is missing, and the rate ratio varies.',
    'no information': 'Nothing is said on how people were selected, or on when follow-up and intervention start.',
  },
  questions: [
    {
      id: '2.1',
      prompt: 'Was selection based on characteristics seen after the intervention started?',
      guidance: 'Where the answer is No, go on with 2.4.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '2.2',
      prompt: 'Were those characteristics probably associated with the intervention?',
      answers: USUAL_ANSWERS,
      asked: [{ '2.1': YES }],
      lowerRisk: 'no',
    },
    {
      id: '2.3',
      prompt: 'Were they probably influenced by the outcome or one of its causes?',
      answers: USUAL_ANSWERS,
      asked: [{ '2.2': YES }],
      lowerRisk: 'no',
    },
    {
      id: '2.4',
      prompt: 'Do follow-up and intervention start together for most participants?',
      guidance: 'No where people had been on the intervention for some time before they were followed.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '2.5',
      prompt: 'Was an adjustment used that probably corrects the selection biases?',
      answers: USUAL_ANSWERS,
      asked: [{ '2.2': YES, '2.3': YES }, { '2.4': NO }],
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        criterion([{ '2.1': NO, '2.4': YES }], LOW, LOW),
        criterion([{ ...RELATED, '2.5': YES }], MODERATE, MODERATE),
        criterion([{ ...RELATED, '2.5': NO }], SERIOUS, SERIOUS),
        criterion(unrelated({ '2.4': NO, '2.5': YES }), MODERATE, MODERATE),
        criterion(
          [{ '2.4': NO, '2.5': NO }],
          MODERATE,
          null,
          moderateIf('few people are affected or the rate ratio is constant over time'),
        ),
        // Where follow-up and intervention do not start together, low is out, whatever is not known besides.
        criterion([{ ...RELATED, '2.5': UNKNOWN }, { '2.4': NO }], MODERATE, null),
        criterion(
          [
            { '2.1': YES, '2.2': NO, '2.4': YES },
            { '2.1': YES, '2.3': NO, '2.4': YES },
          ],
          LOW,
          null,
          'Published conventions differ here between low and moderate.',
        ),
        criterion([{ '2.1': UNKNOWN, '2.4': UNKNOWN }], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
