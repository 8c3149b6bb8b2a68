/** References as databases and reference managers give them away: RIS, BibTeX, PubMed's format, or a line of text. */
import type { CitedWork } from '../core/index';
import { worksInBibtex } from './bibtex';
import { worksInMedline } from './medline';
import { workInPlainText } from './plain-citation';
import { worksInRis } from './ris';

export interface CitationsRead {
  readonly works: readonly CitedWork[];
  /** How many entries could not be read. */
  readonly unreadable: number;
  /** What the text was taken for. */
  readonly form: 'RIS' | 'BibTeX' | 'PubMed' | 'text';
}

/**
 * What a text says about works, and nothing that it does not say: no network, no guesses.
 *
 * @param text of a file, or pasted; a box of one line may have taken its line breaks away
 */
export async function readCitations(text: string): Promise<CitationsRead> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (/^TY {1,2}- ?/m.test(content)) return { ...worksInRis(content), form: 'RIS' };
  if (/^@\s*\w+\s*[{(]/m.test(content)) return { ...worksInBibtex(content), form: 'BibTeX' };
  if (/^PMID ?- ?\d/m.test(content)) return { ...worksInMedline(content), form: 'PubMed' };
  const work = workInPlainText(content);
  return { works: work ? [work] : [], unreadable: 0, form: 'text' };
}
