import type { MappingField } from '../../fields/field';
import { mapping, oneOrMore, text } from '../../fields/field-makers';
/** How an intervention was put into practice. */

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
