/** How well a paper explains its theory, by one of the known tools or by a review's own. */

import type { Choice, ChoiceField, MappingField } from '../../fields/field';
import { choice, dictionary, mapping, mappingOrText, text, yesOrNo } from '../../fields/field-makers';
import { english } from '../../language/say';
import { theoryCore5 } from '../frameworks/theory-core5';
import { theoryDavis2015 } from '../frameworks/theory-davis2015';
import { theoryHean2015 } from '../frameworks/theory-hean2015';
import { theoryQattl2025 } from '../frameworks/theory-qattl2025';
import { MET_OR_NOT } from './answers-of-items';
import { QUALITY_LEVELS } from './levels-of-quality';
import type { Checklist, QualityTool } from './quality-tool';

/** The first is offered where a review names none. */
const CHECKLISTS: readonly Checklist[] = [
  {
    value: 'theory core 5',
    label: 'Five core criteria',
    meaning: 'Five criteria from syntheses of theory. The set is a choice of this project, not a published tool.',
    aliases: ['theory_core5', 'core 5'],
    items: theoryCore5,
  },
  {
    value: 'hean 2015',
    meaning: 'Four criteria by Hean and others, 2015.',
    aliases: ['hean2015'],
    items: theoryHean2015,
  },
  {
    value: 'davis 2015',
    meaning: 'Nine criteria by Davis and others, 2015. Which nine could not be confirmed.',
    aliases: ['davis2015'],
    items: theoryDavis2015,
  },
  {
    value: 'qattl 2025',
    label: 'QATTL',
    meaning: 'Eleven parts of a paper by Crawford and Kelder, 2025.',
    aliases: ['qattl2025', 'qattl'],
    items: theoryQattl2025,
  },
];

/** The criteria of all tools, each name once. */
function theoryCriteria(): readonly Choice[] {
  const all = CHECKLISTS.flatMap(({ items }) => items.items);
  return all
    .filter(({ key }, index) => all.findIndex((each) => each.key === key) === index)
    .map(({ key, label, meaning, aliases = [] }) => ({ value: key, label, meaning, aliases }));
}

/** The tools that are known; a review may name another. */
const toolField: ChoiceField = choice(
  'Tool',
  'The tool that was used. There is no agreed one, so the review names its own.',
  CHECKLISTS.map(({ value, label, meaning, aliases = [] }) => ({ value, label: label ?? value, meaning, aliases })),
  { open: true },
);

/** `theory_quality`: how good a paper about programme theory is. The tool is the review's choice. */
const field: MappingField = mapping(
  'Quality of the theory paper',
  'How well a paper explains its theory, by the tool that the review has chosen.',
  {
    tool: toolField,
    criteria: dictionary(
      'Criteria',
      'Each criterion of the tool.',
      { inWords: 'the name of a criterion', of: theoryCriteria() },
      mappingOrText(
        'Criterion',
        'Whether the theory meets the criterion, and what shows it.',
        {
          met: yesOrNo('Met', 'Whether it is met.'),
          reason: text('Reason', 'Why.'),
        },
        { wordFor: 'met' },
      ),
    ),
    judgement: choice('Judgement', 'The quality as a whole.', QUALITY_LEVELS, { aliases: ['rating', 'overall'] }),
    reason: text('Reason', 'Why it was rated so.'),
  },
);

export const theoryQuality: QualityTool = {
  id: 'theory_quality',
  name: field.title,
  meaning: field.meaning,
  record: 'study',
  assesses: 'study',
  types: ['programme theory'],
  designs: ['programme theory'],
  field,
  decided: { title: 'Theory papers', meaning: 'How theory papers are judged.', fields: { tool: toolField } },
  checklists: { under: 'criteria', all: CHECKLISTS, ...(CHECKLISTS[0] && { usual: CHECKLISTS[0] }) },
  answers: MET_OR_NOT,
  answerUnder: 'met',
  freeJudgements: [{ inWords: english`the quality of the theory paper` }],
};
