/** References as databases and reference managers give them away: RIS, BibTeX, PubMed's format, or a line of text. */
import type { CitedWork } from '../../core/index';
import { worksInBibtex } from './bibtex';
import { type Decoded, decodeReferences } from './decode-references';
import { worksInMedline } from './medline';
import { workInPlainText } from './plain-citation';
import { worksInRefer } from './refer';
import { worksInRis } from './ris';

export interface CitationsRead {
  readonly works: readonly CitedWork[];
  /** How many entries could not be read. */
  readonly unreadable: number;
  /** What the text was taken for. */
  readonly form: 'RIS' | 'BibTeX' | 'PubMed' | 'EndNote' | 'text' | 'table' | 'XML' | 'JSON';
}

/** A file as it was read. */
export interface CitationFileRead extends CitationsRead {
  readonly encoding: Decoded['encoding'];
}

/** What the bytes of a file say about works, in whichever encoding they are. See {@link readCitations}. */
export async function readCitationFile(bytes: Uint8Array): Promise<CitationFileRead> {
  const { text, encoding } = decodeReferences(bytes);
  return { ...(await readCitations(text)), encoding };
}

/**
 * What a text says about works, and nothing that it does not say: no network, no guesses.
 *
 * @param text of a file, or pasted; a box of one line may have taken its line breaks away
 */
export async function readCitations(text: string): Promise<CitationsRead> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (/^[ \t]*TY {0,4}-(?: |$)/m.test(content)) return { ...worksInRis(content), form: 'RIS' };
  if (/^@\s*\w+\s*[{(]/m.test(content)) return { ...worksInBibtex(content), form: 'BibTeX' };
  if (/^PMID ?- ?\d/m.test(content) || /^(?:OWN|FAU|AU|TI) *- /.test(content))
    return { ...worksInMedline(content), form: 'PubMed' };
  if (/^%0 /m.test(content)) return { ...worksInRefer(content), form: 'EndNote' };
  const other = formNotRead(content);
  if (other !== undefined) return { works: [], unreadable: 0, form: other };
  const work = workInPlainText(content);
  return { works: work ? [work] : [], unreadable: 0, form: 'text' };
}

/** Forms that are told, so that nobody takes half of one for a reference: each holds more than a line of text. */
function formNotRead(content: string): CitationsRead['form'] | undefined {
  if (/^<(?:\?xml|xml|records|!DOCTYPE|\w+>)/i.test(content)) return 'XML';
  if (/^[[{]\s*["{[\]}]/.test(content)) return 'JSON';
  const [head = ''] = content.split(/\r?\n/);
  const cells = head.split(/[,;\t]/).map((cell) =>
    cell
      .replace(/^\s*"|"\s*$/g, '')
      .trim()
      .toLowerCase(),
  );
  const known = cells.filter((cell) =>
    /^(?:title|authors?|(?:published )?year|journal|doi|abstract|covidence #?|study|ref)$/.test(cell),
  );
  return known.length >= 3 ? 'table' : undefined;
}
