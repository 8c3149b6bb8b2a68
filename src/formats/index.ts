/**
 * The door to files of other programs. Shells load it when they need it (`import()`), because the libraries behind it
 * are large and most sessions never use them.
 */

export { archiveOf } from './documents/archive';
export { figuresAsDocx } from './documents/docx';
export { type BlockContent, type ManuscriptParts, manuscriptAsDocx } from './documents/manuscript-docx';
export { tablesAsXlsx, tidyTablesAsXlsx } from './documents/xlsx';
export { readerFor, readers } from './importing/list';
export { type Source, type Turn, UnreadableSource } from './importing/source';
export { gridsToMap, isSpreadsheet } from './importing/spreadsheets';
export { cellsOfClipboard } from './importing/tables/clipboard-cells';
export { lettersMissing } from './pictures/letters';
export { DRAWING_FILES, type DrawingKit, svgAsPng } from './pictures/png';
export { type CitationFileRead, type CitationsRead, readCitationFile, readCitations } from './references/citations';
export { referencesAsText } from './references/writing/references-text';
export { REPORT_ENDINGS, readReport } from './reports/read-report';
export type { CharacterMaps, ReadingReport, ReportRead } from './reports/report-read';
