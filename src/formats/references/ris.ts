/**
 * RIS, which nearly every database exports. Read line by line, because files in the wild keep to the standard only in
 * part (types and tags of their own, several names on a line, months in the place of dates), and a library that insists
 * on it loses the year or the whole entry.
 */
import type { CitedWork } from '../../core/index';
import { authorNames } from './author-name';
import { registrationsUnder } from './registrations';
import { type RisEntry, risEntries } from './ris-fields';
import { doiUnder, type TaggedEntry, taggedEntry, yearUnder } from './tagged-entry';
import { type EntryRead, titleAlone, type Works, worksOf, workWith } from './works';

/** The works of an RIS text; an entry that says neither who, what nor which DOI is counted as unreadable. */
export function worksInRis(text: string): Works {
  return worksOf(risEntries(text).map(readEntry));
}

function readEntry({ fields, text }: RisEntry): EntryRead {
  const entry = taggedEntry(fields);
  return { work: workOf(entry), left: entry.left(), text };
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

function workOf(entry: TaggedEntry): CitedWork {
  const kind = entry.find(['M3', 'TY'], kindIn);
  const doi = doiUnder(entry, ...DOI_TAGS);
  const journal = entry.find(['T2', 'JF', 'JO', 'JA', 'J2', 'J1'], (value) =>
    addressIn(value) === undefined ? value : undefined,
  );
  return workWith(authorsOf(entry), {
    year: yearUnder(entry, 'PY', 'Y1', 'YR', 'DA', 'DP'),
    title: titleAlone(entry.first('TI', 'T1', 'CT', 'BT')),
    journal,
    volume: entry.first('VL'),
    issue: entry.first('IS'),
    pages: pagesOf(entry.first('SP'), entry.first('EP')) ?? entry.first('C7'),
    publisher: kind === 'journal article' ? undefined : entry.first('PB'),
    doi,
    pmid: pmidOf(entry),
    url: doi === undefined ? (entry.first('UR', 'LK') ?? entry.find(['JA', 'JO'], addressIn)) : undefined,
    kind,
    language: entry.first('LA'),
    registrations: registrationsUnder(entry, 'C3'),
  });
}

/** Some programs write the first author, or all of them, under both tags. */
function authorsOf({ all }: TaggedEntry): readonly string[] {
  const [under, again] = [all('AU'), all('A1')].map((lines) => lines.flatMap(authorNames)) as [string[], string[]];
  return [...under, ...again.filter((name) => !under.includes(name))];
}

/** Cochrane says under M3 what an entry is, and gives the address of a registry as the journal. */
function kindIn(value: string): string | undefined {
  return /^trial registry record\b/i.test(value) ? 'registry entry' : KINDS.get(value.toUpperCase());
}

function addressIn(value: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(value) ? value : undefined;
}

/** Some databases write hyphens that no keyboard has. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  const pages = start === end ? start : [start, end].filter(Boolean).join('-');
  return pages?.replace(/[\u2010\u2011]/g, '-').replace(/--+/g, '-') || undefined;
}

/** Under its own name, as the accession number of PubMed, or behind its name in a note of Cochrane. */
function pmidOf({ find }: TaggedEntry): string | undefined {
  const number = (value: string) => /^\d{1,9}$/.exec(value)?.[0];
  const own = find(['PMID', 'PM'], number) ?? find(['C3'], (value) => /^PUBMED (\d{1,9})$/i.exec(value)?.[1]);
  if (own !== undefined) return own;
  const isPubmed = find(['DB', 'DP'], (value) => (/pubmed|medline|\bnlm\b/i.test(value) ? value : undefined));
  return isPubmed === undefined ? undefined : find(['AN'], number);
}
