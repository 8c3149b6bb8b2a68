/**
 * Who names whom: ids and vocabulary names where they are given, and where others refer to them.
 *
 * Both are found by walking a file's values with their fields, so a new kind of reference needs nothing here. Names
 * resolve in the extractor's own files first, then in the consensus (see `filesInOrder`).
 */
import type { Node, Path, Scalar, Span } from '../document/document';
import { type Author, authorKey, type RecordFile } from '../document/record';
import { isMapping, isScalar, textAt, textOf, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import type { ReferenceField, ReferenceTarget } from '../fields/field';
import { type FieldStep, prepareWalkTo } from '../format/walk-fields';
import { filesOfKind, filesOfRecord, type Index, indexed, type Review, workedOut } from './review';
import { unsettledFiles, unsettledFilesOf, unsettledFilesOfKind } from './unsettled';

/** An id or a name where it is given. */
export interface Definition {
  readonly name: string;
  readonly target: ReferenceTarget;
  /** The path of its file. */
  readonly file: string;
  /** Where the name stands. */
  readonly span: Span;
  /** What it stands for, in words, where the file says so. */
  readonly title?: string;
}

/** The name of something that stands elsewhere. */
export interface Reference {
  readonly name: string;
  readonly target: ReferenceTarget;
  readonly node: Scalar;
  readonly path: Path;
  readonly field: ReferenceField;
}

/** These belong to one study: another study's are never meant. */
export const OF_ONE_STUDY: readonly ReferenceTarget[] = ['report', 'arm', 'result'];
const RECORDS: readonly ReferenceTarget[] = ['study', 'intervention'];

/** Whether things of this kind belong to one study, so that two studies may use the same id for different ones. */
export function isOfOneStudy(target: ReferenceTarget): boolean {
  return OF_ONE_STUDY.includes(target);
}

/** Looks up what may be named at one file, target by target. */
export type Names = (target: ReferenceTarget) => readonly Definition[];

/**
 * What may be named at a file, each name once: of names that several files give, the one that counts there. Records,
 * and the names of the review file, are the same everywhere; reports, arms and results are those of the file's own
 * study (in files that belong to no study: the reports of all studies).
 */
export function prepareNames(review: Review, file: RecordFile): Names {
  return (target) => definitionsOf(review, file, target);
}

/** What may be named at a file. See {@link prepareNames}. */
export function definitionsOf(review: Review, file: RecordFile, target: ReferenceTarget): readonly Definition[] {
  return workedOut(review, file, `definitions of each ${target}`, () => {
    const byName = new Map<string, Definition>();
    for (const each of filesInOrder(review, file, target))
      for (const definition of definitionsOfOne(each, target))
        if (!byName.has(definition.name)) byName.set(definition.name, definition);
    return [...byName.values()];
  });
}

function definitionsOfOne(file: RecordFile, target: ReferenceTarget): readonly Definition[] {
  if (RECORDS.includes(target)) return recordDefinition(file, target);
  return definitionsIn(file).filter((definition) => definition.target === target);
}

/**
 * The names that exist at a file, as {@link definitionsOf} has them, for those who only ask whether a name exists: where
 * it is given may move without that they are looked at again.
 */
export function knownNames(review: Review, file: RecordFile, target: ReferenceTarget): ReadonlySet<string> {
  const isOwn = file.kind === 'study' && isOfOneStudy(target);
  if (isOwn || unsettledFiles(review).length > 0) return namesAmong(definitionsOf(review, file, target));
  const all = indexed(review, NAMES, target);
  if (isOfOneStudy(target)) return namesAmong(inOrderFor(file.author, all));
  return workedOut(review, all, 'names', () => namesAmong(all));
}

/** In their order, each once. */
function namesAmong(things: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ name }) => name));
}

/** A name that a file gives, and whose work the file is. */
interface Given {
  readonly name: string;
  readonly by: Pick<Author, 'kind'>['kind'];
  readonly key: string;
}

/** The names that files give, by what they are names of. */
const NAMES: Index<RecordFile, Given> = {
  of: 'files',
  *facts(file) {
    const from = { by: file.author.kind, key: authorKey(file.author) };
    for (const target of RECORDS)
      for (const { name } of recordDefinition(file, target)) yield [target, { name, ...from }];
    if (file.kind !== 'review' && file.kind !== 'study') return;
    for (const { name, target } of definitionsIn(file))
      if (isOfOneStudy(target) === (file.kind === 'study') && !RECORDS.includes(target))
        yield [target, { name, ...from }];
  },
};

/** See {@link filesInOrder}. */
function inOrderFor(author: Author, given: readonly Given[]): readonly Given[] {
  const by = (kind: Author['kind']) => given.filter((each) => each.by === kind);
  const own = given.filter(({ key }) => key === authorKey(author));
  return [...own, ...by('consensus'), ...by('draft'), ...(author.kind === 'extractor' ? [] : by('extractor'))];
}

/** The paths of the files that name something, by what and its name: `result r1`. */
export const REFERRING_FILES: Index<RecordFile, string> = {
  of: 'files',
  *facts(file) {
    const names = new Set(referencesIn(file).map(({ target, name }) => `${target} ${name}`));
    for (const name of names) yield [name, file.path];
  },
};

/** The definition that a name means at a file; `undefined` where nothing has that name. */
export function resolve(
  review: Review,
  file: RecordFile,
  target: ReferenceTarget,
  name: string,
): Definition | undefined {
  return definitionsOf(review, file, target).find((definition) => definition.name === name);
}

/**
 * All that a name may mean at a file, one definition for each thing: where a file belongs to no study, every study that
 * gives a result, an arm or a report this name.
 */
export function meaningsOf(review: Review, file: RecordFile, target: ReferenceTarget, name: string): Definition[] {
  const first = resolve(review, file, target, name);
  if (first === undefined || file.kind === 'study' || !isOfOneStudy(target)) return first ? [first] : [];
  const studies = new Set(review.files.flatMap(({ kind, id }) => (kind === 'study' && id !== undefined ? [id] : [])));
  return [...studies].flatMap((study) => {
    const own = filesInOrder(review, file, target).filter(({ id }) => id === study);
    const [definition] = own.flatMap((each) =>
      definitionsIn(each).filter((one) => one.target === target && one.name === name),
    );
    return definition === undefined ? [] : [definition];
  });
}

/** Every id and name that a file gives, in its order. */
export function definitionsIn(file: RecordFile): readonly Definition[] {
  return namesIn(file).given;
}

/** What a file says of names, as plain data: it is asked from many sides, also when the tree of the file is let go. */
interface NamesOfFile {
  readonly given: readonly Definition[];
  /** Names of the vocabulary, each once. */
  readonly used: readonly UsedName[];
}

/** A name of the vocabulary that a file uses. */
export interface UsedName {
  readonly name: string;
  readonly target: ReferenceTarget;
  /** In how many places. */
  readonly places: number;
}

/** Files never change. */
const known = new WeakMap<RecordFile, NamesOfFile>();

function namesIn(file: RecordFile): NamesOfFile {
  const before = known.get(file);
  if (before !== undefined) return before;
  const steps = stepsToNames(file);
  const names: NamesOfFile = { given: [...definitionsAmong(steps, file)], used: usedAmong(steps) };
  known.set(file, names);
  return names;
}

const isOfVocabulary = (target: ReferenceTarget) => !isOfOneStudy(target) && !RECORDS.includes(target);

const stepsToNames = prepareWalkTo((field) => {
  if (field.kind === 'reference') return isOfVocabulary(field.to);
  return field.kind === 'id' || (field.kind === 'dictionary' && field.keys.defines !== undefined);
});

const stepsToReferences = prepareWalkTo(({ kind }) => kind === 'reference');

function usedAmong(steps: Iterable<FieldStep>): readonly UsedName[] {
  const used = new Map<string, UsedName>();
  for (const { name, target } of referencesAmong(steps)) {
    const key = `${target} ${name}`;
    used.set(key, { name, target, places: (used.get(key)?.places ?? 0) + 1 });
  }
  return [...used.values()];
}

/** The names of the vocabulary that files use, by what they are names of. */
export const USED_NAMES: Index<RecordFile, UsedName> = {
  of: 'files',
  *facts(file) {
    for (const each of namesIn(file).used) yield [each.target, each];
  },
};

/**
 * Whether a name may stand in a file, by its text alone: of a name only a part is looked for that no line break can part,
 * and where signs may be written in another way, it may stand anywhere.
 */
export function mayStandIn({ document: { text } }: RecordFile, name: string): boolean {
  const [longest = ''] = [...name.split(/[^\p{L}\p{N}_-]+/u)].sort((one, other) => other.length - one.length);
  return text.includes(longest) || text.includes('\\');
}

/** Every place of a file that names something, in its order. Words that a place takes beside names are none. */
export function referencesIn(file: RecordFile): readonly Reference[] {
  return [...referencesAmong(stepsToReferences(file))];
}

function* definitionsAmong(steps: Iterable<FieldStep>, file: RecordFile): Generator<Definition> {
  for (const step of steps) {
    if (step.field.kind === 'id') yield* idDefinition(step, file);
    if (step.field.kind === 'dictionary') yield* keyDefinitions(step, file);
  }
}

/** Those among values that name something. */
export function* referencesAmong(steps: Iterable<FieldStep>): Generator<Reference> {
  for (const { node, field, path } of steps) {
    if (field.kind !== 'reference' || !isScalar(node)) continue;
    const name = textOf(node);
    if (name === undefined) continue;
    const isWord = field.also !== undefined && canonicalChoice(field.also, name) !== undefined;
    if (!isWord) yield { name, target: field.to, node, path, field };
  }
}

/**
 * The files in which names are looked up, the first that gives a name decides: an extractor's own files, then the
 * consensus, then drafts. Files of which it cannot be told what they are about lend their names. Only the consensus (and drafts) also see what extractors gave, because before that nobody
 * is to see a colleague's work.
 */
function filesInOrder(review: Review, file: RecordFile, target: ReferenceTarget): readonly RecordFile[] {
  if (target === 'study' || target === 'intervention')
    return [...filesOfKind(review, target), ...unsettledFilesOfKind(review, target)];
  if (!OF_ONE_STUDY.includes(target)) return filesOfKind(review, 'review');
  const study = file.kind === 'study';
  const settled = study ? filesOfRecord(review, file) : filesOfKind(review, 'study');
  const related = [...settled, ...(study ? unsettledFilesOf(review, file) : unsettledFilesOfKind(review, 'study'))];
  const own = related.filter(({ author }) => authorKey(author) === authorKey(file.author));
  const by = (kind: RecordFile['author']['kind']) => related.filter(({ author }) => author.kind === kind);
  const others = file.author.kind === 'extractor' ? [] : by('extractor');
  return [...new Set([...own, ...by('consensus'), ...by('draft'), ...others])];
}

/** A record is known by the head of its file; the rest need not be read. */
function recordDefinition(file: RecordFile, target: ReferenceTarget): readonly Definition[] {
  if (file.kind !== target || file.id === undefined) return [];
  const title = recordTitle(file);
  const span = file.idNode?.span ?? { start: 0, end: 0 };
  return [{ name: file.id, target, file: file.path, span, ...(title !== undefined && { title }) }];
}

function* idDefinition({ node, field, holder, path }: FieldStep, file: RecordFile): Generator<Definition> {
  const name = textOf(node);
  if (field.kind !== 'id' || field.of === 'review' || name === undefined) return;
  const title = path.length === 1 ? recordTitle(file) : titleIn(holder?.node);
  yield { name, target: field.of, file: file.path, span: node.span, ...(title !== undefined && { title }) };
}

function* keyDefinitions({ node, field }: FieldStep, file: RecordFile): Generator<Definition> {
  if (field.kind !== 'dictionary' || field.keys.defines === undefined || !isMapping(node)) return;
  for (const { key, value } of node.pairs) {
    const title = titleIn(value);
    yield {
      name: key.text,
      target: field.keys.defines,
      file: file.path,
      span: key.span,
      ...(title !== undefined && { title }),
    };
  }
}

/** Keys under which a mapping says what it is about, the best first. */
const TITLE_KEYS: readonly string[] = ['name', 'meaning', 'title', 'outcome'];

function titleIn(node: Node | undefined): string | undefined {
  if (isScalar(node)) return textOf(node);
  for (const key of TITLE_KEYS) {
    const title = textAt(node, key);
    if (title !== undefined) return title;
  }
  return textAt(valueOf(node, 'citation'), 'title');
}

/** An intervention's name; the title of a study's first report. */
function recordTitle(file: RecordFile): string | undefined {
  const name = textOf(file.sections.get('name')?.value ?? file.sections.get('title')?.value);
  const reports = file.sections.get('reports')?.value;
  return name ?? (reports?.kind === 'sequence' ? titleIn(reports.items[0]) : undefined);
}
