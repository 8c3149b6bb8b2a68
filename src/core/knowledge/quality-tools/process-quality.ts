/** How far one can rely on a process evaluation, and how useful it is to the review. */
import type { ChoiceField, MappingField } from '../../fields/field';
import { choice, mapping, mappingOrText, text, yesOrNo } from '../../fields/field-makers';
import type { FrameworkItem } from '../frameworks/framework';
import { processQuality } from '../frameworks/process-quality';
import { MET_OR_NOT } from './answers-of-items';
import { QUALITY_LEVELS } from './levels-of-quality';
import type { Checklist, QualityTool } from './quality-tool';

const CHECKLISTS: readonly Checklist[] = [
  {
    value: 'eppi',
    label: 'EPPI-Centre style',
    meaning: 'Six criteria, then reliability and usefulness.',
    aliases: ['eppi-centre', 'eppi centre'],
    items: processQuality,
  },
];

/** The one tool that is known; a review may name another. */
const toolField: ChoiceField = choice(
  'Tool',
  'The tool that was used.',
  CHECKLISTS.map(({ items: _, ...words }) => words),
  { open: true },
);

const rating = ({ label, meaning, aliases = [] }: FrameworkItem): MappingField =>
  mapping(
    label,
    meaning,
    {
      judgement: choice('Judgement', 'Low, medium or high.', QUALITY_LEVELS, { strict: true, aliases: ['rating'] }),
      reason: text('Reason', 'Why it was rated so.'),
    },
    { aliases },
  );

const criterion = ({ label, meaning }: FrameworkItem): MappingField =>
  mappingOrText(
    label,
    meaning,
    {
      met: yesOrNo('Met', 'Whether it is met.'),
      reason: text('Reason', 'Which steps were taken, or why not.'),
    },
    { wordFor: 'met' },
  );

/** `process_quality`: how far one can rely on a process evaluation, and how useful it is to the review. */
const field: MappingField = mapping(
  'Quality of the process evaluation',
  'How reliable the process evaluation is, and how useful to this review. Both are judged from six criteria; there is no sum.',
  {
    tool: toolField,
    ...Object.fromEntries(
      processQuality.items.map((item) => [item.key, item.group === 'Judgements' ? rating(item) : criterion(item)]),
    ),
  },
  {
    source:
      'EPPI-Centre; as used in a synthesis of process evaluations, BMC Public Health 2022. doi:10.1186/s12889-022-14544-4',
  },
);

export const processQualityTool: QualityTool = {
  id: 'process_quality',
  name: field.title,
  meaning: field.meaning,
  record: 'study',
  assesses: 'study',
  types: ['process evaluation'],
  designs: ['process evaluation'],
  field,
  decided: {
    title: 'Process evaluations',
    meaning: 'How process evaluations are judged.',
    fields: {
      tool: toolField,
      perspectives_of: text(
        'Perspectives of',
        'Whose views are to come first in a process evaluation: those whom the interventions are for.',
        { examples: ['patients of the wards', 'ward nurses'] },
      ),
    },
  },
  checklists: { all: CHECKLISTS, ...(CHECKLISTS[0] && { usual: CHECKLISTS[0] }) },
  answers: MET_OR_NOT,
  answerUnder: 'met',
  freeJudgements: [
    { under: 'reliability', inWords: 'reliability' },
    { under: 'usefulness', inWords: 'usefulness' },
  ],
  // About rigour, from sampling to what the findings rest on.
  doubtful: {
    under: 'reliability',
    level: 'high',
    criteria: processQuality,
    ofFirst: 4,
    least: 2,
  },
};
