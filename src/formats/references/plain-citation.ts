/** A reference as a reference list prints it, or only a DOI. Read where its form is clear; nothing is guessed. */
import { type CitedWork, ET_AL } from '../../core/index';
import { authorName } from './author-name';
import { doiIn } from './doi-in-text';
import { plainText } from './plain-text';

const PMID = /\bPMID\s*:?\s*(\d{1,9})\b/i;

/** "Moe LA, Berg C. Title. Journal. 2020 Mar;12(3):101-9." with a number in front or none. */
const VANCOUVER =
  /^(?:\[?\d+[.:\]]\s*)?(?<authors>[^.]+)\.\s+(?<title>.+?[.?!])\s+(?<journal>[^.]+(?:\.[^.\d]+)*?)\.?\s+(?<year>\d{4})\b[^;:]*(?:;\s*(?<volume>[\w-]+)?\s*(?:\((?<issue>[^)]+)\))?\s*(?::\s*(?<pages>[\w–-]+))?)?/u;

/** "Moe, L. A., & Berg, C. (2020). Title. Journal, 12(3), 101–109." */
const APA =
  /^(?<authors>[^()]+?)\s*\((?<year>\d{4})[^)]*\)\.\s+(?<title>.+?[.?!])\s+(?<journal>[^,.]+),\s*(?<volume>\d+)?\s*(?:\((?<issue>[^)]+)\))?(?:,\s*(?<pages>[\w–-]+))?/u;

/** "Moe, L. A. and Berg, C. (2020) 'Title', Journal, 12(3), pp. 101-109." */
const HARVARD =
  /^(?<authors>[^()]+?)\s*\((?<year>\d{4})[a-z]?\),?\s+['‘“"](?<title>.+?)[.,]?['’”"],?\s+(?<journal>[^,]+?),\s*(?:vol\.?\s*)?(?<volume>\d+)?\s*(?:\((?<issue>[^)]+)\))?(?:,\s*(?:no\.?\s*\d+,\s*)?(?:pp?\.?\s*)?(?<pages>[\w–-]+))?/iu;

/** Words by which people call themselves who write as a group. */
const GROUP =
  /\b(?:alliance|association|collaborat(?:ion|ive|ors)|committee|consortium|council|group|initiative|institute|investigators|network|organi[sz]ation|panel|society|task force|team|trialists)\b/i;

/** @returns nothing where the text holds no DOI, no PubMed number and no reference in a known form */
export function workInPlainText(text: string): CitedWork | undefined {
  const line = plainText(text);
  const doi = doiIn(line);
  const pmid = PMID.exec(line)?.[1];
  const ids = { ...(doi && { doi }), ...(pmid && { pmid }) };
  const read = readApart(line);
  if (read) return { ...read, ...ids };
  return doi || pmid ? { authors: [], ...ids } : undefined;
}

/** The first form whose parts are all there. */
function readApart(line: string): CitedWork | undefined {
  const dated = APA.exec(line)?.groups ?? HARVARD.exec(line)?.groups;
  if (dated) return partsOf(dated, authorsWithComma(dated.authors ?? ''));
  const vancouver = VANCOUVER.exec(line)?.groups;
  const authors = vancouver && vancouverAuthors(vancouver.authors ?? '');
  return vancouver && authors ? partsOf(vancouver, authors) : undefined;
}

function partsOf(
  { year, title, journal, volume, issue, pages }: Record<string, string | undefined>,
  authors: readonly string[],
): CitedWork {
  const said = { year, title: title?.replace(/\.$/, ''), journal: journal?.trim(), volume, issue, pages };
  return { authors, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)) };
}

/** @returns nothing where one of them is neither a family name with initials nor a group: then it is no such reference */
function vancouverAuthors(text: string): readonly string[] | undefined {
  const names = text.split(/,\s*|;\s*/).flatMap((name) => authorName(name) ?? []);
  const isName = (name: string) =>
    /^[\p{L}'’ -]+ \p{Lu}[\p{Lu}-]{0,4}(?: (?:Jr|Sr|II|III|IV|\dnd|\drd|\dth))?$/u.test(name) || GROUP.test(name);
  return isName(names[0] ?? '') && names.every((name) => name === ET_AL || isName(name)) ? names : undefined;
}

/** "Moe LA" of "Moe, L. A."; several joined by commas, "and" or "&". */
function authorsWithComma(text: string): readonly string[] {
  const pairs = [...text.matchAll(/([\p{L}'’ -]+),\s*((?:\p{Lu}\.[\s-]*)+)(?:,\s*((?:Jr|Sr|II|III|IV)\b\.?))?/gu)];
  if (pairs.length === 0) return [text.replace(/[.,\s]+$/, '')];
  return pairs.flatMap(([, family = '', given = '', suffix = '']) => {
    const bare = family.replace(/^(?:\s|&|and\s)+/i, '');
    return authorName([bare, given, suffix].filter(Boolean).join(', ')) ?? [];
  });
}
