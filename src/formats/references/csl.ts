/** From CSL-JSON, which Citation.js gives and reference managers write, to a citation as extraction files have it. */
import type { CitedWork } from '../../core/index';
import { authorName, joined } from './author-name';
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';
import type { Field } from './tagged-entry';
import { titleAlone, workWith } from './works';

/** Only kinds that the two vocabularies mean alike: a conference paper may be more than an abstract. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal article'],
  ['thesis', 'thesis'],
  ['chapter', 'book chapter'],
]);

type Item = Readonly<Record<string, unknown>>;

/** Keys of items that only programs need. */
const OF_PROGRAMS = new Set(['id', 'citation-key', '_graph']);

/** Keys of items of which a citation is made, and what of it they become where it has a place for them. */
const BECOMES: ReadonlyMap<string, keyof CitedWork> = new Map([
  ['type', 'kind'],
  ['author', 'authors'],
  ['issued', 'year'],
  ['title', 'title'],
  ['container-title', 'journal'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['number', 'issue'],
  ['page', 'pages'],
  ['publisher', 'publisher'],
  ['DOI', 'doi'],
  ['PMID', 'pmid'],
  ['URL', 'url'],
  ['language', 'language'],
]);

/** What an item says that a citation has no place for. @param work the citation that was made of it */
export function leftOfItem(item: Item, work: CitedWork): readonly Field[] {
  return Object.entries(item).flatMap(([tag, value]) => {
    const part = BECOMES.get(tag);
    const isIn = part !== undefined && work[part] !== undefined && !(tag === 'number' && textOf(item.issue));
    if (OF_PROGRAMS.has(tag) || isIn || isDoiAlone(tag, value, work)) return [];
    const said = textOf(value) ?? (isItem(value) || Array.isArray(value) ? JSON.stringify(value) : '');
    return said === '' ? [] : [{ tag, value: said }];
  });
}

/** An address that says nothing but the DOI. */
function isDoiAlone(tag: string, value: unknown, { doi }: CitedWork): boolean {
  return tag === 'URL' && doi !== undefined && doiOfAddress(textOf(value) ?? '') === doi;
}

/** The citation of an item. @param item as its schema says, but nothing of it is relied on */
export function citedWork(item: Item): CitedWork {
  const doi = [item.DOI, item.URL, item.note].flatMap((value) => doiOfAddress(textOf(value) ?? '') ?? [])[0];
  return workWith(
    listOf(item.author).flatMap((name) => nameOf(name) ?? []),
    {
      year: yearOf(item.issued),
      title: titleAlone(textOf(item.title)),
      journal: textOf(item['container-title']),
      volume: textOf(item.volume),
      issue: textOf(item.issue ?? item.number),
      pages: textOf(item.page)?.replace(/--+/g, '-'),
      publisher: item.type === 'article-journal' ? undefined : textOf(item.publisher),
      doi,
      pmid: textOf(item.PMID) ?? /^PMID:\s*(\d{1,9})\s*$/m.exec(String(item.note ?? ''))?.[1],
      url: doi === undefined ? textOf(item.URL) : undefined,
      kind: KINDS.get(String(item.type)),
      language: textOf(item.language),
    },
  );
}

/** "Moe LA"; a group by its whole name. */
function nameOf(name: unknown): string | undefined {
  if (!isItem(name)) return undefined;
  const whole = textOf(name.literal);
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].flatMap(
    (part) => textOf(part) ?? [],
  );
  if (family.length === 0) return authorName(whole ?? textOf(name.given) ?? '');
  const printed = joined(family.join(' '), textOf(name.given) ?? '', textOf(name.suffix));
  return printed === 'others' ? authorName(printed) : printed;
}

/** Of `date-parts`, or of a date as somebody wrote it. */
function yearOf(issued: unknown): string | undefined {
  const { 'date-parts': parts, raw, literal } = isItem(issued) ? issued : {};
  const year = listOf(listOf(parts)[0])[0] ?? raw ?? literal ?? issued;
  return /\b(?:1[5-9]|20)\d\d(?!\d)/.exec(textOf(year) ?? '')?.[0];
}

/** Without the marks that Citation.js puts around words that keep their case or their slant. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return plainText(String(value)) || undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
