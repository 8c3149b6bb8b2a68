/** Lists of references as reference managers read them. */
import type { ReferenceForm, ReferenceToWrite } from '../../../core/index';
import { bibtexText } from './bibtex-text';
import { cslText } from './csl-text';
import { risText } from './ris-text';

/** @returns the text of a file; what a citation does not say is absent, and what is written reads back the same */
export function referencesAsText(works: readonly ReferenceToWrite[], form: ReferenceForm): string {
  return { ris: risText, bibtex: bibtexText, csl: cslText }[form](works);
}
