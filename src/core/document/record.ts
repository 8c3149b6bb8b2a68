/** What a document is about, and whose work it is: the top-level keys of an extraction file, sorted. */
import { say } from '../language/say';
import type { Document, Pair, Scalar, Unread } from './document';
import { oneOrMany, pairsOf, textOf, valueOf } from './walk';

/** What a file is about. Exactly one of these words stands at its top level. */
export type RecordKind = 'study' | 'intervention' | 'review';
export const RECORD_KINDS: readonly RecordKind[] = ['study', 'intervention', 'review'];

/** Whose work a file is. Only a consensus counts as agreed; a file that names nobody is a draft. */
export type Author =
  | { readonly kind: 'extractor'; readonly initials: string }
  | { readonly kind: 'consensus'; readonly by: readonly string[] }
  | { readonly kind: 'draft' };

/** One file of a review. */
export interface RecordFile {
  /** What the shell calls the file (a path or an address); `/` parts folders. */
  readonly path: string;
  readonly document: Document;
  /** Absent where none or several of `study`, `intervention`, `review` are given. */
  readonly kind?: RecordKind;
  readonly id?: string;
  /** Where the id is written. */
  readonly idNode?: Scalar;
  readonly author: Author;
  /** Everything but the header, in the order of the file; of a section that stands twice, the first. */
  readonly sections: ReadonlyMap<string, Pair>;
  /** Why nothing of the file is part of the review, where it could not be read. */
  readonly unread?: Unread;
}

/** Top-level keys that say what a file is; all others are sections. */
export const HEADER_KEYS: readonly string[] = [...RECORD_KINDS, 'extractor', 'consensus', 'accept', 'format'];

/** Reads the header and the sections of a document; whatever is missing or wrong is simply absent. */
export function readRecord(path: string, document: Document): RecordFile {
  const pairs = pairsOf(document.root);
  const heads = pairs.filter((pair) => RECORD_KINDS.some((kind) => kind === pair.key.text));
  const sections = new Map<string, Pair>();
  for (const pair of pairs) {
    if (!HEADER_KEYS.includes(pair.key.text) && !sections.has(pair.key.text)) sections.set(pair.key.text, pair);
  }
  // The same header twice, as a merge leaves it, says the same: that it stands twice is a problem of the text.
  const named = new Set(heads.map(({ key, value }) => `${key.text} ${textOf(value)}`));
  const head = named.size === 1 ? heads[0] : undefined;
  const id = textOf(head?.value);
  return {
    path,
    document,
    author: authorOf(document),
    sections,
    ...(head && { kind: head.key.text as RecordKind }),
    ...(id !== undefined && { id }),
    ...(head?.value.kind === 'scalar' && id !== undefined && { idNode: head.value }),
  };
}

function authorOf({ root }: Document): Author {
  const consensus = pairsOf(root).find((pair) => pair.key.text === 'consensus');
  if (consensus) {
    const by = oneOrMany(valueOf(consensus.value, 'by')).map(textOf);
    return { kind: 'consensus', by: by.filter((initials) => initials !== undefined) };
  }
  const initials = textOf(valueOf(root, 'extractor'));
  return initials === undefined ? { kind: 'draft' } : { kind: 'extractor', initials };
}

/** One name per author, for comparing: files with equal keys are the work of the same people. */
export function authorKey(author: Author): string {
  return author.kind === 'extractor' ? `extractor ${author.initials}` : author.kind;
}

/** Whose work it is, in words for people: "extracted by LM". */
export function authorInWords(author: Author): string {
  if (author.kind === 'draft') return say`draft`;
  if (author.kind === 'extractor') return say`extracted by ${author.initials}`;
  return author.by.length > 0 ? say`consensus of ${author.by.join(', ')}` : say`consensus`;
}
