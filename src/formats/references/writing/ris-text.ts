/** References as RIS. */
import type { CitedWork, ReferenceToWrite } from '../../../core/index';
import { kindWritten } from './kind-written';
import { nameParts } from './name-parts';

/** Kinds of which RIS has a type; the others are written as a thing of no particular type. */
const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'JOUR',
  thesis: 'THES',
  'book chapter': 'CHAP',
  'conference abstract': 'ABST',
  'grey literature': 'RPRT',
};

/** @returns entries one behind the other, lines ending with CR LF, as the format says */
export function risText(works: readonly ReferenceToWrite[]): string {
  return works.map(entry).join('\r\n');
}

function entry({ id, work }: ReferenceToWrite): string {
  const { authors, year, title, journal, volume, issue, publisher, doi, pmid, url, language } = work;
  const [start, end] = pagesOf(work);
  const said: readonly (readonly [string, string | undefined])[] = [
    ['ID', id],
    ...authors.map((author) => ['AU', nameOf(author)] as const),
    ['PY', year],
    ['TI', title],
    ['T2', journal],
    ['VL', volume],
    ['IS', issue],
    ['SP', start],
    ['EP', end],
    ['PB', publisher],
    ['DO', doi],
    ...(pmid === undefined
      ? []
      : ([
          ['DB', 'PubMed'],
          ['AN', pmid],
        ] as const)),
    ['UR', url],
    ['LA', language],
  ];
  const lines = said.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [`TY  - ${TYPES[kindWritten(work)] ?? 'GEN'}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** "Ash, M. L., Jr". */
function nameOf(author: string): string {
  const name = nameParts(author);
  return 'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

function pagesOf({ pages }: CitedWork): readonly [string | undefined, string | undefined] {
  const [, start, end] = /^([^-]+)-([^-]+)$/.exec(pages ?? '') ?? [];
  return start !== undefined && start !== end ? [start, end] : [pages, undefined];
}
