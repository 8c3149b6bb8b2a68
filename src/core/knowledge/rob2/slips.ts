/** Where the documents of RoB 2 contradict themselves or leave a combination out, and the reading chosen. */
import type { Slip } from '../instrument';

/** The flowcharts of 22 August 2019 come first, then the tables of the guidance, then the criteria in words. */
export const SLIPS: readonly Slip[] = [
  {
    where: 'BMJ paper, table 1 and web appendix: conditions of 2.4 and 2.5 (effect of assignment)',
    printed: '2.4 if 2.3 is Y, PY or NI; 2.5 if 2.4 is Y or PY',
    readAs: '2.4 if 2.3 is Y or PY; 2.5 if 2.4 is Y, PY or NI',
    why: 'So the guidance of 22 August 2019 prints it, and the flowcharts of both documents follow it.',
  },
  {
    where: 'guidance, decision table of domain 1',
    printed: 'no row for 1.1 N, 1.2 Y and 1.3 N or NI',
    readAs: 'some concerns',
    why: 'The flowchart and the criteria in words cover it.',
  },
  {
    where: 'criteria in words of domain 1',
    printed: 'nothing on NI at both 1.2 and 1.3',
    readAs: 'some concerns',
    why: 'So the flowchart and the table have it.',
  },
  {
    where: 'criteria in words of domain 4',
    printed: 'nothing on 4.2 NI with 4.5 N, and nothing on 4.5 NI',
    readAs: 'some concerns, and high',
    why: 'So the flowchart and the table have it.',
  },
  {
    where: 'criteria in words of domain 5',
    printed: 'NI at both 5.2 and 5.3',
    readAs: 'NI at either of them: some concerns',
    why: 'So the flowchart and the table have it.',
  },
  {
    where: 'criteria in words of domains 2 to 4',
    printed: 'nothing on NI at 2.5, 2.7, 3.4, 4.5 and, for the effect of adhering, 2.6',
    readAs: 'the unfavourable answer: high',
    why: 'So the flowcharts have it.',
  },
  {
    where: 'BMJ web appendix, answers of 4.3',
    printed: 'no NA',
    readAs: 'NA where 4.1 or 4.2 is Y or PY',
    why: 'So the guidance of 22 August 2019 prints it.',
  },
];
