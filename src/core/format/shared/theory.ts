/** How an intervention is meant to work, and how good a paper about that is. */
import type { ChoiceField, Field, MappingField } from '../../fields/field';
import {
  choice,
  dictionary,
  mapping,
  mappingOrText,
  oneOrMore,
  reference,
  text,
  yesOrNo,
} from '../../fields/field-makers';
import { THEORY_TOOLS, theoryCriteria } from '../../knowledge/quality-tools/theory-tools';
import { QUALITY_LEVELS } from './process';

/** What is extracted about a theory, in studies and in interventions. */
export const theoryFields: Readonly<Record<string, Field>> = {
  name: oneOrMore('Name', 'The theory or theories by name.', text('Theory', 'One theory.')),
  description: text('Description', 'What the theory says, as the source puts it.'),
  key_authors: oneOrMore('Key authors', 'To whom the source credits it.', text('Author', 'One author.')),
  mechanisms: oneOrMore(
    'Mechanisms',
    'The mechanisms of change, as named in the review file.',
    reference('mechanism', 'Mechanism', 'One mechanism.'),
  ),
  related_interventions: oneOrMore(
    'Related interventions',
    'Other interventions that rest on the same theory.',
    text('Intervention', 'One intervention.'),
  ),
  logic_model: yesOrNo('Logic model', 'Whether the source shows a logic model: how inputs are to lead to outcomes.'),
  empirically_tested: mappingOrText('Tested empirically', 'Whether the theory was tested with data.', {
    value: yesOrNo('Tested', 'Whether it was tested.'),
    how: text('How', 'How it was tested, and what came out.'),
  }),
  note: text('Note', 'What else should be known about it.'),
};

/** `theory` of a study. */
export const theoryField: MappingField = mapping(
  'Theory',
  'How the intervention is meant to work, as this study or paper explains it.',
  theoryFields,
);

/** The tools that are known; a review may name another. */
export const theoryToolField: ChoiceField = choice(
  'Tool',
  'The tool that was used. There is no agreed one, so the review names its own.',
  THEORY_TOOLS.map(({ value, label, meaning, aliases = [] }) => ({ value, label: label ?? value, meaning, aliases })),
  { open: true },
);

/** `theory_quality`: how good a paper about programme theory is. The tool is the review's choice. */
export const theoryQualityField: MappingField = mapping(
  'Quality of the theory paper',
  'How well a paper explains its theory, by the tool that the review has chosen.',
  {
    tool: theoryToolField,
    criteria: dictionary(
      'Criteria',
      'Each criterion of the tool.',
      { inWords: 'the name of a criterion', of: theoryCriteria() },
      mappingOrText('Criterion', 'Whether the theory meets the criterion, and what shows it.', {
        met: yesOrNo('Met', 'Whether it is met.'),
        reason: text('Reason', 'Why.'),
      }),
    ),
    judgement: choice('Judgement', 'The quality as a whole.', QUALITY_LEVELS, { aliases: ['rating', 'overall'] }),
    reason: text('Reason', 'Why it was rated so.'),
  },
);
