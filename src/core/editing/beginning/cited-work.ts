/** A published work as a reference says it, before it stands in a file. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { parse } from '../../document/parse';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { LANGUAGES } from '../../knowledge/terms/known-languages';
import { say } from '../../language/say';
import { citationLabel } from '../../review/citation';
import { quoted } from '../../writing/value';

/** What a reference does not say is absent. All values as printed. */
export interface CitedWork {
  /** Family name and initials: "Doe A". */
  readonly authors: readonly string[];
  readonly year?: string;
  readonly title?: string;
  readonly journal?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly publisher?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
  readonly kind?: string;
  /** Of the work, by name or code. */
  readonly language?: string;
  /** Numbers of the trial in registries, where the reference itself gives them; they belong to the study. */
  readonly registrations?: readonly string[];
}

/** The keys of `citation` whose values are one text, in their order. */
export const CITED_KEYS = [
  'year',
  'title',
  'journal',
  'volume',
  'issue',
  'pages',
  'publisher',
  'doi',
  'pmid',
  'url',
  'kind',
] as const;

/** The work of a report of a file; nothing where it has no citation. */
export function workIn(report: Node | undefined): CitedWork | undefined {
  const citation = valueOf(report, 'citation');
  if (citation?.kind !== 'mapping') return undefined;
  const language = textAt(report, 'language');
  const said = CITED_KEYS.flatMap((key) => {
    const text = textAt(citation, key)?.replace(/\s+/g, ' ').trim();
    return text ? [[key, text]] : [];
  });
  return {
    authors: oneOrMany(valueOf(citation, 'authors')).flatMap(
      (author) => textOf(author)?.replace(/\s+/g, ' ').trim() || [],
    ),
    ...Object.fromEntries(said),
    ...(language && { language }),
  };
}

/** The lines below `citation:`, without indentation; none where nothing is known. */
function citationLines(work: CitedWork): readonly string[] {
  const authors = work.authors.length > 0 ? [`authors: [${work.authors.map(inList).join(', ')}]`] : [];
  const rest = CITED_KEYS.flatMap((key) => {
    const value = work[key]?.replace(/\s+/g, ' ').trim();
    return value ? [`${key}: ${isPlain(value) ? value : quoted(value)}`] : [];
  });
  return [...authors, ...rest];
}

/** The lines of a report with this work as its citation, without indentation. */
export function reportLines(id: string, work: CitedWork): readonly string[] {
  const language = languageOf(work);
  return [
    `id: ${id}`,
    'citation:',
    ...citationLines(work).map((line) => `  ${line}`),
    ...(language === undefined ? [] : [`language: ${quoted(language)}`]),
  ];
}

/** The code of the language of a work; ISO 639-2 codes of databases (`eng`) are understood where they begin like the name. */
export function languageOf({ language }: CitedWork): string | undefined {
  if (language === undefined) return undefined;
  const plain = language.toLowerCase().replace(/[-_].*$/, '');
  const known = canonicalChoice(LANGUAGES, plain) ?? (/^[a-z]{3}$/.test(plain) ? byThreeLetters(plain) : undefined);
  return known ?? language;
}

/** "Doe et al. 2020", as the work is called in running text; else its title, DOI or PubMed number. */
export function workLabel(work: CitedWork): string {
  const { root } = parse(['citation:', ...citationLines(work).map((line) => `  ${line}`)].join('\n'));
  return citationLabel(valueOf(root, 'citation')) ?? work.title ?? work.doi ?? work.pmid ?? say`a work without a name`;
}

/** Bibliographic codes that are not the beginning of the English name. */
const CODES: Readonly<Record<string, string>> = {
  spa: 'es',
  deu: 'de',
  fra: 'fr',
  nld: 'nl',
  zho: 'zh',
  chi: 'zh',
  ces: 'cs',
  jpn: 'ja',
  isl: 'is',
  ell: 'el',
  hrv: 'hr',
};

/** Numbers, and pages from one to another, which every reader of YAML takes as they are printed. */
function isPlain(value: string): boolean {
  return /^[1-9]\d*(?:[-–][1-9]\d*)?$/.test(value);
}

function byThreeLetters(code: string): string | undefined {
  return named(CODES, code) ?? LANGUAGES.find(({ meaning }) => meaning.toLowerCase().startsWith(code))?.value;
}

function inList(author: string): string {
  return quoted(author.replace(/\s+/g, ' ').trim());
}
