/** The papers about a study. A study is one piece of research; it may have several reports. */
import type { Field, ListField } from '../../fields/field';
import {
  choice,
  count,
  date,
  id,
  list,
  mapping,
  mappingOrText,
  number,
  oneOrMore,
  text,
} from '../../fields/field-makers';

import { LANGUAGES } from '../../knowledge/terms/known-languages';

/** A work as a reference list prints it. */
export const citationFields: Readonly<Record<string, Field>> = {
  number: count('Number', 'The number under which the review cites it.'),
  authors: oneOrMore('Authors', 'Family name and initials, in the order of the paper.', text('Author', 'One author.'), {
    ordered: true,
  }),
  year: number('Year', 'The year of publication.', { whole: true, least: 1800, most: 2200 }),
  title: text('Title', 'The title as published.'),
  journal: text('Journal', 'The journal, or the book or series in which it appeared.'),
  volume: text('Volume', 'The volume of the journal.'),
  issue: text('Issue', 'The issue of the volume.'),
  pages: text('Pages', 'First and last page, or the number of the article.'),
  publisher: text('Publisher', 'The publisher, university or organisation, where it is not in a journal.'),
  doi: text('DOI', 'The digital object identifier, beginning with 10. and without https://doi.org/.'),
  pmid: text('PubMed number', 'Its number in PubMed.', {
    pattern: { source: '[0-9]{1,9}', inWords: 'a number of at most nine digits' },
  }),
  url: text('Address', 'Where it can be read, if there is no DOI.'),
  kind: choice(
    'Kind',
    'What kind of publication it is.',
    [
      { value: 'journal article', meaning: 'An article in a journal.' },
      { value: 'thesis', meaning: 'A doctoral or other thesis.' },
      { value: 'conference abstract', meaning: 'A summary of a talk or poster.' },
      { value: 'book chapter', meaning: 'A chapter of a book.' },
      { value: 'grey literature', meaning: 'A report of an organisation, not published by a publisher.' },
      { value: 'registry entry', meaning: 'An entry in a trial registry.' },
      { value: 'protocol', meaning: 'A published plan of the study.' },
    ],
    { open: true },
  ),
};

/** `reports`: what was published about the study. */
export const reportsField: ListField = list(
  'Reports',
  'The papers about this study. One study may have several; counts always say which of the two they count.',
  mapping(
    'Report',
    'One paper about this study.',
    {
      id: id('report', 'Report id', 'A short name by which support names this report, for example main.'),
      citation: mapping('Citation', 'The reference to it.', citationFields),
      language: text('Language', 'The language in which it is written.', {
        examples: ['en', 'de', 'Norwegian'],
        usual: LANGUAGES,
      }),
      file: text(
        'File',
        'Where the report lies in the workspace, as a path from the folder of the review file. The editor makes a link of it, and of the pages that support names.',
        { aliases: ['pdf', 'path', 'attachment'], examples: ['reports/doe-2020.pdf'] },
      ),
      match: choice(
        'Match',
        'How sure it is that this is the work that a review cites, where the record is made from the review.',
        [
          { value: 'listed', meaning: 'The citation stands in the reference list of the review.' },
          { value: 'matched', meaning: 'A published work was found that fits what the review says about it.' },
          { value: 'not identified', meaning: 'The work could not be found, or there are only candidates.' },
        ],
      ),
      retraction: mappingOrText(
        'Retraction',
        'Only where the report was retracted, or a warning about it was published: the notice, and what the review does about it.',
        {
          date: date('Date', 'When the notice was published.', { ofOthers: true }),
          notice: text('Notice', 'Where it stands: its DOI or address.'),
          kind: choice('Kind', 'What the notice says.', [
            { value: 'retraction', meaning: 'The report is withdrawn.', aliases: ['retracted', 'withdrawn'] },
            { value: 'expression of concern', meaning: 'The journal doubts it, and has not decided yet.' },
            { value: 'correction', meaning: 'A part of it was corrected.', aliases: ['erratum', 'corrigendum'] },
          ]),
          reason: text('Reason', 'Why, as the notice says.'),
          decision: text('Decision', 'What the review does about it: leaves the report out, or keeps it, and why.'),
        },
        { aliases: ['retracted'] },
      ),
      note: text('Note', 'What else should be known about this report.'),
    },
    { required: ['id'] },
  ),
  { identity: ['id'] },
);
