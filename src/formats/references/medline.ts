/**
 * The format in which PubMed saves citations (.nbib). Fields: National Library of Medicine, "MEDLINE/PubMed Data Element
 * (Field) Descriptions". A tag of up to four letters, a dash, text; further lines of a text begin with six spaces.
 */
import type { CitedWork } from '../../core/index';
import { authorName } from './author-name';
import type { Works } from './csl';
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';

/** The usual tags, by which a text that lost its line breaks is taken apart again. A tag fills four columns. */
const TAGS = 'PMID OWN STAT DCOM LR IS VI IP DP TI PG LID AB CI FAU AU AUID AD CN LA PT PL TA JT JID AID PST SO'
  .split(' ')
  .map((tag) => tag.padEnd(4));

/** The works of a text; one without title and authors counts as unreadable. */
export function worksInMedline(text: string): Works {
  const found = unfolded(text)
    .split(/^(?=PMID- )|\n\s*\n/m)
    .filter((entry) => /^[A-Z]{2,4} *- /m.test(entry))
    .map(workOf);
  const works = found.filter(({ title, authors }) => title !== undefined || authors.length > 0);
  return { works, unreadable: found.length - works.length };
}

/** One field a line. */
function unfolded(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.includes('\n')) return lines.replace(/\n {6}/g, ' ');
  return lines.replace(new RegExp(` ?((?:${TAGS.join('|')})- )`, 'g'), '\n$1').trim();
}

function workOf(entry: string): CitedWork {
  const fields = [...entry.matchAll(/^([A-Z]{2,4}) *- (.*)$/gm)].map(([, tag = '', value = '']) => ({
    tag,
    value: plainText(value),
  }));
  const all = (tag: string) => fields.filter((field) => field.tag === tag).map(({ value }) => value);
  const first = (tag: string) => all(tag).find((value) => value !== '');
  const full = all('FAU').flatMap((name) => authorName(name) ?? []);
  const said = {
    year: /\d{4}/.exec(first('DP') ?? '')?.[0],
    // PubMed ends every title with a full stop.
    title: first('TI')?.replace(/\.$/, ''),
    journal: first('JT') ?? first('TA'),
    volume: first('VI'),
    issue: first('IP'),
    pages: first('PG'),
    doi: [...all('AID'), ...all('LID')].flatMap((id) => doiOfAddress(id.replace(/ \[doi\]$/, '')) ?? [])[0],
    pmid: first('PMID'),
    kind: all('PT').includes('Journal Article') ? 'journal article' : undefined,
    language: first('LA'),
  };
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    authors: [...(full.length > 0 ? full : all('AU').flatMap((name) => authorName(name) ?? [])), ...all('CN')],
    ...Object.fromEntries(entries),
  };
}
