/** BibTeX and BibLaTeX: cut into entries here, understood by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type CitedWork, named } from '../../core/index';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries';
import { citedWork, isItem } from './csl';
import { withLetters, withPrices } from './latex-letters';
import { plainText } from './plain-text';
import { type EntryRead, type Works, worksOf } from './works';

/** Entries that are no works. */
const NO_WORK: readonly string[] = ['comment', 'preamble', 'string', 'set', 'xdata'];

type Part = keyof CitedWork;

/**
 * Fields of which a citation is made, and what of it they may become: that depends on the type of the entry. Whatever else it
 * says need not be understood, and cannot spoil it.
 */
const BECOMES: Readonly<Record<string, readonly Part[]>> = {
  author: ['authors'],
  title: ['title'],
  subtitle: ['title'],
  journal: ['journal'],
  journaltitle: ['journal'],
  booktitle: ['journal'],
  year: ['year'],
  date: ['year'],
  volume: ['volume'],
  number: ['issue'],
  issue: ['issue'],
  pages: ['pages'],
  publisher: ['publisher'],
  school: ['publisher'],
  institution: ['publisher'],
  doi: ['doi'],
  url: ['url', 'doi'],
  pmid: ['pmid'],
  note: ['pmid', 'doi'],
  language: ['language'],
  type: [],
  howpublished: ['url'],
};

/** Names that some programs give to these. */
const ALSO: Readonly<Record<string, string>> = {
  'pubmed.id': 'pmid',
  'pubmed-id': 'pmid',
  eid: 'pages',
  'article-number': 'pages',
  article_number: 'pages',
  art_number: 'pages',
  langid: 'language',
};

/** The works of a text, entry by entry, so that one that is broken does not hide the others; shared `@string`s go along. */
export function worksInBibtex(text: string): Works {
  const entries = bibtexEntries(text);
  const shared = entries.filter(({ type, isWhole }) => type === 'string' && isWhole).map((entry) => entry.text);
  return worksOf(
    entries.filter(({ type }) => !NO_WORK.includes(type)).map((entry) => readEntry(entry, shared.join('\n'))),
  );
}

function readEntry(entry: BibtexEntry, shared: string): EntryRead {
  const taken = takenOf(entry);
  const item = entry.isWhole ? itemOf(entry.type, taken, shared) : undefined;
  const work = isItem(item) ? citedWork(item) : undefined;
  const used = new Set(
    [...taken].flatMap(([name, { from, value }]) => (work && isIn(work, name, value, taken) ? [from] : [])),
  );
  const all = [...entry.fields].map(([name, value]) => ({ name, value }));
  const left = [...all.filter(({ name }) => !used.has(name)), ...entry.again];
  return {
    ...(work && { work }),
    left: left.map(({ name, value }) => ({ tag: name, value: plainText(value) })),
    text: entry.text,
  };
}

/**
 * Whether a field came into the citation: some types have no place for a number or a publisher, and of two fields for one
 * place the other one may be in it.
 */
function isIn(work: CitedWork, name: string, value: string, taken: Taken): boolean {
  return (BECOMES[name] ?? []).some((part) => {
    const said = work[part];
    if (said === undefined || said.length === 0) return false;
    const others = [...taken.keys()].filter((other) => other !== name && BECOMES[other]?.includes(part));
    return others.length === 0 || saysSame(value, String(said));
  });
}

/** Whether one of two texts has all letters and digits of the other in it. */
function saysSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return a !== undefined && b !== undefined && a !== '' && (a.includes(b) || b.includes(a));
}

type Taken = ReadonlyMap<string, { readonly from: string; readonly value: string }>;

/** By the name that Citation.js knows. */
function takenOf({ fields }: BibtexEntry): Taken {
  const taken = new Map(
    [...fields]
      .filter(([name]) => named(BECOMES, name) !== undefined)
      .map(([name, value]) => [name, { from: name, value }]),
  );
  for (const [from, name] of Object.entries(ALSO)) {
    const value = fields.get(from);
    if (value !== undefined && !taken.has(name)) taken.set(name, { from, value });
  }
  return taken;
}

/** Addresses are no LaTeX to the library, but many programs write them as if they were. */
function understood(name: string, value: string): string {
  return name === 'doi' || name === 'url' ? value.replace(/\\([_%&#$~])/g, '$1') : withPrices(withLetters(value));
}

/** @returns nothing where the library cannot read it: whoever asked says so in plain words */
function itemOf(type: string, taken: Taken, shared: string): unknown {
  const lines = [...taken].map(([name, { value }]) => `  ${name} = ${understood(name, value)}`);
  try {
    const read = plugins.input.chain(`${shared}\n@${type}{entry,\n${lines.join(',\n')}\n}`, {
      forceType: '@biblatex/text',
      generateGraph: false,
    });
    return [read].flat()[0];
  } catch {
    return undefined;
  }
}
