/** ROBINS-I, version 2, domain 2: classification of interventions. */
import { NO, NO_OR_UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../../answers';
import type { AnswerSet, Condition, Domain } from '../../instrument';
import { STRONG_YES, WEAK_YES_OR_UNKNOWN, WITH_GRADED_YES } from '../answers';
import { CRITICAL, LOW, MODERATE, SERIOUS } from '../scale';
import { SCALE } from './scale';

/** How far telling the strategies apart late is a problem: none, some, much. */
const LATE: readonly Condition[] = [
  [{ '2.1': YES }, { '2.2': YES }, { '2.3': STRONG_YES }],
  [{ '2.3': WEAK_YES_OR_UNKNOWN }],
  [{ '2.3': NO }],
];

/** How far the outcome had a part in the classification: none, some, much. */
const INFLUENCED: readonly AnswerSet[] = [NO, WEAK_YES_OR_UNKNOWN, STRONG_YES];

/** The answers up to 2.4 whose two problems add up to so many steps. The figure is drawn as a graph with the same ends. */
function steps(sum: number): Condition {
  return LATE.flatMap((late, step) => {
    const influenced = INFLUENCED[sum - step];
    return influenced ? late.map((alternative) => ({ ...alternative, '2.4': influenced })) : [];
  });
}

/** The same, with or without further errors in 2.5. */
const and = (condition: Condition, errors: AnswerSet): Condition =>
  condition.map((alternative) => ({ ...alternative, '2.5': errors }));

export const classification: Domain = {
  ...SCALE,
  id: '2',
  key: 'classification',
  name: 'Bias in classification of interventions',
  shortName: 'Classification',
  meaning: 'Whether people were counted in the group to which they belong, without knowing how they would fare.',
  questions: [
    {
      id: '2.1',
      prompt: 'Could the strategies be told apart when follow-up would begin in the target trial?',
      guidance: 'No where it takes time to see which strategy somebody followed, for example a second dose.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '2.2',
      prompt: 'Did nearly all outcome events come after the strategies could be told apart?',
      guidance: 'Events before that point can belong to either strategy.',
      answers: USUAL_ANSWERS,
      asked: [{ '2.1': NO_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: '2.3',
      prompt: 'Did the analysis deal with that, for example by cloning, the g-formula or a landmark?',
      guidance: 'Strong yes (SY): it dealt with it fully. Weak yes (WY): in part.',
      answers: WITH_GRADED_YES,
      asked: [{ '2.2': NO_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: '2.4',
      prompt: 'Did the outcome, or the risk of it, influence how interventions were classified?',
      guidance:
        'Strong yes (SY): with a substantial impact on the estimate. Weak yes (WY): the impact is not substantial. Think of interventions that are recalled after the outcome is known.',
      answers: WITH_GRADED_YES,
      lowerRisk: 'no',
    },
    {
      id: '2.5',
      prompt: 'Were other classification errors, unrelated to the outcome, likely?',
      guidance: 'Think of routine records that say what was ordered but not what was received.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
      mayBeSettled: true,
      caveat:
        'The draft’s guidance (p. 27) says that ambiguity leads to a no; because the question asks whether errors are likely, it is read here as a yes.',
    },
  ],
  parts: [
    {
      rules: [
        { when: [...steps(4), ...steps(3)], judgement: CRITICAL },
        { when: and(steps(2), YES_OR_UNKNOWN), judgement: CRITICAL },
        { when: [...and(steps(2), NO), ...and(steps(1), YES_OR_UNKNOWN)], judgement: SERIOUS },
        { when: [...and(steps(1), NO), ...and(steps(0), YES_OR_UNKNOWN)], judgement: MODERATE },
        { when: and(steps(0), NO), judgement: LOW },
      ],
    },
  ],
};
