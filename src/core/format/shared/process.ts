/** How an intervention was put into practice, and how far one can rely on what is said about it. */
import type { Choice, ChoiceField, MappingField } from '../../fields/field';
import { choice, mapping, mappingOrText, oneOrMore, text, yesOrNo } from '../../fields/field-makers';
import type { FrameworkItem } from '../../knowledge/frameworks/framework';
import { processQuality } from '../../knowledge/frameworks/process-quality';

/** The three levels of the tools for process evaluations and theory papers. */
export const QUALITY_LEVELS: readonly Choice[] = [
  { value: 'low', meaning: 'Little can be relied on.', aliases: ['poor'] },
  { value: 'medium', meaning: 'Usable with care.', aliases: ['moderate', 'average'] },
  { value: 'high', meaning: 'Can be relied on.', aliases: ['good'] },
];

/** `process`: what a process evaluation did and found. Findings about context stand in `cici`. */
export const processField: MappingField = mapping(
  'Process',
  'How the process evaluation was done, and what it found about delivery. Findings about context have a section of their own.',
  {
    aim: text('Aim', 'What it was to find out.'),
    framework: text('Framework', 'The framework or theory that guided it.'),
    participants: text('Participants', 'Whose views or actions were studied.'),
    sampling: text('Sampling', 'How they were chosen.'),
    data_collection: oneOrMore(
      'Data collection',
      'How data were gathered.',
      text('Method', 'One method.', { examples: ['interviews', 'focus groups', 'documents'] }),
    ),
    analysis: text('Analysis', 'How the data were analysed.'),
    implementation: text('Implementation', 'How it was brought into practice.'),
    fidelity: text('Fidelity', 'How far delivery kept to the plan.', { aliases: ['adherence'] }),
    dose: text('Dose', 'How much was delivered and received.'),
    reach: text('Reach', 'Who was reached and who was not.'),
    adaptations: text('Adaptations', 'What was changed to fit.'),
    acceptability: text('Acceptability', 'How those who gave and received it found it.'),
    mechanisms: text('Mechanisms', 'What was found about how it works.'),
    note: text('Note', 'What else should be known about it.'),
  },
);

/** The one tool that is known; a review may name another. */
export const processToolField: ChoiceField = choice(
  'Tool',
  'The tool that was used.',
  [
    {
      value: 'eppi',
      label: 'EPPI-Centre style',
      meaning: 'Six criteria, then reliability and usefulness.',
      aliases: ['eppi-centre', 'eppi centre'],
    },
  ],
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
  mappingOrText(label, meaning, {
    met: yesOrNo('Met', 'Whether it is met.'),
    reason: text('Reason', 'Which steps were taken, or why not.'),
  });

/** `process_quality`: how far one can rely on a process evaluation, and how useful it is to the review. */
export const processQualityField: MappingField = mapping(
  'Quality of the process evaluation',
  'How reliable the process evaluation is, and how useful to this review. Both are judged from six criteria; there is no sum.',
  {
    tool: processToolField,
    ...Object.fromEntries(
      processQuality.items.map((item) => [item.key, item.group === 'Judgements' ? rating(item) : criterion(item)]),
    ),
  },
  {
    source:
      'EPPI-Centre; as used in a synthesis of process evaluations, BMC Public Health 2022. doi:10.1186/s12889-022-14544-4',
  },
);
