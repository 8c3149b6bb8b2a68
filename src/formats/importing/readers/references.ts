/**
 * A file of references, in any of the forms of databases and reference managers: each work a study with one report. What
 * a reference says beside (abstract, keywords, notes) has no place in an extraction file, and is lost.
 */
import {
  CITED_KEYS,
  type CitedWork,
  english,
  type Found,
  type Loss,
  languageOf,
  type Material,
  notReadInWords,
  type Origin,
  type StudyMaterial,
  say,
} from '../../../core/index';
import { type CitationFileRead, readCitationFile } from '../../references/citations';
import { type Reader, UnreadableSource } from '../source';

export const references: Reader = {
  id: 'references',
  title: english`references (RIS, BibTeX, PubMed, EndNote, Web of Science, CSL JSON)`,
  // A text may be anything: it is read as a list of references only where somebody says that it is one.
  recognises: async ({ bytes }) => {
    const { form, works } = await readCitationFile(bytes);
    return form !== 'text' && notReadInWords(form) === undefined && works.length > 0;
  },
  read: async ({ name, bytes }) => materialOf(name, await readCitationFile(bytes)),
};

function materialOf(part: string, { works, left, unread, form }: CitationFileRead): Material {
  const other = notReadInWords(form);
  if (other !== undefined) throw new UnreadableSource(other);
  if (works.length === 0)
    throw new UnreadableSource(
      say`No reference could be read there. RIS, BibTeX, PubMed’s format, EndNote, Web of Science, CSL JSON and the lines of a reference list are understood.`,
    );
  const studies = works.map((work, index) => studyOf(work, (column) => ({ part, entry: index + 1, column })));
  const losses = [
    ...left.flatMap((fields, index) => fields.map((field) => lossOf(field, { part, entry: index + 1 }))),
    ...unread.map((value, index) => unreadLoss(value, { part, column: `unread ${index + 1}` })),
  ];
  const cells = [...studies.flatMap(cellsOf), ...losses.flatMap(({ at }) => at)];
  return { kind: 'references', studies, analyses: [], losses, cells };
}

function studyOf(work: CitedWork, at: (column: string) => Origin): StudyMaterial {
  const found = (column: string, value: string): Found => ({ value, at: [at(column)] });
  const citation = CITED_KEYS.flatMap((key) => {
    const value = work[key];
    return value === undefined ? [] : [[key, found(key, value)] as const];
  });
  const authors = work.authors.map((author) => found('authors', author));
  const language = languageOf(work);
  return {
    name: authors[0] ?? citation[0]?.[1] ?? found('title', ''),
    reports: [
      {
        authors,
        citation: Object.fromEntries(citation),
        ...(language !== undefined && { language: found('language', language) }),
      },
    ],
    arms: [],
    results: [],
    assessments: [],
    texts: work.registrations
      ? [{ path: ['registration'], found: found('registration', work.registrations.join(', ')) }]
      : [],
  };
}

function cellsOf({ reports, texts }: StudyMaterial): readonly Origin[] {
  const values = reports.flatMap(({ authors, citation, language }) => [
    ...authors.slice(0, 1),
    ...Object.values(citation),
    ...(language ? [language] : []),
  ]);
  return [...values, ...texts.map(({ found }) => found)].flatMap(({ at }) => at);
}

function lossOf({ tag, value }: { readonly tag: string; readonly value: string }, entry: Origin): Loss {
  return {
    at: [{ ...entry, column: tag }],
    value,
    reason: say`An extraction file has no place for what a reference says under “${tag}”.`,
  };
}

function unreadLoss(value: string, at: Origin): Loss {
  return {
    at: [at],
    value,
    reason: say`It could not be read as a reference: it says neither who, what nor which DOI or PubMed number.`,
  };
}
