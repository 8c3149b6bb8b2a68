/** The tagged form of EndNote (“Refer”, .enw): a line begins with % and a letter; `%0` begins an entry. */
import type { CitedWork } from '../../core/index';
import { authorNames } from './author-name';
import { readableWorks, type Works } from './csl';
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';

/** The works of a text; one that says neither who, what nor which DOI is counted as unreadable. */
export function worksInRefer(text: string): Works {
  const found = text
    .replace(/\r\n?/g, '\n')
    .split(/^(?=%0 )/m)
    .filter((entry) => entry.startsWith('%0'))
    .map(workOf);
  return readableWorks(found);
}

function workOf(entry: string): CitedWork {
  const fields = [...entry.matchAll(/^%(\S) (.*(?:\n(?!%\S ).+)*)/gm)];
  const all = (sign: string) => fields.flatMap(([, tag, value = '']) => (tag === sign ? [plainText(value)] : []));
  const first = (sign: string) => all(sign).find((value) => value !== '');
  const type = first('0');
  const doi = [...all('R'), ...all('U')].flatMap((value) => doiOfAddress(value) ?? [])[0];
  const isArticle = type === 'Journal Article';
  const said = {
    year: /\b(?:1[5-9]|20)\d\d\b/.exec(first('D') ?? '')?.[0],
    title: first('T'),
    journal: first('J') ?? first('B'),
    volume: first('V'),
    issue: first('N'),
    pages: first('P'),
    publisher: isArticle ? undefined : first('I'),
    doi,
    url: doi === undefined ? first('U') : undefined,
    kind: isArticle
      ? 'journal article'
      : type === 'Thesis'
        ? 'thesis'
        : type === 'Book Section'
          ? 'book chapter'
          : undefined,
    language: first('G'),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { authors: all('A').flatMap(authorNames), ...Object.fromEntries(known) };
}
