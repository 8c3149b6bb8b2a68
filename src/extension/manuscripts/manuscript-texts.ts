/** Which texts of the editor are manuscripts. The extension wakes up only where there are extraction files. */
import type { DocumentSelector, TextDocument } from 'vscode';
import { isManuscript, MANUSCRIPTS } from '../../core/index';
import { LANGUAGES } from './languages';

/** For providers. Without those extensions .qmd and .Rmd are plain text, and are known by their names. */
export const MANUSCRIPT_TEXTS: DocumentSelector = [
  ...LANGUAGES.map((language) => ({ language })),
  { language: 'plaintext', pattern: MANUSCRIPTS },
];

/** Whether a text is a manuscript, in any of these languages or by its name. */
export function isManuscriptText({ languageId, uri }: TextDocument): boolean {
  return LANGUAGES.includes(languageId) || (languageId === 'plaintext' && isManuscript(uri.path));
}
