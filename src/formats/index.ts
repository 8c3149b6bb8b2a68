/**
 * The door to files of other programs. Shells load it when they need it (`import()`), because the libraries behind it
 * are large and most sessions never use them.
 */
export { type CitationFileRead, type CitationsRead, readCitationFile, readCitations } from './citations';
export { figuresAsDocx } from './docx';
export { lettersMissing } from './letters';
export { type BlockContent, type ManuscriptParts, manuscriptAsDocx } from './manuscript-docx';
export { DRAWING_FILES, type DrawingKit, svgAsPng } from './png';
export { tablesAsXlsx, tidyTablesAsXlsx } from './xlsx';
