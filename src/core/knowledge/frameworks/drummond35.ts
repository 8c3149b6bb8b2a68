/** The thirty-five items for economic evaluations that were made for the British Medical Journal in 1996. */
import type { Framework, FrameworkItem } from './framework';

const FROM_MEMORY =
  'Numbers 1 to 28 and the total of 35 were seen in a source; the wording of this item could not be checked.';

const items = (group: string, first: number, meanings: readonly string[]): FrameworkItem[] =>
  meanings.map((meaning, index) => {
    const number = first + index;
    return {
      key: `q${number}`,
      number: String(number),
      label: `Item ${number}`,
      meaning,
      group,
      ...(number >= 29 && { unconfirmed: FROM_MEMORY, checked: 'not verified' }),
    };
  });

export const drummond35: Framework = {
  id: 'drummond35',
  name: 'Drummond, 35 items',
  fullName: 'Drummond and Jefferson’s checklist for authors and reviewers of economic submissions to the BMJ',
  meaning: 'Asks in thirty-five items how an economic evaluation was designed, done, analysed and interpreted.',
  place: '`drummond` in a study file, with `tool: drummond 35`',
  sources: [
    {
      citation: 'Drummond MF, Jefferson TO, for the BMJ Economic Evaluation Working Party. BMJ 1996;313:275-283.',
      doi: '10.1136/bmj.313.7052.275',
      url: 'https://doi.org/10.1136/bmj.313.7052.275',
    },
  ],
  licence: 'The wording of the checklist belongs to its publisher. The items stand here in our own words.',
  checked: 'count only',
  items: [
    ...items('Study design', 1, [
      'The research question is stated.',
      'The economic importance of the question is stated.',
      'The point or points of view are clearly stated and justified.',
      'The reason for choosing the compared options is stated.',
      'The compared options are clearly described.',
      'The form of economic evaluation is stated.',
      'The choice of that form is justified by the question.',
    ]),
    ...items('Data collection', 8, [
      'The sources of the estimates of effectiveness are stated.',
      'Where effectiveness comes from one study, its design and results are given.',
      'Where effectiveness comes from several studies, it is said how they were put together.',
      'The main outcome of the economic evaluation is clear.',
      'It is said how health states or other benefits were valued.',
      'The people from whom the values came are described.',
      'Changes in productivity, if they are included, are reported apart.',
      'It is discussed whether changes in productivity matter here.',
      'Quantities of resources are reported apart from their unit costs.',
      'It is described how quantities and unit costs were estimated.',
      'The currency and the data on prices are recorded.',
      'Adjustment for inflation or conversion of currencies is described.',
      'Any model that was used is described.',
      'The choice of the model and of its key parameters is justified.',
    ]),
    ...items('Analysis and interpretation', 22, [
      'The time over which costs and benefits are counted is stated.',
      'The discount rates are stated.',
      'The choice of the discount rates is justified.',
      'Where costs or benefits are not discounted, it is explained why.',
      'Statistical tests and confidence intervals are given for data that vary by chance.',
      'The approach to sensitivity analysis is given.',
      'The choice of what is varied in sensitivity analysis is justified.',
      'The ranges over which values are varied are stated.',
      'Relevant options are compared.',
      'An incremental analysis is reported.',
      'Main outcomes are shown both broken down and summed up.',
      'The question of the study is answered.',
      'The conclusions follow from the data.',
      'The conclusions come with suitable caveats.',
    ]),
  ],
  notes: [
    'Answers: yes, no, not clear, not appropriate. Some reviews also write “partially”.',
    'The checklist has no official sum, so no total is worked out.',
    'When an item may be “not appropriate” follows from its content, as a choice of this project: one of 9 and 10; 14 without changes in productivity; 20 and 21 together without a model; 23 and 24 where 25 is answered with yes; 26 for models without chance. Elsewhere the answer is pointed out for a second look.',
    'The wording of items 29 to 35 could not be confirmed.',
  ],
};
