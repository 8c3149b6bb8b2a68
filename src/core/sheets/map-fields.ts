/** What may stand in the mapping of a spreadsheet, `NAME.map.yaml`: one tree of fields, as for the records of a review. */
import type { Choice, MappingField } from '../fields/field';
import { choice, dictionary, list, mapping, oneOrMore, text } from '../fields/field-makers';

/** What one row of the table says. */
const ROW_KINDS: readonly Choice[] = [
  { value: 'study', meaning: 'Everything about one study: groups and outcomes stand beside one another, in columns.' },
  { value: 'arm', meaning: 'One group of a study: the rows of a study follow its groups.' },
  { value: 'result', meaning: 'One result: an outcome at a time, or a comparison.' },
];

const DECIMALS: readonly Choice[] = [
  { value: 'point', meaning: '1.5 is one and a half.' },
  { value: 'comma', meaning: '1,5 is one and a half.' },
];

const THOUSANDS: readonly Choice[] = [
  { value: 'none', meaning: 'Long numbers are written without signs in them.' },
  { value: 'comma', meaning: '1,234 is more than a thousand.' },
  { value: 'point', meaning: '1.234 is more than a thousand.' },
  { value: 'space', meaning: '1 234 is more than a thousand.' },
  { value: 'apostrophe', meaning: '1’234 is more than a thousand.' },
];

/** In place of a word: nothing is to be written. */
export const BLANK: Choice = {
  value: 'blank',
  meaning: 'Nothing is written; the cell is listed among what is not taken over.',
};

/** In place of a key: the column is left out knowingly. */
export const LEFT_OUT: Choice = {
  value: 'left out',
  meaning: 'The column is left out knowingly; its cells are listed among what is not taken over.',
};

const RESULT_WORDS = {
  outcome: text('Outcome', 'What was measured, as the review calls it.', { strict: true }),
  measure: text('Measure', 'With what it was measured, as the review calls it.', { strict: true }),
  timepoint: text('Time point', 'When it was measured, as the review calls it.', { strict: true }),
  population: text('Population', 'Whose result it is, where it is not everyone.', { strict: true }),
};

const column = mapping(
  'Column',
  'Where the cells of the column go: a key, several, or a key with what is the same for the whole column.',
  {
    key: oneOrMore(
      'Key',
      'Where the value stands in a study file, with full stops: participants.total.',
      text('Key', 'One key.', { strict: true }),
    ),
    arm: text('Group', 'Which group the numbers are of: a name from “arms”.', { strict: true }),
    ...RESULT_WORDS,
    parts: list(
      'Parts',
      'Several numbers stand in one cell, as in “12.3 (4.5)”: the key of each, in their order. It stands instead of “key”.',
      text('Key', 'One key.', { strict: true }),
      { strict: true, ordered: true },
    ),
    separator: text('Separator', 'What parts several entries in one cell; a semicolon where nothing is said.', {
      strict: true,
    }),
    words: dictionary(
      'Words',
      'What the words of the column are called in the format.',
      { inWords: 'words of the column' },
      text('Word', 'The word of the format, or “blank”.'),
    ),
    note: text('Note', 'Why it is so.'),
  },
  { orText: true, strict: true, withoutSupport: true },
);

/** In the order in which they usually stand. */
export const mapFields: MappingField = mapping(
  'Mapping of a spreadsheet',
  'How the rows and columns of a spreadsheet become files of a review. It is asked for once, kept beside the sheet, and read at every import.',
  {
    sheet: text('Spreadsheet', 'The file, as a path from the folder of this mapping.', {
      strict: true,
      examples: ['studies.xlsx'],
    }),
    tab: text('Sheet of the workbook', 'Which of its sheets; the first where nothing is said.', { strict: true }),
    headings: oneOrMore(
      'Headings',
      'The row in which the headings stand, or both rows where one heading is over several columns.',
      // Rows are counted as a program for spreadsheets counts them.
      { kind: 'number', title: 'Row', meaning: 'The number of the row.', whole: true, least: 1, strict: true },
      { strict: true, most: 3 },
    ),
    row: choice('Row', 'What one row says.', ROW_KINDS, { strict: true }),
    decimal: choice('Decimal sign', 'What stands in front of the decimals.', DECIMALS, { strict: true }),
    thousands: choice('Thousands', 'What parts thousands, if anything does.', THOUSANDS, { strict: true }),
    missing: dictionary(
      'Missing',
      'What is written where there is no value, and what it means.',
      { inWords: 'what is written in cells without a value' },
      choice('Meaning', 'Which word of the format it is, or “blank”.', [BLANK]),
    ),
    same_as_above: oneOrMore(
      'Same as above',
      'Columns in which a blank cell means what stands above it, as where cells were merged.',
      text('Column', 'A heading.', { strict: true }),
    ),
    leave_out: dictionary(
      'Rows left out',
      'Rows that are no data: headings of columns, and what stands there in such rows.',
      { inWords: 'headings of columns' },
      oneOrMore('Words', 'What stands in the column in such rows.', text('Word', 'One text.', { strict: true })),
    ),
    results: mapping('All results', 'What holds for all results, where no column says it.', RESULT_WORDS, {
      withoutSupport: true,
    }),
    arms: dictionary(
      'Groups',
      'The groups whose numbers stand in columns beside one another.',
      { inWords: 'names by which columns name a group' },
      mapping(
        'Group',
        'A group of every study.',
        {
          name: text('Name', 'What the group is called in the files, where no column says it.', { strict: true }),
          role: choice(
            'Role',
            'What it stands for in comparisons.',
            [
              { value: 'intervention', meaning: 'It received what is being evaluated.' },
              { value: 'comparator', meaning: 'It is what the intervention is compared with.' },
            ],
            { strict: true },
          ),
        },
        { withoutSupport: true, strict: true },
      ),
    ),
    words: dictionary(
      'Words',
      'What words of the sheet are called in the format, in every column.',
      { inWords: 'words of the sheet' },
      text('Word', 'The word of the format, or “blank”.'),
    ),
    columns: dictionary(
      'Columns',
      'Where each column goes: to a key, to several, or to one with what is the same for the whole column.',
      { inWords: 'headings of columns' },
      oneOrMore('Keys', 'Where the cells of the column go.', column, { strict: true }),
    ),
  },
  { required: ['sheet', 'columns'], withoutSupport: true, strict: true },
);
