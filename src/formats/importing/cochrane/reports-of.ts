/** The references of a study as reports. */
import type { Found, ReportMaterial } from '../../../core/index';
import { authorNames } from '../../references/author-name';
import { both, type Facts, thingsOf } from './review-data';

/** By the keys of `citation`. */
const PARTS: Readonly<Record<string, string>> = {
  title: 'title',
  source: 'journal',
  'publication-date': 'year',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  'id doi': 'doi',
  'id pubmed': 'pmid',
  // From a RIS file.
  ...Object.fromEntries(
    ['title', 'year', 'journal', 'volume', 'issue', 'pages', 'publisher', 'doi', 'pmid'].map((key) => [
      `ris ${key}`,
      key,
    ]),
  ),
};

const KINDS: Readonly<Record<string, string>> = {
  journal_article: 'journal article',
  conference_proceeding: 'conference abstract',
  conference_proceedings: 'conference abstract',
  thesis: 'thesis',
  dissertation: 'thesis',
  book_section: 'book chapter',
  section_of_book: 'book chapter',
  protocol: 'protocol',
  cochrane_protocol: 'protocol',
  trial_registration: 'registry entry',
};

/** The primary one first. */
export function reportsOf(facts: Facts): readonly ReportMaterial[] {
  const year = thingsOf(facts, 'study').get('')?.year;
  const references = [...thingsOf(facts, 'reference').values()];
  const isPrimary = (reference: Readonly<Record<string, Found>>) =>
    /^(?:true|yes)$/i.test(reference.primary?.value ?? '');
  const ordered = [...references.filter(isPrimary), ...references.filter((each) => !isPrimary(each))];
  return ordered.map((reference) => reportOf(reference, year));
}

function reportOf(reference: Readonly<Record<string, Found>>, ofStudy: Found | undefined): ReportMaterial {
  const citation: Record<string, Found> = {};
  for (const [key, to] of Object.entries(PARTS)) {
    const found = reference[key];
    const clean = found && cleaned(to, found);
    if (clean) citation[to] = clean;
  }
  const { 'reference-type': type, primary } = reference;
  const authors = reference.authors ?? reference['ris authors'];
  const kind = type && KINDS[type.value.toLowerCase().replaceAll(' ', '_')];
  if (type && kind !== undefined)
    citation.kind = { value: kind, at: primary && isTrue(primary) ? [...type.at, ...primary.at] : type.at };
  if (ofStudy && citation.year?.value === ofStudy.value) citation.year = both(citation.year, ofStudy);
  const others = OTHER_PARTS.flatMap((key) => {
    const found = reference[key];
    return found ? [{ value: `${key.replace(/^id /, '').replaceAll('-', ' ')}: ${found.value}`, at: found.at }] : [];
  });
  return {
    authors: authors ? namesIn(authors) : [],
    citation,
    ...(others.length > 0 && {
      note: { value: others.map(({ value }) => value).join('; '), at: others.flatMap(({ at }) => at) },
    }),
  };
}

/** What no citation here has a place for is a note of the report. */
const OTHER_PARTS: readonly string[] = ['original-title', 'edition', 'editors', 'city', 'medium', 'id crs', 'id other'];

function isTrue({ value }: Found): boolean {
  return /^(?:true|yes)$/i.test(value);
}

/** “Doe J, Roe R” and “Doe J; Roe R”. */
function namesIn({ value, at }: Found): readonly Found[] {
  const parted = value.includes(';') ? value : value.replace(/,\s+(?=\p{L})/gu, '; ').replace(/\s+and\s+/g, '; ');
  return authorNames(parted).map((name) => ({ value: name, at }));
}

function cleaned(key: string, { value, at }: Found): Found | undefined {
  if (key === 'doi') {
    const doi = /10\.\S+/.exec(value)?.[0].replace(/[.,;]$/, '');
    return doi === undefined ? undefined : { value: doi, at };
  }
  if (key === 'pmid') {
    const number = /\d{1,9}/.exec(value)?.[0];
    return number === undefined ? undefined : { value: number, at };
  }
  if (key === 'year') {
    const year = /\b(?:18|19|20|21)\d{2}\b/.exec(value)?.[0];
    return year === undefined ? undefined : { value: year, at };
  }
  return { value, at };
}
