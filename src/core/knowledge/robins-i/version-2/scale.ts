/** What domains 2–6 of ROBINS-I, version 2, have in common. */
import { STEPS } from '../scale';

export const SCALE = {
  draft: true,
  judgements: STEPS,
  directions: ['favours intervention', 'favours comparator', 'towards null', 'away from null', 'unpredictable'],
} as const;
