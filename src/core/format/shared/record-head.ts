/** What every record says about itself: whose work it is, and which problems its authors have accepted. */
import type { Choice, Field } from '../../fields/field';
import { choice, date, list, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import { settledFields, WAYS_TO_SETTLE } from './settled-fields';

const CONSENSUS_WAYS: readonly Choice[] = [
  ...WAYS_TO_SETTLE,
  {
    value: 'one extracted one checked',
    meaning: 'One person extracted, another checked it against the sources.',
    aliases: ['checked', 'one extracts one checks', 'one extracted, one checked'],
  },
];

/** `extractor` and `consensus`: the second stands instead of the first in the record that counts. */
export const authorshipFields: Readonly<Record<string, Field>> = {
  extractor: reference(
    'reviewer',
    'Extractor',
    'Whose own work this file is: initials from the review file. With two extractors there are two files.',
    { aliases: ['reviewer', 'rater', 'author'] },
  ),
  consensus: mapping(
    'Consensus',
    'Says that this is the record that counts, and how it came about. It stands instead of an extractor.',
    {
      by: oneOrMore(
        'By',
        'The people who agreed on it.',
        reference('reviewer', 'Reviewer', 'Initials from the review file.'),
      ),
      how: choice('How', 'How they came to agree.', CONSENSUS_WAYS),
      arbiter: reference('reviewer', 'Arbiter', 'Who decided where they did not agree.'),
      date: date('Date', 'When it was agreed.'),
    },
    { aliases: ['agreed'] },
  ),
};

/** What stands at the end of every record. */
export const closingFields: Readonly<Record<string, Field>> = {
  notes: oneOrMore(
    'Notes',
    'What a reader of this file should know and what fits nowhere else, such as contradictions within a source.',
    text('Note', 'One note.'),
  ),
  ...settledFields,
  accept: list(
    'Accepted problems',
    'Problems that the team has looked at and accepts here, each with its reason. They are shown in the overview.',
    mapping(
      'Accepted problem',
      'One check that is not to report in this file.',
      {
        check: text('Check', 'The code of the check, as shown behind the problem.', { strict: true }),
        reason: text('Reason', 'Why it is accepted.', { strict: true }),
      },
      { required: ['check', 'reason'] },
    ),
    { identity: ['check'] },
  ),
};
