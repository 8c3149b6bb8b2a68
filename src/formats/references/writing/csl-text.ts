/** References as CSL JSON (citationstyles.org), which Zotero, pandoc and Quarto read. */
import type { ReferenceToWrite } from '../../../core/index';
import { kindWritten } from './kind-written';
import { nameParts } from './name-parts';

const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'article-journal',
  thesis: 'thesis',
  'book chapter': 'chapter',
  'conference abstract': 'paper-conference',
  'grey literature': 'report',
};

/** @returns a list of items */
export function cslText(works: readonly ReferenceToWrite[]): string {
  return `${JSON.stringify(works.map(item), null, 2)}\n`;
}

function item({ id, work }: ReferenceToWrite): Readonly<Record<string, unknown>> {
  const { authors, year, title, journal, volume, issue, pages, publisher, doi, pmid, url, language } = work;
  return {
    id,
    type: TYPES[kindWritten(work)] ?? 'document',
    title,
    ...(authors.length > 0 && { author: authors.map(nameParts) }),
    ...(year !== undefined && { issued: dateOf(year) }),
    'container-title': journal,
    volume,
    issue,
    page: pages,
    publisher,
    DOI: doi,
    PMID: pmid,
    URL: url,
    language,
  };
}

function dateOf(year: string): Readonly<Record<string, unknown>> {
  return /^\d{4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : { literal: year };
}
