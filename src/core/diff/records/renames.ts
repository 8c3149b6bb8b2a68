/**
 * Names that are other names now: ids of results, arms and reports, words of the vocabulary, ids of records.
 *
 * A new name changes every place where it is named. That is told once; so the earlier version is read as if it had always
 * had the new names, wherever the later one uses no old one any more.
 */
import type { Mapping, Node, Pair, Path, Scalar } from '../../document/document';
import { fileWith, type RecordFile } from '../../document/record';
import { isMapping, isSequence, nodeAt } from '../../document/walk';
import type { Field, MappingField, ReferenceTarget } from '../../fields/field';
import { childOf, fieldBelow, itemOf } from '../../format/lookup';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { pairEntries } from '../../pairing/pair-entries';
import { shapeOf } from '../../pairing/shape';
import { isOfOneStudy, referencesIn } from '../../review/names';
import type { WorkPair } from './pair-works';

/** One thing that has another name now. */
export interface Rename {
  readonly target: ReferenceTarget;
  readonly from: string;
  readonly to: string;
  /** The study (as it is called now) in which it has its name; absent for names of the whole review. */
  readonly study: string | undefined;
}

/** A rename where it was made. */
export interface MadeRename extends Rename {
  readonly pair: WorkPair;
  readonly file: RecordFile;
  /** The list or dictionary that gives the name. */
  readonly path: readonly string[];
  readonly before: Node;
  readonly after: Node;
}

/** Every list and dictionary of a record in which names are given, with what they are names of. */
function* definingPlaces(
  field: Field,
  path: readonly string[] = [],
): Generator<readonly [readonly string[], ReferenceTarget]> {
  if (field.kind === 'dictionary' && field.keys.defines !== undefined) yield [path, field.keys.defines];
  if (field.kind === 'list' && field.of.kind === 'mapping') {
    const id = field.of.fields.id;
    if (id?.kind === 'id' && id.of !== 'review') yield [path, id.of];
  }
  if (field.kind !== 'mapping') return;
  for (const [key, child] of Object.entries(field.fields)) yield* definingPlaces(child, [...path, key]);
}

/** The names that a work gives otherwise than before. @param fields of such a record */
export function* renamesIn(pair: WorkPair, fields: MappingField): Generator<MadeRename> {
  for (const [path, target] of definingPlaces(fields)) {
    const before = valueIn(pair.before?.files ?? [], path);
    const after = valueIn(pair.after?.files ?? [], path);
    if (before === undefined || after === undefined) continue;
    const field = fieldBelow(fields, path);
    const shape = shapeOf(field, [before.node, after.node]);
    if (shape !== 'names' && shape !== 'entries') continue;
    const { matches } = pairEntries(entriesOf(before.node, field), entriesOf(after.node, field), shape);
    for (const match of matches) {
      const [from, to] = [match.before.name?.inWords, match.after.name?.inWords];
      if (!match.renamed || from === undefined || to === undefined) continue;
      const study = isOfOneStudy(target) ? pair.after?.record : undefined;
      const [old, now] = [nameNode(match.before), nameNode(match.after)];
      yield { target, from, to, study, pair, file: after.file, path, before: old, after: now };
    }
  }
}

function nameNode({ node, pair, namedBy }: Entry): Node {
  return pair?.key ?? nodeAt(node, namedBy.slice(0, 1)) ?? node;
}

function valueIn(files: readonly RecordFile[], path: Path): { node: Node; file: RecordFile } | undefined {
  for (const file of files) {
    const node = nodeAt(file.document.root, path);
    if (node !== undefined) return { node, file };
  }
  return undefined;
}

/**
 * A file of the earlier version with the new names in place of the old ones, as far as the later version of the same work
 * names none by its old name. Everything keeps its place in the text.
 */
export function withNewNames(
  file: RecordFile,
  renames: readonly Rename[],
  { before, after }: WorkPair,
  fields: MappingField,
): RecordFile {
  const { root } = file.document;
  const study = after?.record ?? before?.record;
  const stillNamed = new Set(after?.files.flatMap(referencesIn).map(({ target, name }) => `${target} ${name}`));
  const names = new Map<string, string>();
  for (const { target, from, to, study: only } of renames) {
    const name = `${target} ${from}`;
    if ((only === undefined || only === study) && !stillNamed.has(name)) names.set(name, to);
  }
  if (names.size === 0 || root === undefined) return file;
  const renamed = withNames(root, fields, names);
  if (renamed === root) return file;
  const pairs = isMapping(renamed) ? renamed.pairs : [];
  const sections = new Map(
    [...file.sections.keys()].flatMap((key): [string, Pair][] => {
      const pair = pairs.find((each) => each.key.text === key);
      return pair ? [[key, pair]] : [];
    }),
  );
  const { text, problems } = file.document;
  return fileWith(file, { document: { text, problems, root: renamed }, sections });
}

type Names = ReadonlyMap<string, string>;

/** The same node where nothing in it has another name. */
function withNames(node: Node, field: Field | undefined, names: Names): Node {
  if (field === undefined) return node;
  if (isSequence(node)) {
    const items = node.items.map((item) => withNames(item, itemOf(field), names));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  if (isMapping(node)) return mappingWithNames(node, field, names);
  const one = field.kind === 'list' && field.orOne ? field.of : field;
  if (one.kind === 'reference') return scalarWithName(node, one.to, names);
  return one.kind === 'id' && one.of !== 'review' ? scalarWithName(node, one.of, names) : node;
}

function mappingWithNames(node: Mapping, field: Field, names: Names): Node {
  const pairs = node.pairs.map((pair): Pair => {
    const value = withNames(pair.value, childOf(field, pair.key.text), names);
    const defines = field.kind === 'dictionary' ? field.keys.defines : undefined;
    const key = defines === undefined ? pair.key : scalarWithName(pair.key, defines, names);
    return value === pair.value && key === pair.key ? pair : { ...pair, key, value };
  });
  if (pairs.every((pair, index) => pair === node.pairs[index])) return node;
  const { byKey: _, ...rest } = node;
  return { ...rest, pairs };
}

function scalarWithName(node: Scalar, target: ReferenceTarget, names: Names): Scalar {
  const name = names.get(`${target} ${node.text.trim()}`);
  return name === undefined ? node : { ...node, text: name, value: name };
}
