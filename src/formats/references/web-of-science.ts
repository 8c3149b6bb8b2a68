/**
 * The tagged form of Web of Science (.ciw, “plain text file”): two signs, a space, text; further lines of a field begin
 * with three spaces, and each line of a field of names is a name. `PT` begins an entry and `ER` ends it.
 */
import type { CitedWork } from '../../core/index';
import { authorName } from './author-name';
import { doiUnder, type Field, type TaggedEntry, taggedEntry, yearUnder } from './tagged-entry';
import { type EntryRead, titleAlone, type Works, worksOf, workWith } from './works';

/** Fields in which each line is a value of its own. */
const NAMES: readonly string[] = ['AU', 'AF', 'CA', 'BA', 'BE'];

export function isWebOfScience(text: string): boolean {
  return /^FN (?:Clarivate|Thomson|ISI)/.test(text) || (/^PT \w+$/m.test(text) && /^UT \S+/m.test(text));
}

/** The works of a text; one that says neither who, what nor which DOI is counted as unreadable. */
export function worksInWebOfScience(text: string): Works {
  const entries = text
    .replace(/\r\n?/g, '\n')
    .split(/^ER *$/m)
    .map((entry) => entry.replace(/^[\s\S]*?(?=^PT )/m, ''))
    .filter((entry) => /^PT /m.test(entry));
  return worksOf(entries.map(readEntry));
}

function readEntry(text: string): EntryRead {
  const entry = taggedEntry(fieldsOf(text));
  return { work: workOf(entry), left: entry.left(), text: text.trim() };
}

function fieldsOf(text: string): readonly Field[] {
  const fields: { tag: string; value: string }[] = [];
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9])(?: (.*))?$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (tag !== undefined) fields.push({ tag, value });
    else if (last && NAMES.includes(last.tag)) fields.push({ tag: last.tag, value: line });
    else if (last) last.value += ` ${line.trim()}`;
  }
  return fields;
}

function workOf(entry: TaggedEntry): CitedWork {
  const { all, first, find } = entry;
  const [full, short] = [all('AF'), all('AU')];
  const names = [...(full.length > 0 ? full : short), ...all('CA')].flatMap((name) => authorName(name) ?? []);
  const [start, end] = [first('BP'), first('EP')];
  const kind = find(['DT'], (type) => (/^(?:Article|Review)\b/.test(type) ? 'journal article' : undefined));
  return workWith(names, {
    year: yearUnder(entry, 'PY', 'EA'),
    title: titleAlone(first('TI')),
    journal: first('SO'),
    volume: first('VL'),
    issue: first('IS'),
    pages: (start === end ? start : [start, end].filter(Boolean).join('-')) || first('AR'),
    doi: doiUnder(entry, 'DI'),
    pmid: first('PM'),
    kind,
    language: first('LA'),
  });
}
