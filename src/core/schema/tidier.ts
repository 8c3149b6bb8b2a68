/** TIDieR: an intervention as it was planned, in twelve items. */
import type { Field, MappingField } from './field';
import { choice, mapping, mappingOrText, text } from './field-makers';

const item = (title: string, meaning: string): Field =>
  mappingOrText(title, meaning, {
    text: text('Text', 'What the sources say about it.'),
    status: choice('Status', 'How fully the sources report it.', [
      { value: 'reported', meaning: 'Fully enough to repeat it.', aliases: ['yes', 'fully reported'] },
      { value: 'partially reported', meaning: 'Something is said, but not enough.', aliases: ['partly', 'partial'] },
    ]),
  });

/** `tidier`: as planned; what was really delivered belongs to the arms of a study. */
export const tidierField: MappingField = mapping(
  'Description (TIDieR)',
  'The intervention as it was planned, so that somebody else could repeat it. What was really delivered belongs to the arms of each study.',
  {
    brief_name: item('Brief name', 'A name or phrase that describes it.'),
    why: item('Why', 'The reason, theory or goal of its essential parts.'),
    what_materials: item(
      'What: materials',
      'Materials used in delivery or in training those who deliver, and where to get them.',
    ),
    what_procedures: item('What: procedures', 'Activities and processes, including those that support or enable.'),
    who_provided: item('Who provided', 'Who delivered it: expertise, background, training.'),
    how: item('How', 'Face to face, by telephone, online; one to one or in groups.'),
    where: item('Where', 'The kind of place, and what it needs to have.'),
    when_how_much: item('When and how much', 'Number of contacts, period, duration, intensity or dose.'),
    tailoring: item('Tailoring', 'What was planned to be fitted to people: what, why, when, how.'),
    modifications: item('Modifications', 'What changed during the study: what, why, when, how.'),
    how_well_planned: item('How well: planned', 'How and by whom adherence was to be assessed, and kept up.'),
    how_well_actual: item('How well: actual', 'How far it was delivered as planned, where that was assessed.'),
  },
  { source: 'Hoffmann TC et al. BMJ 2014;348:g1687. doi:10.1136/bmj.g1687' },
);
