/** Tables of answers to the questions of ROBINS-I, version 2016 or 2: a row for each assessment, a column for each question. */
import { english, say } from '../../../core/index';
import { answersReader } from '../answers/answers-reader';
import type { Reader } from '../source';

export const robinsIAnswers: Reader = answersReader({
  id: 'robins-i-answers',
  title: english`a table of answers to the questions of ROBINS-I`,
  tool: 'robins_i',
  without: (name) =>
    say`${name} has no table with questions of ROBINS-I (1.1, 1.2, …) as headings and a column that names the study.`,
});
