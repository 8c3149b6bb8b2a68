/** The tagged form of EndNote (“Refer”, .enw): a line begins with % and a sign; `%0` begins an entry. */
import type { CitedWork } from '../../core/index';
import { authorNames } from './author-name';
import { doiUnder, type TaggedEntry, taggedEntry, yearUnder } from './tagged-entry';
import { type EntryRead, titleAlone, type Works, worksOf, workWith } from './works';

/** The works of a text; one that says neither who, what nor which DOI is counted as unreadable. */
export function worksInRefer(text: string): Works {
  const entries = text
    .replace(/\r\n?/g, '\n')
    .split(/^(?=%0 )/m)
    .filter((entry) => entry.startsWith('%0'));
  return worksOf(entries.map(readEntry));
}

/** Kinds that EndNote and the format mean alike. */
export const ENDNOTE_KINDS: ReadonlyMap<string, string> = new Map([
  ['Journal Article', 'journal article'],
  ['Electronic Article', 'journal article'],
  ['Thesis', 'thesis'],
  ['Book Section', 'book chapter'],
]);

function readEntry(text: string): EntryRead {
  const lines = [...text.matchAll(/^%(\S) (.*(?:\n(?!%\S ).+)*)/gm)];
  const entry = taggedEntry(lines.map(([, tag = '', value = '']) => ({ tag, value })));
  return { work: workOf(entry), left: entry.left(), text: text.trim() };
}

function workOf(entry: TaggedEntry): CitedWork {
  const { first, find, all } = entry;
  const kind = find(['0'], (type) => ENDNOTE_KINDS.get(type));
  const doi = doiUnder(entry, 'R', 'U');
  return workWith(all('A').flatMap(authorNames), {
    year: yearUnder(entry, 'D', '8'),
    title: titleAlone(first('T')),
    journal: first('J', 'B'),
    volume: first('V'),
    issue: first('N'),
    pages: first('P'),
    publisher: kind === 'journal article' ? undefined : first('I'),
    doi,
    url: doi === undefined ? first('U') : undefined,
    kind,
    language: first('G'),
  });
}
