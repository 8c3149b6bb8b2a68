/** How an intervention was put into practice, and how far one can rely on what is said about it. */
import type { Choice, MappingField } from './field';
import { choice, mapping, mappingOrText, oneOrMore, text, yesOrNo } from './field-makers';

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

const rating = (title: string, meaning: string, aliases: readonly string[] = []): MappingField =>
  mapping(
    title,
    meaning,
    {
      judgement: choice('Judgement', 'Low, medium or high.', QUALITY_LEVELS, { strict: true, aliases: ['rating'] }),
      reason: text('Reason', 'Why it was rated so.'),
    },
    { aliases },
  );

const criterion = (title: string, meaning: string): MappingField =>
  mappingOrText(title, meaning, {
    met: yesOrNo('Met', 'Whether steps to that end were taken.'),
    reason: text('Reason', 'Which steps, or why not.'),
  });

/** `process_quality`: how far one can rely on a process evaluation, and how useful it is to the review. */
export const processQualityField: MappingField = mapping(
  'Quality of the process evaluation',
  'How reliable the process evaluation is, and how useful to this review. Both are judged from six criteria; there is no sum.',
  {
    tool: text('Tool', 'The tool that was used.'),
    sampling: criterion('Sampling', 'Steps to lower bias and error in who was studied.'),
    data_collection: criterion('Data collection', 'Steps to lower bias and error in how data were gathered.'),
    data_analysis: criterion('Data analysis', 'Steps to lower bias and error in how data were analysed.'),
    grounded: criterion('Findings grounded', 'Findings are supported by the data that are shown.'),
    breadth_depth: criterion('Breadth and depth', 'Findings are wide and deep enough.'),
    perspectives: criterion('Perspectives', 'The views of those whom the intervention is for come first.'),
    reliability: rating('Reliability', 'How far the findings can be trusted.', ['trustworthiness']),
    usefulness: rating('Usefulness', 'How useful the findings are to this review.'),
  },
  {
    source:
      'EPPI-Centre; as used in a synthesis of process evaluations, BMC Public Health 2022. doi:10.1186/s12889-022-14544-4',
  },
);
