/** What two people settled between them, and what one checked of another's work: the way to the record that counts. */
import type { Choice, Field } from '../../fields/field';
import {
  anything,
  choice,
  date,
  dictionary,
  list,
  mapping,
  oneOrMore,
  reference,
  text,
} from '../../fields/field-makers';

/** How people come to agree where they worked alone. */
export const WAYS_TO_SETTLE: readonly Choice[] = [
  { value: 'discussion', meaning: 'Two people worked alone, compared, and settled differences by talking.' },
  {
    value: 'third reviewer',
    meaning: 'Two people worked alone; a third decided where they differed.',
    aliases: ['arbitration', 'third person', 'arbiter'],
  },
];

const reviewer = (title: string, meaning: string): Field => reference('reviewer', title, meaning);

/** `settled` and `checked`, before the accepted problems of every record. */
export const settledFields: Readonly<Record<string, Field>> = {
  settled: list(
    'Settled',
    'What people settled where they differed, one entry for each value: who had written what, how it was settled, when, and why. A value that is settled anew gets a new entry.',
    mapping(
      'Settled value',
      'One value on which people differed.',
      {
        at: oneOrMore(
          'At',
          'Where the value stands: the section, then keys, with entries of lists by their ids or names: [rob2, exhaustion-6m, measurement].',
          text('Step', 'A key, or the id or name of an entry.'),
          { ordered: true },
        ),
        for: text('For', 'The key of the value in that place, for example q4.4. Without it, the place as a whole.'),
        was: dictionary(
          'Was',
          'What each of them had written, by initials; blank where it was left out.',
          { inWords: 'the initials of a person', pattern: '[A-Za-z][A-Za-z0-9-]{0,11}' },
          anything('Value', 'What this person had written.'),
        ),
        is: anything(
          'Is',
          'What was settled on. By it one sees whether the value was changed afterwards without a word of why.',
        ),
        how: choice('How', 'How it was settled.', WAYS_TO_SETTLE),
        by: oneOrMore('By', 'Who settled it.', reviewer('Reviewer', 'Initials from the review file.')),
        referred: reviewer('Referred to', 'Who is to decide, while it waits.'),
        date: date('Date', 'When it was settled, or referred.'),
        reason: text('Reason', 'Why it was settled so, in the words of those who settled it.'),
      },
      { required: ['at'], withoutSupport: true },
    ),
  ),
  checked: dictionary(
    'Checked',
    'Sections that a second person has checked against the sources, where one extracts and another checks.',
    { inWords: 'a section, for example rob2' },
    mapping(
      'Checked section',
      'Who checked it, and when.',
      {
        by: oneOrMore('By', 'Who checked it.', reviewer('Reviewer', 'Initials from the review file.')),
        date: date('Date', 'When it was checked.'),
        seal: text(
          'Seal',
          'Eight letters and digits that follow from what the section said then; the editor writes them. A section that says something else has another seal.',
          { pattern: { source: '[0-9a-f]{8}', inWords: 'eight of the digits 0 to 9 and the letters a to f' } },
        ),
      },
      { withoutSupport: true },
    ),
    { aliases: ['verified', 'double_checked'] },
  ),
};
