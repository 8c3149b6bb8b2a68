/**
 * The format in which PubMed saves citations (.nbib). Fields: National Library of Medicine, "MEDLINE/PubMed Data Element
 * (Field) Descriptions". A tag of up to four letters, a dash, text; further lines of a text begin with six spaces.
 */
import type { CitedWork } from '../../core/index';
import { authorName } from './author-name';
import { doiOfAddress } from './doi-in-text';
import { registrationsUnder } from './registrations';
import { type TaggedEntry, taggedEntry, yearUnder } from './tagged-entry';
import { type EntryRead, titleAlone, type Works, worksOf, workWith } from './works';

/** The usual tags, by which a text that lost its line breaks is taken apart again. A tag fills four columns. */
const TAGS = 'PMID OWN STAT DCOM LR IS VI IP DP TI PG LID AB CI FAU AU AUID AD CN LA PT PL TA JT JID AID PST SI SO'
  .split(' ')
  .map((tag) => tag.padEnd(4));

/** The works of a text; one without title and authors counts as unreadable. */
export function worksInMedline(text: string): Works {
  const lines = unfolded(text);
  // Other databases (ERIC) save the form without numbers of PubMed, and a blank line between entries.
  const entries = lines.split(/^PMID- /m.test(lines) ? /^(?=PMID- )/m : /\n\s*\n/);
  return worksOf(entries.filter((entry) => /^[A-Z]{2,4} *- /m.test(entry)).map(readEntry));
}

/** One field a line. */
function unfolded(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.includes('\n')) return lines.replace(/\n {6}/g, ' ');
  return lines.replace(new RegExp(` ?((?:${TAGS.join('|')})- )`, 'g'), '\n$1').trim();
}

function readEntry(text: string): EntryRead {
  const fields = [...text.matchAll(/^([A-Z]{2,4}) *- (.*)$/gm)].map(([, tag = '', value = '']) => ({ tag, value }));
  const entry = taggedEntry(fields);
  const { title, authors, ...said } = workOf(entry);
  const isRead = title !== undefined || authors.length > 0;
  return {
    ...(isRead && { work: { authors, ...(title !== undefined && { title }), ...said } }),
    left: entry.left(),
    text: text.trim(),
  };
}

function workOf(entry: TaggedEntry): CitedWork {
  const { all, first, find } = entry;
  const [full, short] = [all('FAU'), all('AU')];
  const names = (full.length > 0 ? full : short).flatMap((name) => authorName(name) ?? []);
  return workWith([...names, ...all('CN')], {
    year: yearUnder(entry, 'DP', 'DEP'),
    title: titleAlone(first('TI')),
    journal: first('JT', 'TA'),
    volume: first('VI'),
    issue: first('IP'),
    pages: first('PG'),
    doi: find(['AID', 'LID'], (id) => doiOfAddress(id.replace(/ \[doi\]$/, ''))),
    pmid: first('PMID'),
    kind: find(['PT'], (type) => (type === 'Journal Article' ? 'journal article' : undefined)),
    language: first('LA'),
    registrations: registrationsUnder(entry, 'SI'),
  });
}
