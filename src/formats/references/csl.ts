/** From CSL-JSON, which the libraries give, to a citation as extraction files have it. */
import type { CitedWork } from '../../core/index';
import { authorName, joined } from './author-name';
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';

export interface Works {
  readonly works: readonly CitedWork[];
  /** How many entries could not be read. */
  readonly unreadable: number;
}

/** Of entries that were read, those that say something; the others are counted as unreadable. */
export function readableWorks(found: readonly CitedWork[]): Works {
  const works = found.filter(saysSomething);
  return { works, unreadable: found.length - works.length };
}

/** Whether a work says who, what or which DOI. */
function saysSomething({ authors, title, doi }: CitedWork): boolean {
  return authors.length > 0 || title !== undefined || doi !== undefined;
}

/** Reads entry after entry; one that makes the library fail, or says nothing, is counted. */
export function worksIn(entries: readonly string[], read: (entry: string) => unknown): Works {
  const found = entries.map((entry) => readEntry(entry, read));
  const works = found.filter((work) => work !== undefined);
  return { works, unreadable: found.length - works.length };
}

function readEntry(entry: string, read: (entry: string) => unknown): CitedWork | undefined {
  try {
    const [item] = [read(entry)].flat();
    const work = isRecord(item) ? citedWork(item) : undefined;
    return work && saysSomething(work) ? work : undefined;
  } catch {
    // The library throws at what it cannot read; whoever asked says so in plain words.
    return undefined;
  }
}

/** Only kinds that the two vocabularies mean alike: a conference paper may be more than an abstract. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal article'],
  ['thesis', 'thesis'],
  ['chapter', 'book chapter'],
]);

type Item = Readonly<Record<string, unknown>>;

function citedWork(item: Item): CitedWork {
  const doi = [item.DOI, item.URL, item.note].flatMap((value) => doiOfAddress(textOf(value) ?? '') ?? [])[0];
  const said = {
    year: yearOf(item.issued),
    title: textOf(item.title),
    journal: textOf(item['container-title']),
    volume: textOf(item.volume),
    issue: textOf(item.issue ?? item.number),
    pages: textOf(item.page)?.replace(/--+/g, '-'),
    publisher: item.type === 'article-journal' ? undefined : textOf(item.publisher),
    doi,
    pmid: textOf(item.PMID),
    url: doi === undefined ? textOf(item.URL) : undefined,
    kind: KINDS.get(String(item.type)),
    language: textOf(item.language),
  };
  const entries = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  return { authors: listOf(item.author).flatMap((name) => nameOf(name) ?? []), ...Object.fromEntries(entries) };
}

/** "Moe LA"; a group by its whole name. */
function nameOf(name: unknown): string | undefined {
  if (!isRecord(name)) return undefined;
  const whole = textOf(name.literal);
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].flatMap(
    (part) => textOf(part) ?? [],
  );
  if (family.length === 0) return authorName(whole ?? textOf(name.given) ?? '');
  const printed = joined(family.join(' '), textOf(name.given) ?? '', textOf(name.suffix));
  return printed === 'others' ? authorName(printed) : printed;
}

function yearOf(issued: unknown): string | undefined {
  const parts = isRecord(issued) ? listOf(issued['date-parts']) : [];
  const year = String(listOf(parts[0])[0] ?? '');
  return /^\d{4}$/.test(year) ? year : undefined;
}

/** Without the marks that Citation.js puts around words that keep their case or their slant. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return plainText(String(value)) || undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
