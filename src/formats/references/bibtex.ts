/** BibTeX and BibLaTeX: cut into entries here, understood by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries';
import { citedWork, isItem } from './csl';
import { withLetters, withPrices } from './latex-letters';
import { plainText } from './plain-text';
import { type EntryRead, type Works, worksOf } from './works';

/** Entries that are no works. */
const NO_WORK: readonly string[] = ['comment', 'preamble', 'string', 'set', 'xdata'];

/** Fields of which a citation is made; whatever else an entry says need not be understood, and cannot spoil it. */
const TAKEN = new Set(
  'author title subtitle journal journaltitle booktitle year date volume number issue pages publisher school institution doi url pmid note language type howpublished'.split(
    ' ',
  ),
);

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
  const used = new Set([...taken.values()].map(({ from }) => from));
  const left = [...entry.fields].flatMap(([tag, value]) => (used.has(tag) ? [] : [{ tag, value: plainText(value) }]));
  const item = entry.isWhole ? itemOf(entry.type, taken, shared) : undefined;
  return { ...(isItem(item) && { work: citedWork(item) }), left, text: entry.text };
}

type Taken = ReadonlyMap<string, { readonly from: string; readonly value: string }>;

/** By the name that Citation.js knows. */
function takenOf({ fields }: BibtexEntry): Taken {
  const taken = new Map(
    [...fields].filter(([name]) => TAKEN.has(name)).map(([name, value]) => [name, { from: name, value }]),
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
