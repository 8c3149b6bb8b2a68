/** By what two mentions of a published work are recognised as the same: DOI, PubMed number, registry number, title with year. */
import type { RecordFile } from '../document/record';
import { oneOrMany } from '../document/walk';
import { type CitedWork, workIn } from '../editing/beginning/cited-work';
import { say } from '../language/say';
import { canonicalDoi } from '../review/doi';
import { registrationsIn } from '../review/registrations';
import type { Review } from '../review/review';

/** What two mentions of one work have in common. */
export interface Sign {
  /** The same for both. */
  readonly sign: string;
  /** “the same DOI, 10.1000/xyz”. */
  readonly words: string;
}

/** Shorter titles (“Editorial”) say too little; in letters and digits. */
const SHORTEST_TITLE = 10;

/** The signs of a work, the surest first. */
export function signsOf(work: CitedWork): readonly Sign[] {
  const { doi, pmid, registrations = [], title = '', year } = work;
  const plainTitle = lettersOf(title);
  return [
    ...(doi ? [doiSign(doi)] : []),
    ...(pmid ? [{ sign: `pmid ${pmid}`, words: say`the same PubMed number, ${pmid}` }] : []),
    ...registrations.map(registrationSign),
    ...(year && plainTitle.length >= SHORTEST_TITLE
      ? [{ sign: `title ${year} ${plainTitle}`, words: say`the same title and year` }]
      : []),
    ...(plainTitle === '' ? [] : [{ sign: `all ${wholeOf(work)}`, words: say`all that is cited of it is the same` }]),
  ];
}

/** All by which a work is found in a library: two that say the same in all of it are one, however short the title. */
function wholeOf({ authors, title, year, journal, volume, issue, pages }: CitedWork): string {
  return JSON.stringify([...authors, title, year, journal, volume, issue, pages].map((part) => lettersOf(part ?? '')));
}

function doiSign(doi: string): Sign {
  return { sign: `doi ${(canonicalDoi(doi) ?? doi).toLowerCase()}`, words: say`the same DOI, ${doi}` };
}

function registrationSign(number: string): Sign {
  return {
    sign: `registration ${number.replace(/[ -]/g, '').toUpperCase()}`,
    words: say`the same registry number, ${number}: it may be another report of that study`,
  };
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Which study of a review has a sign. */
export function signsInReview({ files }: Review): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const file of files) {
    const { kind, id } = file;
    if (kind !== 'study' || id === undefined) continue;
    for (const { sign } of signsInFile(file)) if (!known.has(sign)) known.set(sign, id);
  }
  return known;
}

function signsInFile(file: RecordFile): readonly Sign[] {
  const works = oneOrMany(file.sections.get('reports')?.value).flatMap((report) => workIn(report) ?? []);
  return [...works.flatMap(signsOf), ...registrationsIn(file).map(({ number }) => registrationSign(number))];
}
