/**
 * References as BibTeX, in UTF-8. Written here: Citation.js, which reads BibTeX, leaves signs out that it has no command
 * for (≤), and does not mask the & in the name of a group.
 */
import type { ReferenceToWrite } from '../../../core/index';
import { kindWritten } from './kind-written';
import { nameParts } from './name-parts';

const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'article',
  thesis: 'phdthesis',
  'book chapter': 'incollection',
  'conference abstract': 'inproceedings',
  'grey literature': 'techreport',
};

/** What the name of the work around an entry is called there; else that of a journal. */
const AROUND: Readonly<Record<string, string>> = { incollection: 'booktitle', inproceedings: 'booktitle' };

/** What the publisher is called there. */
const PUBLISHERS: Readonly<Record<string, string>> = { phdthesis: 'school', techreport: 'institution' };

export function bibtexText(works: readonly ReferenceToWrite[]): string {
  return works.map(entry).join('\n');
}

function entry({ id, work }: ReferenceToWrite): string {
  const { authors, year, title, journal, volume, issue, pages, publisher, doi, pmid, url, language } = work;
  const type = TYPES[kindWritten(work)] ?? 'misc';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.map(nameOf).join(' and ')],
    // In braces twice, so that no style changes its capitals.
    ['title', title && `{${masked(title)}}`],
    [AROUND[type] ?? 'journal', masked(journal)],
    ['year', masked(year)],
    ['volume', masked(volume)],
    ['number', masked(issue)],
    ['pages', masked(pages)?.replace(/^([^-]+)-([^-]+)$/, '$1--$2')],
    [PUBLISHERS[type] ?? 'publisher', asOne(masked(publisher))],
    ['doi', plainAddress(doi)],
    ['pmid', masked(pmid)],
    ['url', plainAddress(url)],
    ['language', masked(language)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${type}{${id},`, ...lines, '}', ''].join('\n');
}

/** "Ash, Jr, M. L."; a group stands in braces, because BibTeX would take it apart. */
function nameOf(author: string): string {
  if (author === 'et al.') return 'others';
  const name = nameParts(author);
  if ('literal' in name) return `{${masked(name.literal)}}`;
  return [name.family, name.suffix, name.given].flatMap((part) => masked(part) ?? []).join(', ');
}

/** Where it would be taken for several. */
function asOne(list: string | undefined): string | undefined {
  return list !== undefined && / and /i.test(list) ? `{${list}}` : list;
}

const MASKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that BibTeX and LaTeX would take for their own. */
function masked(text: string): string;
function masked(text: string | undefined): string | undefined;
function masked(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').replace(/[\\~^{}&%$#_]/g, (sign) => MASKS[sign] ?? `\\${sign}`);
}

/** Addresses stand as they are; braces and backslashes, which would end the field, as their percent signs. */
function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
