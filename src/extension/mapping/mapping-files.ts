/** Which documents are mappings of spreadsheets. */
import type { DocumentSelector, TextDocument, Uri } from 'vscode';

const MAPPING_LANGUAGE = 'extraction-mapping';

export const MAPPINGS: DocumentSelector = { language: MAPPING_LANGUAGE };

/** Under this scheme the first rows of a sheet are shown as study files. */
export const FIRST_ROWS = 'extraction-rows';

/** The endings of spreadsheets. */
export const SPREADSHEETS = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'];

export const SHOW_FIRST_ROWS = 'extraction.showFirstRows';
export const BEGIN_MAPPING = 'extraction.beginMapping';

export function isMapping({ languageId }: TextDocument): boolean {
  return languageId === MAPPING_LANGUAGE;
}

/** @returns whether a file is a mapping by its name */
export function hasMappingName({ path }: Uri): boolean {
  return /\.map\.ya?ml$/i.test(path);
}
