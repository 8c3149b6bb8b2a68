/** What was asked of the authors of a study, and what they answered. */
import type { ListField } from '../../fields/field';
import { date, list, mapping, oneOrMore, reference, text } from '../../fields/field-makers';

/** `correspondence`: a log; a review says whom it asked and what came of it. */
export const correspondenceField: ListField = list(
  'Correspondence',
  'Each exchange with the authors of the study, or others who know about it. What they tell is extracted at its place, with this as its source.',
  mapping('Exchange', 'One question, and what came back.', {
    date: date('Date', 'When it was asked.'),
    with: text('With', 'Who was asked.'),
    by: oneOrMore('By', 'Who asked.', reference('reviewer', 'Reviewer', 'Initials from the review file.')),
    asked: text('Asked', 'What was asked.'),
    answered: date('Answered', 'When the answer came.'),
    answer: text('Answer', 'What was answered, in short; or that no answer came.', {
      examples: ['no answer', 'sent the data'],
    }),
    note: text('Note', 'What else should be known about it.'),
  }),
  { aliases: ['contact_with_authors', 'author_contact'] },
);
