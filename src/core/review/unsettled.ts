/**
 * Files of which it cannot be told now what they are about: two headers, a merge conflict around one, text that cannot
 * be read. They have a problem of their own. Other files of the same record need what stands in them, so that one
 * mistake does not become many: an unsettled file lends what it has to every record that it may be about.
 */
import type { Document, SyntaxProblem } from '../document/document';
import { idFromPath } from '../document/id-from-path';
import { type Author, authorKey, fileWith, RECORD_KINDS, type RecordFile, type RecordKind } from '../document/record';
import { fileAt, type Index, indexed, type Review } from './review';

/** A record that a file may be about. */
interface Head {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Where these are found, what is read of a file is not all that was meant. */
const UNSETTLING: readonly string[] = [
  'syntax/too-large',
  'syntax/too-many-lines',
  'syntax/too-many-values',
  'syntax/too-deep',
];

/** @returns whether it cannot be told now what a file is about. A file in which nothing stands yet is about nothing. */
export function isUnsettled({ kind, document, unread }: RecordFile): boolean {
  if (unread !== undefined) return true;
  if (document.text.trim() === '') return false;
  return (
    kind === undefined ||
    document.problems.some((problem) => UNSETTLING.includes(problem.code) || isAroundHead(problem, document))
  );
}

/** Of any other conflict it is told what is in dispute: what the file is about is not, and the rest of it counts as it stands. */
function isAroundHead({ code, span }: SyntaxProblem, { text }: Document): boolean {
  return code === 'syntax/merge-conflict' && text.slice(span.start, span.end).search(HEADER) >= 0;
}

/** All files of a review of which it cannot be told now what they are about. */
export function unsettledFiles(review: Review): readonly RecordFile[] {
  return indexed(review, UNSETTLED, ALL).flatMap(({ path }) => fileAt(review, path) ?? []);
}

/** An unsettled file with a record that it may be about. */
interface Lender {
  readonly path: string;
  readonly id: string;
}

/** The unsettled files: all, those that may be about a kind of record, and those that may be about one record. */
const UNSETTLED: Index<RecordFile, Lender> = {
  of: 'files',
  *facts(file) {
    if (!isUnsettled(file)) return;
    const { path } = file;
    yield [ALL, { path, id: '' }];
    for (const { kind, id } of headsOf(file)) {
      yield [kind, { path, id }];
      yield [`${kind} ${id}`, { path, id }];
    }
  },
};

const ALL = '';

/**
 * The unsettled files that may be about a record, each read as one of that record.
 * @param file of that record; not itself among the result
 */
export function unsettledFilesOf(review: Review, file: Pick<RecordFile, 'kind' | 'id' | 'path'>): RecordFile[] {
  const { kind, id } = file;
  if (kind === undefined || id === undefined) return [];
  return lent(review, indexed(review, UNSETTLED, `${kind} ${id}`), kind).filter(({ path }) => path !== file.path);
}

/** Of those, the ones in which nothing can be read: they may have whatever is missing elsewhere. */
export function unreadableFilesOf(review: Review, file: Pick<RecordFile, 'kind' | 'id' | 'path'>): RecordFile[] {
  return unsettledFilesOf(review, file).filter(({ document }) => document.root === undefined);
}

/** The unsettled files that may be about some record of a kind, each read as each of those records. */
export function unsettledFilesOfKind(review: Review, kind: RecordKind): RecordFile[] {
  return lent(review, indexed(review, UNSETTLED, kind), kind);
}

function lent(review: Review, lenders: readonly Lender[], kind: RecordKind): RecordFile[] {
  return lenders.flatMap(({ path, id }) => {
    const file = fileAt(review, path);
    return file ? [fileWith(file, { kind, id })] : [];
  });
}

/** Whether one person's files may see what stands in another: never a colleague's before it is agreed. */
export function mayLend(author: Author, to: Author): boolean {
  return author.kind !== 'extractor' || authorKey(author) === authorKey(to);
}

const HEADER = new RegExp(
  `^(${RECORD_KINDS.join('|')})[ \\t]*:[ \\t]*["']?([a-z0-9][a-z0-9-]*)["']?[ \\t]*(?:#.*)?$`,
  'gm',
);

/** As many headers as any mistake leaves; a hostile file has no more. */
const MOST_HEADS = 10;

/** What a file may be about: all headers that stand in its text, in whichever half of a conflict; else what its name says. */
function headsOf({ path, document }: RecordFile): readonly Head[] {
  const heads = new Map<string, Head>();
  for (const [, kind = '', id = ''] of document.text.matchAll(HEADER)) {
    heads.set(`${kind} ${id}`, { kind: kind as RecordKind, id });
    if (heads.size === MOST_HEADS) break;
  }
  const named = idFromPath(path);
  if (heads.size > 0 || named === '') return [...heads.values()];
  return [
    { kind: 'study', id: named },
    { kind: 'intervention', id: named },
  ];
}
