/** Answers in plain words, as checklists have them. */
import type { Answer } from './instrument';

export const PLAIN_YES: Answer = {
  code: 'yes',
  label: 'Yes',
  meaning: 'The sources show that it is so.',
  aliases: ['y'],
  step: 1,
};

export const PLAIN_NO: Answer = {
  code: 'no',
  label: 'No',
  meaning: 'The sources show that it is not so, or that it was not done.',
  aliases: ['n'],
  step: 3,
};

export const PLAIN_UNCLEAR: Answer = {
  code: 'unclear',
  label: 'Unclear',
  meaning: 'The sources say too little to answer.',
  aliases: ['u', 'not clear'],
};
