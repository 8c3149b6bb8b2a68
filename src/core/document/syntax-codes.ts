/** Everything that `parse` can report: the names stay, so that a review can accept or rank them. */

export interface SyntaxCodeEntry {
  readonly code: SyntaxCode;
  /** A few words for lists. */
  readonly title: string;
  /** How much it matters: an error keeps something from being read, a warning may have been meant, information helps. */
  readonly severity: 'error' | 'warning' | 'information';
  /** A paragraph for the documentation: what it is, why it matters, what to do. */
  readonly explanation: string;
}

export type SyntaxCode =
  | 'syntax/empty'
  | 'syntax/too-large'
  | 'syntax/too-many-lines'
  | 'syntax/too-many-values'
  | 'syntax/too-deep'
  | 'syntax/merge-conflict'
  | 'syntax/several-documents'
  | 'syntax/directive'
  | 'syntax/control-character'
  | 'syntax/invisible-character'
  | 'syntax/hidden-character'
  | 'syntax/direction-character'
  | 'syntax/lost-character'
  | 'syntax/tab'
  | 'syntax/indentation'
  | 'syntax/stray-text'
  | 'syntax/duplicate-key'
  | 'syntax/missing-colon'
  | 'syntax/missing-dash'
  | 'syntax/missing-space'
  | 'syntax/unclosed-quote'
  | 'syntax/unclosed-bracket'
  | 'syntax/stray-bracket'
  | 'syntax/comma'
  | 'syntax/quotation-marks-needed'
  | 'syntax/quotation-mark-inside'
  | 'syntax/text-lost-in-comment'
  | 'syntax/escape'
  | 'syntax/key'
  | 'syntax/tag'
  | 'syntax/alias'
  | 'syntax/alias-limit'
  | 'syntax/merge-key'
  | 'syntax/unreadable';

/** The catalogue, in the order of the documentation page. */
export const syntaxCodes: readonly SyntaxCodeEntry[] = [
  {
    code: 'syntax/empty',
    title: 'Nothing is written yet',
    severity: 'information',
    explanation:
      'The file has no content, or only comments. Start with `study:`, `intervention:`, `review:` or `tool:` and a name, so that the file is known for what it is about.',
  },
  {
    code: 'syntax/too-large',
    title: 'File too large',
    severity: 'error',
    explanation:
      'Files of 500,000 characters and more are not read, so that the editor stays quick; the largest files of real reviews have some ten thousand. A file of that size usually holds pasted material; split the record over several files, or keep the material elsewhere.',
  },
  {
    code: 'syntax/too-many-lines',
    title: 'Too many lines',
    severity: 'error',
    explanation:
      'Files with more than 50,000 lines are not read, so that the editor stays quick; the largest files of real reviews have some thousand. Such a file usually holds pasted material, or empty lines without end; delete them, split the record over several files, or keep the material elsewhere.',
  },
  {
    code: 'syntax/too-many-values',
    title: 'Too many names and values',
    severity: 'error',
    explanation:
      'Files with more than 20,000 names and values are not read, so that the editor stays quick; the largest files of real reviews have some hundred. Such a file usually holds a pasted table; split the record over several files, or keep the material elsewhere.',
  },
  {
    code: 'syntax/too-deep',
    title: 'Nested too deeply',
    severity: 'error',
    explanation:
      'Values inside values are read down to 64 levels. Real records need fewer than ten; more usually comes from brackets that were pasted or typed by mistake.',
  },
  {
    code: 'syntax/merge-conflict',
    title: 'Unresolved merge conflict',
    severity: 'error',
    explanation:
      'Two versions of the same lines stand between `<<<<<<<` and `>>>>>>>`, left by git after a merge. Until one is chosen, the first (current) version is read. Keep the lines that are right and delete the others together with the marker lines.',
  },
  {
    code: 'syntax/several-documents',
    title: 'Several documents in one file',
    severity: 'error',
    explanation:
      'A line `---` (or `...`) ends what the file is about; only the part before it is read. Put the rest into a file of its own.',
  },
  {
    code: 'syntax/directive',
    title: 'Instruction line',
    severity: 'warning',
    explanation:
      'A line that starts with `%` before the content is an instruction to other programs. It is not used here and can be deleted.',
  },
  {
    code: 'syntax/control-character',
    title: 'Hidden control character',
    severity: 'error',
    explanation:
      'Text pasted from a PDF or another program sometimes brings characters that cannot be seen and that make values differ although they look the same. They can be removed without loss.',
  },
  {
    code: 'syntax/invisible-character',
    title: 'Special space',
    severity: 'error',
    explanation:
      'A non-breaking or other special space, usually pasted from a word processor, stands where an ordinary space is needed: at the start of a line or behind a colon. It looks the same but is not read as a space.',
  },
  {
    code: 'syntax/hidden-character',
    title: 'Hidden character inside a word',
    severity: 'warning',
    explanation:
      'Soft hyphens, which PDFs bring along where a word was divided, fillers and separators of lines cannot be seen, but words with and without them are different: a name is not found, two people seem to disagree. They can be removed without loss.',
  },
  {
    code: 'syntax/direction-character',
    title: 'Hidden character that turns the direction of the text',
    severity: 'warning',
    explanation:
      'Marks for scripts that are written from right to left can make a text look other than it is read, so that a reader of the file and a program do not see the same. Where the line has such a script, only those that turn other text around are pointed out.',
  },
  {
    code: 'syntax/lost-character',
    title: 'A character that was lost',
    severity: 'warning',
    explanation:
      'The sign � stands where a program could not read a character, usually because a file was saved or read in another encoding. Which one it was cannot be told from the file: look it up and write it again. Save files as UTF-8.',
  },
  {
    code: 'syntax/tab',
    title: 'Tab at the start of a line',
    severity: 'error',
    explanation:
      'How far a line is moved to the right says what it belongs to, and tabs have no fixed width. Use spaces, two for each level.',
  },
  {
    code: 'syntax/indentation',
    title: 'Line starts at the wrong column',
    severity: 'error',
    explanation:
      'How far a line is moved to the right says what it belongs to. Lines that belong together start at the same column; what belongs to a line starts two spaces further right.',
  },
  {
    code: 'syntax/stray-text',
    title: 'Text that belongs to nothing',
    severity: 'error',
    explanation:
      'Everything in a file belongs to a name: `name: value`. Text before the first name, or behind a value that is already complete, is not read. Begin a remark with `#`, or put the whole value in quotation marks.',
  },
  {
    code: 'syntax/duplicate-key',
    title: 'Name written twice',
    severity: 'error',
    explanation:
      'The same name stands twice in the same group, so it is not clear which value counts. Other programs refuse the file or silently use the last. Keep one.',
  },
  {
    code: 'syntax/missing-colon',
    title: 'Colon missing',
    severity: 'error',
    explanation:
      'A line on its own is read as `name: value`, or as `- item` in a list. Without a colon it is taken as a name without a value.',
  },
  {
    code: 'syntax/missing-dash',
    title: 'Dash missing',
    severity: 'error',
    explanation:
      'Each item of a list that is written over several lines begins with a dash and a space, all at the same column.',
  },
  {
    code: 'syntax/missing-space',
    title: 'Space missing behind a colon, dash or value',
    severity: 'error',
    explanation: 'A colon separates name and value only when a space follows: `country: Norway`, not `country:Norway`.',
  },
  {
    code: 'syntax/unclosed-quote',
    title: 'Quotation mark not closed',
    severity: 'error',
    explanation: 'Text that begins with a quotation mark has to end with the same one.',
  },
  {
    code: 'syntax/unclosed-bracket',
    title: 'Bracket not closed',
    severity: 'error',
    explanation:
      'A list in `[ ]` or a group in `{ }` has to be closed with the matching bracket before the next line that belongs elsewhere.',
  },
  {
    code: 'syntax/stray-bracket',
    title: 'Closing bracket without an opening one',
    severity: 'error',
    explanation:
      'A `]` or `}` stands where nothing is open. Delete it, or add the opening bracket; if it belongs to the text, put the text in quotation marks.',
  },
  {
    code: 'syntax/comma',
    title: 'Comma missing or too many',
    severity: 'error',
    explanation: 'Between brackets, entries are separated by exactly one comma.',
  },
  {
    code: 'syntax/quotation-marks-needed',
    title: 'Text needs quotation marks',
    severity: 'error',
    explanation:
      'Some characters have a meaning of their own in these files: a colon followed by a space, and at the beginning of a value `>`, `|`, `[`, `{`, `"`, `\'`, `@`, `` ` ``, `%`, `&`, `*`, `!`, `?` or `-`. Text that contains them is read wrongly, by every program, unless it stands in quotation marks.',
  },
  {
    code: 'syntax/quotation-mark-inside',
    title: 'Quotation mark inside quoted text',
    severity: 'error',
    explanation:
      "The same quotation mark that begins a text also stands inside it, so the text ends too early. Inside single quotation marks an apostrophe is written twice (`'it''s'`), inside double ones it gets a backslash.",
  },
  {
    code: 'syntax/text-lost-in-comment',
    title: 'Text lost as a comment',
    severity: 'warning',
    explanation:
      'A space followed by `#` begins a comment, and everything behind it is left out of the value. In `trial # 2` the value is only `trial`. Put the text in quotation marks if the number belongs to it.',
  },
  {
    code: 'syntax/escape',
    title: 'Unknown backslash sequence',
    severity: 'error',
    explanation:
      'Between double quotation marks a backslash begins a special character. For an ordinary backslash write two, or use single quotation marks.',
  },
  {
    code: 'syntax/key',
    title: 'Name that cannot be read',
    severity: 'error',
    explanation: 'The part before a colon has to be a short name on one line.',
  },
  {
    code: 'syntax/tag',
    title: 'Exclamation mark read as an instruction',
    severity: 'warning',
    explanation:
      'A word that begins with `!` is an instruction to some programs. Here it is never carried out; the value is taken as text.',
  },
  {
    code: 'syntax/alias',
    title: 'Reference to nowhere',
    severity: 'error',
    explanation:
      'A word that begins with `*` stands for a value that is marked with `&` and the same name further up. There is none, so nothing is read here.',
  },
  {
    code: 'syntax/alias-limit',
    title: 'Too many repeated values',
    severity: 'error',
    explanation:
      'References with `*` repeat a value. Together they may stand for at most 10,000 values, so that a small file cannot grow without bound.',
  },
  {
    code: 'syntax/merge-key',
    title: '`<<` is not supported',
    severity: 'error',
    explanation:
      '`<<` copies values from elsewhere, which hides from readers what was extracted. Write the values out.',
  },
  {
    code: 'syntax/unreadable',
    title: 'Line cannot be read',
    severity: 'error',
    explanation:
      'The line does not fit the ones around it. Look for a missing quotation mark, bracket or colon here or just above.',
  },
];
