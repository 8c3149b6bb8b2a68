/**
 * The answers that risk-of-bias instruments share, and the sets of them that conditions are written in.
 *
 * Facts: RoB 2 (22 August 2019) and ROBINS-I, conventions on answers. "Yes" and "probably yes" act alike in every
 * algorithm, as do "no" and "probably no".
 */
import type { Answer, AnswerSet } from './instrument';

/** "Yes" side: `Y` or `PY`. */
export const YES: AnswerSet = ['Y', 'PY'];
/** "No" side: `N` or `PN`. */
export const NO: AnswerSet = ['N', 'PN'];
/** No information. */
export const UNKNOWN: AnswerSet = ['NI'];
/** "Yes" side or no information. */
export const YES_OR_UNKNOWN: AnswerSet = [...YES, ...UNKNOWN];
/** "No" side or no information. */
export const NO_OR_UNKNOWN: AnswerSet = [...NO, ...UNKNOWN];

/** The code that stands where a question is not asked; there it says the same as leaving the question out. */
export const NOT_APPLICABLE = 'NA';

/** What most questions offer, in the order of the printed form. */
export const USUAL_ANSWERS: AnswerSet = ['Y', 'PY', 'PN', 'N', 'NI'];

export const YES_ANSWER: Answer = {
  code: 'Y',
  step: 1,
  label: 'Yes',
  meaning: 'The sources show that it is so.',
  aliases: ['yes'],
};

export const PROBABLY_YES_ANSWER: Answer = {
  code: 'PY',
  step: 2,
  label: 'Probably yes',
  meaning: 'Not shown outright, but what is known makes it likely. Counts like Y.',
  aliases: ['probably yes'],
};

export const PROBABLY_NO_ANSWER: Answer = {
  code: 'PN',
  step: 3,
  label: 'Probably no',
  meaning: 'Not ruled out outright, but what is known makes it unlikely. Counts like N.',
  aliases: ['probably no'],
};

export const NO_ANSWER: Answer = {
  code: 'N',
  step: 4,
  label: 'No',
  meaning: 'The sources show that it is not so.',
  aliases: ['no'],
};

export const NO_INFORMATION_ANSWER: Answer = {
  code: 'NI',
  label: 'No information',
  meaning:
    'The sources say too little even for a "probably". Look for a protocol, a registry entry or the authors first.',
  aliases: ['no information'],
};

export const NOT_APPLICABLE_ANSWER: Answer = {
  code: NOT_APPLICABLE,
  label: 'Not applicable',
  meaning: 'The question does not arise, because of earlier answers or of what the review set out to look at.',
  aliases: ['not applicable', 'n/a'],
};
