/**
 * The XML that EndNote writes, and others in its form: `record`s with their values in elements, whose texts may be cut in
 * pieces of `style`.
 */
import { Parser } from 'htmlparser2';
import type { CitedWork } from '../../core/index';
import { authorName } from './author-name';
import { ENDNOTE_KINDS } from './refer';
import { doiUnder, type Field, type TaggedEntry, taggedEntry, yearUnder } from './tagged-entry';
import { type EntryRead, titleAlone, type Works, worksOf, workWith } from './works';

/** Whether a text of XML is in this form. */
export function isEndnoteXml(text: string): boolean {
  const isXml = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?:xml|records)\b/i.test(text);
  return isXml && /<(?:ref-type|contributors|titles)\b/.test(text);
}

/** The works of a text; one that says neither who, what nor which DOI is counted as unreadable. */
export function worksInEndnoteXml(text: string): Works {
  return worksOf(recordsIn(text).map(readEntry));
}

interface XmlRecord {
  /** By the names of the elements on the way, but for `style`: `titles/title`. */
  readonly fields: readonly Field[];
  readonly text: string;
}

function recordsIn(text: string): readonly XmlRecord[] {
  const records: XmlRecord[] = [];
  let fields: Field[] = [];
  let way: string[] = [];
  let start = -1;
  let said = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'record') {
          [fields, way, start] = [[], [], parser.startIndex];
          return;
        }
        if (start === -1 || name === 'style') return;
        fields.push({ tag: way.join('/'), value: said });
        way.push(name);
        said = '';
        for (const [key, value] of Object.entries(attributes)) fields.push({ tag: `${way.join('/')}/${key}`, value });
      },
      ontext: (part) => {
        said += part;
      },
      onclosetag: (name) => {
        if (start === -1 || name === 'style') return;
        if (name === 'record') {
          records.push({ fields, text: text.slice(start, parser.endIndex + 1) });
          start = -1;
          return;
        }
        fields.push({ tag: way.join('/'), value: said });
        said = '';
        way.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return records;
}

/** What EndNote needs for itself: which library and program wrote the record, its numbers there, the number of its type. */
const OF_ENDNOTE = /^(?:(?:database|source-app|rec-number|foreign-keys)(?:\/.*)?|ref-type)$/;

function readEntry({ fields, text }: XmlRecord): EntryRead {
  const entry = taggedEntry(fields.filter(({ tag }) => !OF_ENDNOTE.test(tag)));
  return { work: workOf(entry), left: entry.left(), text };
}

const ADDRESSES = ['urls/related-urls/url', 'urls/web-urls/url', 'urls/text-urls/url'];

function workOf(entry: TaggedEntry): CitedWork {
  const { all, first, find } = entry;
  const kind = find(['ref-type/name'], (type) => ENDNOTE_KINDS.get(type));
  const doi = doiUnder(entry, 'electronic-resource-num', ...ADDRESSES);
  const isPubmed = find(['remote-database-name'], (name) => (/pubmed|medline|\bnlm\b/i.test(name) ? name : undefined));
  return workWith(
    all('contributors/authors/author').flatMap((name) => authorName(name) ?? []),
    {
      year: yearUnder(entry, 'dates/year', 'dates/pub-dates/date'),
      title: titleAlone(first('titles/title')),
      journal: first('titles/secondary-title', 'periodical/full-title', 'titles/alt-title', 'periodical/abbr-1'),
      volume: first('volume'),
      issue: first('number', 'issue'),
      pages: first('pages', 'electronic-pages', 'article-number'),
      publisher: kind === 'journal article' ? undefined : first('publisher'),
      doi,
      pmid: isPubmed && find(['accession-num'], (value) => (/^\d{1,9}$/.test(value) ? value : undefined)),
      url: doi === undefined ? first(...ADDRESSES) : undefined,
      kind,
      language: first('language'),
    },
  );
}
