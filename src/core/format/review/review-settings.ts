/** What a review file says to the people and programs that work on it. */

import { HEADER_KEYS } from '../../document/record';
import type { Choice, Field, ListField } from '../../fields/field';
import { anything, choice, dictionary, mapping, oneOrMore, text } from '../../fields/field-makers';
import { STUDY_TYPES } from '../../knowledge/terms/designs';
import { interventionFields } from '../intervention/intervention';
import { studyFields } from '../study/study';

const SEVERITY_WORDS: readonly Choice[] = [
  { value: 'error', meaning: 'The file cannot be used as it is.' },
  { value: 'warning', meaning: 'Somebody should look before publication.' },
  { value: 'information', meaning: 'Worth knowing.', aliases: ['info', 'hint'] },
  { value: 'ignore', meaning: 'Not reported at all.', aliases: ['off', 'none'] },
];

function sectionsOf(fields: Readonly<Record<string, Field>>): readonly Choice[] {
  return Object.entries(fields)
    .filter(([value]) => !HEADER_KEYS.includes(value))
    .map(([value, { meaning, packs }]) => ({ value, meaning, ...(packs && { packs }) }));
}

const expectedSections = (title: string, sections: readonly Choice[]): ListField =>
  oneOrMore(
    title,
    'The sections that are needed before the work counts as done.',
    choice('Section', 'One section.', sections, { strict: true }),
  );

/** Decisions about how the work is checked and shown, in the canonical order. */
export const settingsFields: Readonly<Record<string, Field>> = {
  expects: mapping(
    'Expected sections',
    'Which sections a record of each type needs. Progress is measured against it.',
    {
      ...Object.fromEntries(
        STUDY_TYPES.map(({ value }) => [value, expectedSections(`Study: ${value}`, sectionsOf(studyFields.fields))]),
      ),
      intervention: expectedSections('Intervention', sectionsOf(interventionFields.fields)),
    },
  ),
  guidance: dictionary(
    'Guidance',
    "The team's own rules, shown where what they are about is filled in: a question, a domain, the overall judgement, a key, or, under its own name, a section as a whole.",
    { inWords: 'a section, for example rob2' },
    dictionary(
      'Guidance for a section',
      'Rules by question or key.',
      { inWords: 'a question, domain or key of the section, for example q1.2' },
      text('Rule', 'What the team has agreed.'),
    ),
  ),
  fields: anything(
    'Own fields',
    "The review's own extra fields: what they are called, what they mean and what may stand there.",
  ),
  tables: dictionary(
    'Tables',
    "The review's own tables.",
    { inWords: 'the name of a table' },
    mapping('Table', 'One table.', {
      title: text('Title', 'Its heading.'),
      rows: text('Rows', 'What each row is about: an expression in JMESPath.', {
        examples: ['studies', "interventions[?contains(levels.igloo, 'group')]", 'studies[].computed.results[]'],
      }),
      filter: text('Filter', 'Which of these rows are shown: an expression in JMESPath, for each row.', {
        examples: ["design == 'randomised trial'", "contains(country, 'Norway')"],
      }),
      columns: dictionary(
        'Columns',
        'Headings, each with what stands below it.',
        { inWords: 'the heading of a column' },
        text('Expression', 'What stands in the column: an expression in JMESPath, for each row.', {
          examples: ['computed.cited', 'country', 'length(results)'],
        }),
      ),
      notes: oneOrMore('Notes', 'Footnotes of the table.', text('Note', 'One footnote.'), { ordered: true }),
    }),
  ),
  severities: dictionary(
    'Severities',
    'How serious a problem of each kind is in this review, where that departs from the usual.',
    { inWords: 'the code of a check' },
    choice('Severity', 'How serious it is.', SEVERITY_WORDS, { strict: true }),
  ),
};
