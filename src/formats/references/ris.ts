/**
 * RIS, which nearly every database exports. Read line by line, because files in the wild keep to the standard only in
 * part (types and tags of their own, several names on a line, months in the place of dates), and a library that insists
 * on it loses the year or the whole entry.
 */
import type { CitedWork } from '../../core/index';
import { authorNames } from './author-name';
import { readableWorks, type Works } from './csl';
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';
import { type Field, risEntries } from './ris-fields';

/** The works of an RIS text; an entry that says neither who, what nor which DOI is counted as unreadable. */
export function worksInRis(text: string): Works {
  const found = risEntries(text).map(workOf);
  return readableWorks(found);
}

/** Types that the two vocabularies mean alike. A type that is not known leaves the kind open. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'journal article'],
  ['JOURNAL ARTICLE', 'journal article'],
  ['THES', 'thesis'],
  ['CHAP', 'book chapter'],
]);

/** Where a DOI may stand, the usual place first; addresses and notes of reference managers hold it, too. */
const DOI_TAGS = ['DO', 'DI', 'DOI', 'UR', 'LK', 'M3', 'L3', 'L1', 'L2', 'L4', 'AN'];

function workOf(entry: readonly Field[]): CitedWork {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => entry.flatMap((field) => (field.tag === tag ? [field.value] : [])));
  const first = (...tags: string[]) =>
    all(...tags)
      .map(plainText)
      .find((value) => value !== '');
  const kind = KINDS.get((first('TY') ?? '').toUpperCase());
  const doi = all(...DOI_TAGS).flatMap((value) => doiOfAddress(plainText(value)) ?? [])[0];
  const said = {
    year: yearIn(all('PY', 'Y1', 'YR', 'DA', 'DP')),
    title: first('TI', 'T1', 'CT', 'BT'),
    journal: first('T2', 'JF', 'JO', 'JA', 'J2', 'J1'),
    volume: first('VL'),
    issue: first('IS'),
    pages: pagesOf(first('SP'), first('EP')) ?? first('C7'),
    publisher: kind === 'journal article' ? undefined : first('PB'),
    doi,
    pmid: pmidOf(entry),
    url: doi === undefined ? first('UR', 'LK') : undefined,
    kind,
    language: first('LA'),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { authors: all('AU', 'A1').flatMap((names) => authorNames(plainText(names))), ...Object.fromEntries(known) };
}

/** The first year in dates such as "2018/05//", "2018" or "May 2018"; "MAY" says none. */
function yearIn(dates: readonly string[]): string | undefined {
  return dates.flatMap((date) => /\b(?:1[5-9]|20)\d\d(?!\d)/.exec(date)?.[0] ?? [])[0];
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  const pages = start === end ? start : [start, end].filter(Boolean).join('-');
  return pages?.replace(/--+/g, '-') || undefined;
}

/** Under its own name, or as the accession number of PubMed. */
function pmidOf(entry: readonly Field[]): string | undefined {
  const value = (tag: string) => entry.find((field) => field.tag === tag)?.value ?? '';
  const isPubmed = /pubmed|medline|\bnlm\b/i.test(`${value('DB')} ${value('DP')}`);
  const number = /^\d{1,9}$/.exec(value('PMID') || (isPubmed ? value('AN') : ''));
  return number?.[0];
}
