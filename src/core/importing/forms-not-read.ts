/** Files that hold no references, or hold them in a form that is not read: what they look like, and what to do with them. */
import { say } from '../language/say';

/** What a file or a text looks like. */
export type FormNotRead =
  | 'Covidence CSV'
  | 'Rayyan CSV'
  | 'table of references'
  | 'table'
  | 'RevMan 5'
  | 'Cochrane data package'
  | 'archive'
  | 'old workbook'
  | 'PubMed XML'
  | 'XML'
  | 'JSON'
  | 'web page'
  | 'PDF';

/** In two sentences, for whoever wanted to read references there. @returns nothing for a form that is read */
export function notReadInWords(form: string): string | undefined {
  const words = WORDS.get(form);
  return words && `${words.looksLike()} ${words.todo()}`;
}

interface Words {
  readonly looksLike: () => string;
  readonly todo: () => string;
}

const importIt = () =>
  say`It holds more than references: use “Extraction: Import…” (on the command line: extraction import FILE).`;
const saveAnew = () =>
  say`Save the references as RIS (.ris), BibTeX (.bib) or in the PubMed format (.nbib) where you got them: databases and reference managers offer these.`;

const WORDS: ReadonlyMap<string, Words> = new Map<FormNotRead, Words>([
  ['Covidence CSV', { looksLike: () => say`This looks like a table (CSV) of Covidence.`, todo: importIt }],
  ['RevMan 5', { looksLike: () => say`This looks like a review of RevMan 5 (.rm5).`, todo: importIt }],
  [
    'Cochrane data package',
    { looksLike: () => say`This looks like the data package of a Cochrane review.`, todo: importIt },
  ],
  [
    'archive',
    { looksLike: () => say`This looks like an Excel workbook, a Word document or an archive (ZIP).`, todo: importIt },
  ],
  ['table', { looksLike: () => say`This looks like a table (CSV).`, todo: importIt }],
  ['Rayyan CSV', { looksLike: () => say`This looks like a table (CSV) of Rayyan.`, todo: saveAnew }],
  ['table of references', { looksLike: () => say`This looks like references in a table (CSV).`, todo: saveAnew }],
  ['PubMed XML', { looksLike: () => say`This looks like the XML of PubMed.`, todo: saveAnew }],
  ['XML', { looksLike: () => say`This looks like an XML file, but not one of EndNote.`, todo: saveAnew }],
  ['JSON', { looksLike: () => say`This looks like a JSON file, but not like CSL JSON.`, todo: saveAnew }],
  ['web page', { looksLike: () => say`This looks like a page of the web.`, todo: saveAnew }],
  [
    'old workbook',
    {
      looksLike: () => say`This looks like a workbook or document of an old version of Office (.xls, .doc).`,
      todo: () => say`Save it anew as .xlsx, or the references as RIS (.ris).`,
    },
  ],
  [
    'PDF',
    {
      looksLike: () => say`This looks like a PDF.`,
      todo: () => say`Paste the reference, or its DOI, instead; the report itself belongs into the folder of reports.`,
    },
  ],
]);
