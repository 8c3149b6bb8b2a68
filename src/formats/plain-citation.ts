/** A reference as a reference list prints it, or only a DOI. Read where its form is clear; nothing is guessed. */
import type { CitedWork } from '../core/index';

const DOI = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]*[^\s"<>.,;)\]]/;
const PMID = /\bPMID\s*:?\s*(\d{1,9})\b/i;

/** "Moe LA, Berg C. Title. Journal. 2020;12(3):101-9." */
const VANCOUVER =
  /^(?:\d+\.\s*)?(?<authors>[^.]+)\.\s+(?<title>.+?[.?!])\s+(?<journal>[^.]+(?:\.[^.\d]+)*?)\.?\s+(?<year>\d{4})\b[^;:]*(?:;\s*(?<volume>[\w-]+)?\s*(?:\((?<issue>[^)]+)\))?\s*(?::\s*(?<pages>[\w–-]+))?)?/u;

/** "Moe, L. A., & Berg, C. (2020). Title. Journal, 12(3), 101–109." */
const APA =
  /^(?<authors>[^()]+?)\s*\((?<year>\d{4})[^)]*\)\.\s+(?<title>.+?[.?!])\s+(?<journal>[^,.]+),\s*(?<volume>\d+)?\s*(?:\((?<issue>[^)]+)\))?(?:,\s*(?<pages>[\w–-]+))?/u;

/** @returns nothing where the text holds no DOI, no PubMed number and no reference in a known form */
export function workInPlainText(text: string): CitedWork | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const doi = DOI.exec(line)?.[0];
  const pmid = PMID.exec(line)?.[1];
  const ids = { ...(doi && { doi }), ...(pmid && { pmid }) };
  const apa = APA.exec(line)?.groups;
  if (apa) return { ...partsOf(apa, apaAuthors(apa.authors ?? '')), ...ids };
  const vancouver = VANCOUVER.exec(line)?.groups;
  const authors = vancouver && vancouverAuthors(vancouver.authors ?? '');
  if (vancouver && authors) return { ...partsOf(vancouver, authors), ...ids };
  return doi || pmid ? { authors: [], ...ids } : undefined;
}

function partsOf(
  { year, title, journal, volume, issue, pages }: Record<string, string | undefined>,
  authors: readonly string[],
): CitedWork {
  const said = { year, title: title?.replace(/\.$/, ''), journal: journal?.trim(), volume, issue, pages };
  return { authors, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)) };
}

/** @returns nothing where one of them is no family name with initials: then the text is no such reference */
function vancouverAuthors(text: string): readonly string[] | undefined {
  const names = text.split(/,\s*/).filter((name) => name !== '' && !/^et al$/.test(name));
  return names.length > 0 && names.every((name) => /^[\p{L}'’ -]+ \p{Lu}[\p{Lu}-]{0,4}$/u.test(name))
    ? names
    : undefined;
}

/** "Moe LA" of "Moe, L. A.". */
function apaAuthors(text: string): readonly string[] {
  const pairs = [...text.matchAll(/([\p{L}'’ -]+),\s*((?:\p{Lu}\.[\s-]*)+)/gu)];
  if (pairs.length === 0) return [text.replace(/[.,\s]+$/, '')];
  return pairs.map(([, family = '', given = '']) => `${family.replace(/^[\s&]+/, '')} ${given.replace(/[\s.]/g, '')}`);
}
