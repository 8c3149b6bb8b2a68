/** What a document is about, and whose work it is: the top-level keys of an extraction file, sorted. */
import { say } from '../language/say';
import type { Document, Node, Pair, Scalar, SyntaxProblem, Unread } from './document';
import { parse } from './parse';
import { oneOrMany, pairsOf, textOf, valueOf } from './walk';

/** What a file is about. Exactly one of these words stands at its top level. */
export type RecordKind = 'study' | 'intervention' | 'review' | 'tool';
export const RECORD_KINDS: readonly RecordKind[] = ['study', 'intervention', 'review', 'tool'];

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
  /** Absent where none or several of `study`, `intervention`, `review`, `tool` are given. */
  readonly kind?: RecordKind;
  readonly id?: string;
  /** Where the id is written. */
  readonly idNode?: Scalar | undefined;
  readonly author: Author;
  /** Everything but the header, in the order of the file; of a section that stands twice, the first. */
  readonly sections: ReadonlyMap<string, Pair>;
  /** Why nothing of the file is part of the review, where it could not be read. */
  readonly unread?: Unread;
  /**
   * Lets go of the tree of the file, which takes ten times the memory of its text. Whoever asks for the tree, or for
   * something in it, later gets one that was read anew: of the same form, but of other objects.
   * @param which `unused`: only where nobody has asked for it since this was said last
   * @returns whether it is gone
   */
  readonly letGo?: (which: 'any' | 'unused') => boolean;
}

/** Whether a file says what sources report: what the team writes of its review and its tools is its own. */
export function isOfSources({ kind }: Pick<RecordFile, 'kind'>): boolean {
  return kind !== 'review' && kind !== 'tool';
}

/** Top-level keys that say what a file is; all others are sections. */
export const HEADER_KEYS: readonly string[] = [
  ...RECORD_KINDS,
  'extractor',
  'consensus',
  'checked',
  'accept',
  'format',
];

/**
 * Reads the header and the sections of a document; whatever is missing or wrong is simply absent. The file keeps its text
 * and what its head says; its tree can be let go, and is read again from the text.
 */
export function readRecord(path: string, document: Document): RecordFile {
  const { root } = document;
  const head = headOf(root);
  const id = textOf(head?.value);
  const about = {
    author: authorOf(document),
    ...(head && { kind: head.key.text as RecordKind }),
    ...(id !== undefined && { id }),
  };
  return new ReadFile(path, about, new Reading(document));
}

/** The same file with something else in it or about it. */
export function fileWith(file: RecordFile, changes: Partial<RecordFile>): RecordFile {
  const { path, document, author, sections, kind, id, idNode, unread } = file;
  return {
    path,
    document,
    author,
    sections,
    ...(kind && { kind }),
    ...(id !== undefined && { id }),
    ...(idNode && { idNode }),
    ...(unread && { unread }),
    ...changes,
  };
}

/** The pair that says what a file is about; absent where none does, or several say different things. */
function headOf(root: Node | undefined): Pair | undefined {
  const heads = pairsOf(root).filter(({ key }) => RECORD_KINDS.some((kind) => kind === key.text));
  // The same header twice, as a merge leaves it, says the same: that it stands twice is a problem of the text.
  const named = new Set(heads.map(({ key, value }) => `${key.text} ${textOf(value)}`));
  return named.size === 1 ? heads[0] : undefined;
}

function sectionsOf(root: Node | undefined): ReadonlyMap<string, Pair> {
  const sections = new Map<string, Pair>();
  for (const pair of pairsOf(root))
    if (!HEADER_KEYS.includes(pair.key.text) && !sections.has(pair.key.text)) sections.set(pair.key.text, pair);
  return sections;
}

function idNodeIn(root: Node | undefined): Scalar | undefined {
  const value = headOf(root)?.value;
  return value?.kind === 'scalar' && textOf(value) !== undefined ? value : undefined;
}

/** The tree of a text, and what is looked up in it over and over. */
interface Tree {
  readonly root: Node | undefined;
  readonly sections: ReadonlyMap<string, Pair>;
  readonly idNode: Scalar | undefined;
}

/** A text, and its tree for as long as that is kept. */
class Reading {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  #tree: Tree | undefined;
  #isUsed = true;

  constructor({ text, problems, root }: Document) {
    this.text = text;
    this.problems = problems;
    this.#tree = treeOf(root);
  }

  get tree(): Tree {
    this.#isUsed = true;
    this.#tree ??= treeOf(parse(this.text).root);
    return this.#tree;
  }

  letGo(which: 'any' | 'unused'): boolean {
    if (which === 'any' || !this.#isUsed) this.#tree = undefined;
    this.#isUsed = false;
    return this.#tree === undefined;
  }
}

function treeOf(root: Node | undefined): Tree {
  return { root, sections: sectionsOf(root), idNode: idNodeIn(root) };
}

class ReadDocument implements Document {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get text(): string {
    return this.#reading.text;
  }

  get problems(): readonly SyntaxProblem[] {
    return this.#reading.problems;
  }

  get root(): Node | undefined {
    return this.#reading.tree.root;
  }
}

class ReadFile implements RecordFile {
  readonly path: string;
  readonly document: Document;
  readonly author: Author;
  declare readonly kind?: RecordKind;
  declare readonly id?: string;
  readonly #reading: Reading;

  constructor(path: string, { author, kind, id }: Pick<RecordFile, 'author' | 'kind' | 'id'>, reading: Reading) {
    this.path = path;
    this.document = new ReadDocument(reading);
    this.author = author;
    if (kind !== undefined) this.kind = kind;
    if (id !== undefined) this.id = id;
    this.#reading = reading;
  }

  get sections(): ReadonlyMap<string, Pair> {
    return this.#reading.tree.sections;
  }

  get idNode(): Scalar | undefined {
    return this.#reading.tree.idNode;
  }

  letGo(which: 'any' | 'unused'): boolean {
    return this.#reading.letGo(which);
  }
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
