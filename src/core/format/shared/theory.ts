import type { Field, MappingField } from '../../fields/field';
import { mapping, mappingOrText, oneOrMore, reference, text, yesOrNo } from '../../fields/field-makers';
/** How an intervention is meant to work. */

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
