/** A reference as a reference list prints it, or only a DOI. Read where its form is clear; nothing is guessed. */
import { type CitedWork, ET_AL } from '../../core/index';
import { authorName, authorNames, GROUP } from './author-name';
import { doiIn } from './doi-in-text';
import { plainText } from './plain-text';
import { titleAndJournal } from './title-and-journal';
import { titleAlone, workWith } from './works';

const PMID = /\bPMID\s*:?\s*(\d{1,9})\b/i;

/** "1.", "1:", "[1]", "(1)" in front of an entry of a list. */
export const NUMBER = /^\s*(?:\d{1,5}[.:]|\[\d{1,5}\]\.?|\(\d{1,5}\)\.?|\d{1,5}\t)\s+/;

const PART = String.raw`(?:\s*suppl(?:ement)?\.?\s*\w*)?`;
const PAGES = String.raw`(?:pp?\.?\s*|article\s+)?(?<pages>[\w–-]+(?:\.\w+)?)`;

const YEAR = String.raw`[.?!]?\s+(?<year>(?:1[5-9]|20)\d\d)\b`;
const DAY = String.raw`(?:\s+[A-Z][a-z]{2,8}\b\.?(?:-[A-Z][a-z]{2})?(?:\s+\d{1,2})?)?`;

/** What stands behind names, title and journal: ". 2020 Mar;12(3):101-9", " 2020; 12 Suppl 1: S3". */
const WITH_VOLUME = new RegExp(
  String.raw`${YEAR}${DAY}\s*;\s*(?<volume>[\w-]+${PART})?\s*(?:\((?<issue>[^)]+)\))?\s*(?::\s*${PAGES})?`,
  'iu',
);

/** The same without a volume: ". 2021 Feb 1." */
const WITHOUT_VOLUME = new RegExp(String.raw`${YEAR}${DAY}\s*\.(?=\s|$)`, 'iu');

/** "Moe, L. A., & Berg, C. (2020). Title. Journal, 12(3), 101–109." */
const APA = new RegExp(
  String.raw`^(?<authors>[^()]+?)\s*\((?<year>\d{4})[^)]*\)\.\s+(?<work>.+?)(?:,\s*(?<volume>\d+${PART})\s*(?:\((?<issue>[^)]+)\))?(?:,\s*${PAGES})?)?[.]?(?:\s+https?:|\s+doi\b|\s*$)`,
  'iu',
);

/** "Moe, L. A. and Berg, C. (2020) 'Title', Journal, 12(3), pp. 101-109." */
const HARVARD = new RegExp(
  String.raw`^(?<authors>[^()]+?)\s*\((?<year>\d{4})[a-z]?\),?\s+['‘“"](?<title>.+?)[.,]?['’”"],?\s+(?<journal>[^,]+?),\s*(?:vol\.?\s*)?(?<volume>\d+)?\s*(?:\((?<issue>[^)]+)\))?(?:,\s*no\.?\s*(?<number>[\w-]+))?(?:,\s*${PAGES})?`,
  'iu',
);

/** @returns nothing where the text holds no DOI, no PubMed number and no reference in a known form */
export function workInPlainText(text: string): CitedWork | undefined {
  const line = plainText(text);
  const read = workAsPrinted(line);
  const ids = { doi: doiIn(line), pmid: PMID.exec(line)?.[1] };
  if (read) return { ...read, ...workWith(read.authors, ids) };
  return ids.doi || ids.pmid ? workWith([], ids) : undefined;
}

/** What a line of a reference list says in the first form whose parts are all there; without its DOI. */
export function workAsPrinted(text: string): CitedWork | undefined {
  const line = text.replace(NUMBER, '');
  return apaWork(line) ?? harvardWork(line) ?? vancouverWork(line);
}

type Parts = Readonly<Record<string, string | undefined>>;

function apaWork(line: string): CitedWork | undefined {
  const parts = APA.exec(line)?.groups;
  const both = parts && titleAndJournal(parts.work ?? '');
  return parts && both && printedWork({ ...parts, ...both }, authorsWithComma(parts.authors ?? ''));
}

function harvardWork(line: string): CitedWork | undefined {
  const parts = HARVARD.exec(line)?.groups;
  return parts && printedWork({ ...parts, issue: parts.issue ?? parts.number }, authorsWithComma(parts.authors ?? ''));
}

/** "Moe LA, Berg C. Title. Journal. 2020 Mar;12(3):101-9." with a number in front or none. */
function vancouverWork(line: string): CitedWork | undefined {
  const [, names = '', rest = ''] = /^([^.]+(?:\bal)?)\.\s+(.+)$/u.exec(line) ?? [];
  const authors = vancouverAuthors(names);
  // With a volume first, wherever it stands: a title may end with a year.
  const date = WITH_VOLUME.exec(rest) ?? WITHOUT_VOLUME.exec(rest);
  const both = authors && date ? titleAndJournal(rest.slice(0, date.index)) : undefined;
  return authors && both ? printedWork({ ...date?.groups, ...both }, authors) : undefined;
}

function printedWork({ year, title, journal, volume, issue, pages }: Parts, authors: readonly string[]): CitedWork {
  return workWith(authors, {
    year,
    title: titleAlone(title),
    journal: journal?.trim(),
    volume: volume?.trim(),
    issue,
    pages,
  });
}

/** @returns nothing where one of them is neither a family name with initials nor a group: then it is no such reference */
function vancouverAuthors(text: string): readonly string[] | undefined {
  const names = text.split(/,\s*|;\s*/).flatMap((name) => authorName(name) ?? []);
  const isName = (name: string) =>
    /^[\p{L}'’ -]+ \p{Lu}[\p{Lu}-]{0,4}(?: (?:Jr|Sr|II|III|IV|\dnd|\drd|\dth))?$/u.test(name) || GROUP.test(name);
  return isName(names[0] ?? '') && names.every((name) => name === ET_AL || isName(name)) ? names : undefined;
}

/** "Moe LA" of "Moe, L. A."; several joined by commas, "and", "&" or, where some are left out, three full stops. */
function authorsWithComma(text: string): readonly string[] {
  const [named = '', others] = text.split(/,?\s+(?=et\.? al\.?$)/i);
  const pairs = [
    ...named.matchAll(/([\p{L}'’ -]+),\s*((?:\p{Lu}\.[\s-]*)+)(?:,?\s*((?:Jr|Sr|II|III|IV)\b\.?))?|\.\s?\.\s?\.|…/gu),
  ];
  const names = pairs.flatMap(([, family, given = '', suffix = '']) => {
    if (family === undefined) return [ET_AL];
    const bare = family.replace(/^(?:\s|&|and\s)+/i, '');
    return authorName([bare, given, suffix].filter(Boolean).join(', ')) ?? [];
  });
  const all = names.length > 0 ? names : authorNames(named.replace(/[.,\s]+$/, ''));
  return others === undefined ? all : [...all, ET_AL];
}
