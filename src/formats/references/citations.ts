/** References as databases and reference managers give them away, and as papers print them. */
import type { FormNotRead } from '../../core/index';
import { worksInBibtex } from './bibtex';
import { cslItemsIn, worksInCslJson } from './csl-json';
import { type Decoded, decodeReferences } from './decode-references';
import { isEndnoteXml, worksInEndnoteXml } from './endnote-xml';
import { worksInMedline } from './medline';
import { formNotRead } from './other-forms';
import { worksInRefer } from './refer';
import { worksInText } from './reference-list';
import { worksInRis } from './ris';
import { isWebOfScience, worksInWebOfScience } from './web-of-science';
import { type Works, worksOf } from './works';

/** Forms that are read. */
export type CitationForm =
  | 'RIS'
  | 'BibTeX'
  | 'PubMed'
  | 'EndNote'
  | 'EndNote XML'
  | 'CSL JSON'
  | 'Web of Science'
  | 'text';

export interface CitationsRead extends Works {
  /** What the text was taken for. Of a form that is not read there are no works: `notReadInWords` says what to do. */
  readonly form: CitationForm | FormNotRead;
}

/** A file as it was read. */
export interface CitationFileRead extends CitationsRead {
  readonly encoding: Decoded['encoding'];
}

/**
 * What the bytes of a file say about works, in whichever encoding they are. See {@link readCitations}.
 * @param told its encoding, where somebody knows it: a name of the Encoding standard (`windows-1250`)
 * @throws RangeError where there is no encoding of that name
 */
export async function readCitationFile(bytes: Uint8Array, told?: string): Promise<CitationFileRead> {
  const { text, encoding } = decodeReferences(bytes, told);
  return { ...(await readCitations(text)), encoding };
}

/**
 * What a text says about works, and nothing that it does not say: no network, no guesses.
 *
 * @param text of a file, or pasted; a box of one line may have taken its line breaks away
 */
export async function readCitations(text: string): Promise<CitationsRead> {
  const content = text.replace(/^\uFEFF/, '').trim();
  for (const { form, read } of FORMS) {
    const works = read(content);
    if (works) return { ...works, form };
  }
  const form = formNotRead(content);
  return form === undefined ? { ...worksInText(content), form: 'text' } : { ...worksOf([]), form };
}

interface Form {
  readonly form: CitationForm;
  /** @returns nothing where the text is not in this form */
  readonly read: (text: string) => Works | undefined;
}

/** A new form is its own file and one line here; what a text looks like first, it is. */
const FORMS: readonly Form[] = [
  { form: 'EndNote XML', read: (text) => (isEndnoteXml(text) ? worksInEndnoteXml(text) : undefined) },
  { form: 'RIS', read: (text) => (RIS.test(text) ? worksInRis(text) : undefined) },
  { form: 'BibTeX', read: (text) => (/^\s*@\s*\w+\s*[{(]/m.test(text) ? worksInBibtex(text) : undefined) },
  { form: 'Web of Science', read: (text) => (isWebOfScience(text) ? worksInWebOfScience(text) : undefined) },
  { form: 'PubMed', read: (text) => (PUBMED.test(text) ? worksInMedline(text) : undefined) },
  { form: 'EndNote', read: (text) => (/^%0 /m.test(text) ? worksInRefer(text) : undefined) },
  {
    form: 'CSL JSON',
    read: (text) => {
      const items = cslItemsIn(text);
      return items && worksInCslJson(items);
    },
  },
];

/** The line of a type, or of an end where a program leaves the type out. */
const RIS = /^[ \t\u00a0]*(?:TY[ \t\u00a0]{0,4}-(?:[ \t\u00a0]|$)|TY {2}-\S|ER {2}- *$)/m;

const PUBMED = /^PMID ?- ?\d|^(?<![\s\S])(?:OWN|FAU|AU|TI) *- /m;
