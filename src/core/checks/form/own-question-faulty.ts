import { valueOf } from '../../document/walk';
import { ownQuestionFaults } from '../../format/own/own-questions';
import { instruments } from '../../knowledge/list';
import type { Check } from '../check';

export const ownQuestionFaulty: Check = {
  code: 'own-question-faulty',
  title: 'A question of your own that cannot be used',
  severity: 'error',
  explanation:
    'To a tool whose authors ask teams to tailor it, a review adds questions under `own_questions` of its `appraisal`. A question with the number of another one could not be told from it, so it is passed over.',
  *find(file) {
    if (file.kind !== 'review') return;
    const decided = file.sections.get('appraisal')?.value;
    for (const instrument of instruments) yield* ownQuestionFaults(instrument, valueOf(decided, instrument.id));
  },
};
