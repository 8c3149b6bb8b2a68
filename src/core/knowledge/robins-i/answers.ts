/** The answers of ROBINS-I, version 2, that tell a strong yes or no from a weak one, and the sets that conditions name. */
import type { Answer, AnswerSet } from '../instrument';

export const STRONG_YES: AnswerSet = ['SY'];
export const WEAK_NO: AnswerSet = ['WN'];
export const STRONG_NO: AnswerSet = ['SN'];
export const WEAK_YES_OR_UNKNOWN: AnswerSet = ['WY', 'NI'];
export const WEAK_NO_OR_UNKNOWN: AnswerSet = ['WN', 'NI'];
export const STRONG_NO_OR_UNKNOWN: AnswerSet = ['SN', 'NI'];
export const YES_OR_WEAK_NO: AnswerSet = ['Y', 'PY', 'WN'];
export const ANY_NO_OR_UNKNOWN: AnswerSet = ['WN', 'SN', 'NI'];

/** What a question offers that tells two kinds of no apart, in the order of the printed form. */
export const WITH_GRADED_NO: AnswerSet = ['Y', 'PY', 'WN', 'SN', 'NI'];
/** What a question offers that tells two kinds of yes apart. */
export const WITH_GRADED_YES: AnswerSet = ['SY', 'WY', 'PN', 'N', 'NI'];
/** What a question offers that has to be answered either way. */
export const WITHOUT_NO_INFORMATION: AnswerSet = ['Y', 'PY', 'PN', 'N'];

export const STRONG_YES_ANSWER: Answer = {
  code: 'SY',
  step: 1,
  label: 'Strong yes',
  meaning: 'Yes, fully or to an extent that matters; the question says what that is.',
  aliases: ['strong yes', 'yes strong', 'yes strongly', 'strongly yes'],
};

export const WEAK_YES_ANSWER: Answer = {
  code: 'WY',
  step: 2,
  label: 'Weak yes',
  meaning: 'Yes, but only in part or to a small extent; the question says what that is.',
  aliases: ['weak yes', 'yes weak', 'yes weakly', 'weakly yes'],
};

export const WEAK_NO_ANSWER: Answer = {
  code: 'WN',
  step: 3,
  label: 'Weak no',
  meaning: 'No, but what that does to the result is probably not substantial.',
  aliases: ['weak no', 'no weak', 'no weakly', 'weakly no'],
};

export const STRONG_NO_ANSWER: Answer = {
  code: 'SN',
  step: 4,
  label: 'Strong no',
  meaning: 'No, and what that does to the result is probably substantial.',
  aliases: ['strong no', 'no strong', 'no strongly', 'strongly no'],
};
