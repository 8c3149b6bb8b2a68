/** `support`: where in the sources a value stands. It may stand in every mapping of every record. */
import type { Field, ListField } from '../../fields/field';
import { choice, list, mappingOrText, oneOrMore, reference, text } from '../../fields/field-makers';

const entryFields: Readonly<Record<string, Field>> = {
  for: oneOrMore(
    'For',
    'The key or keys beside this support whose values it backs, for example igloo or q1.2. Without it, the support is for everything in this place.',
    text('Key', 'A key that stands beside this support.'),
  ),
  quote: text('Quotation', 'The words of the source, exactly as printed.'),
  printed: text(
    'As printed',
    'The word or number as the source prints it, where the value in this file is the agreed word for it.',
  ),
  page: text('Page', 'The page, or pages, on which it stands.', { examples: ['4', '12-13'] }),
  place: text('Place', 'The table, figure, heading or appendix where it stands.', {
    examples: ['Table 1', 'abstract', 'Methods, Randomisation'],
  }),
  report: reference('report', 'Report', 'Which report says it: the id of one of the reports of this study.', {
    also: [{ value: 'review', meaning: 'The article of the review itself.' }],
  }),
  sha256: text(
    'Fingerprint of the file',
    'Which file of the report was quoted: its SHA-256 checksum, which is another one as soon as anything in the file changes. “Use as Support” writes it where the setting “extraction.fingerprints” says so; nobody has to.',
    { pattern: { source: '[0-9a-f]{64}', inWords: '64 digits and letters from a to f' } },
  ),
  source: choice('Kind of source', 'What kind of source it is, where it is not simply a printed report.', [
    { value: 'report', meaning: 'A published or unpublished report of the study.' },
    { value: 'registry', meaning: 'An entry in a trial registry.', aliases: ['register', 'trial registry'] },
    { value: 'author', meaning: 'A message from the authors.', aliases: ['authors', 'contact with author'] },
    { value: 'read from a figure', meaning: 'Measured from a picture, not printed as a number.', aliases: ['figure'] },
    { value: 'calculated', meaning: 'Worked out from other numbers; the note says how.', aliases: ['computed'] },
    { value: 'translated', meaning: 'Translated from another language.', aliases: ['translation'] },
  ]),
  note: text('Note', 'Anything a second reader needs in order to find or to understand it.'),
};

/** `support` as it may stand in every mapping: a sentence, one entry, or a list of entries and sentences. */
export const supportField: ListField = list(
  'Support',
  'Where this stands in the sources: a sentence, or entries with a quotation, a page or a place. It lets a second person check the value.',
  mappingOrText('Entry', 'One place in one source.', entryFields),
  { orOne: true },
);
