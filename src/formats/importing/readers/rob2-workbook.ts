/**
 * The workbook of RoB 2 (Excel; individually randomised, parallel trials; versions 8 and 9), and its sheet `Results` saved
 * on its own: a row for each assessment, with answers, notes, what the workbook's algorithm gives, and what the assessor judged.
 */
import { english, say } from '../../../core/index';
import { answersReader } from '../answers/answers-reader';
import type { Reader } from '../source';

export const rob2Workbook: Reader = answersReader({
  id: 'rob2-workbook',
  title: english`the workbook of RoB 2, or its sheet “Results” as CSV`,
  tool: 'rob2',
  without: (name) =>
    say`${name} has no table with questions of RoB 2 (1.1, 1.2, …) as headings. In the workbook it is the sheet “Results”.`,
});
