/** Which work of one version is which work of another: the same record by the same people, or what became of it. */

import type { Node } from '../../document/document';
import { authorKey, type RecordFile } from '../../document/record';
import { valueOf } from '../../document/walk';
import type { Entry } from '../../pairing/named-entries';
import { pairEntries } from '../../pairing/pair-entries';
import { valueInWords } from '../places/value-in-words';
import type { Work } from './works';

/** What became of a work. */
export interface WorkPair {
  /** Absent for one that is new. */
  readonly before: Work | undefined;
  /** Absent for one that is gone. */
  readonly after: Work | undefined;
}

/** So many comparisons of whole records are made; a review in which more is new was not edited but replaced. */
const MOST_COMPARISONS = 2500;

/** In the order of the later version; what is gone stands last. */
export function pairWorks(before: readonly Work[], after: readonly Work[]): readonly WorkPair[] {
  const names = recordNames(before, after);
  const open = new Map(
    before.map((work) => [`${work.kind} ${names.get(work.record) ?? work.record}\n${authorKey(work.author)}`, work]),
  );
  const pairs = after.map((work): { before: Work | undefined; after: Work } => {
    const name = `${work.kind} ${work.record}\n${authorKey(work.author)}`;
    const found = open.get(name);
    open.delete(name);
    return { before: found, after: work };
  });
  for (const pair of pairs) pair.before ??= takeFromSameFile(open, pair.after, names);
  return [...pairs, ...[...open.values()].map((work) => ({ before: work, after: undefined }))];
}

/** The same record in the same file by other people: extracted by one, now the consensus. */
function takeFromSameFile(open: Map<string, Work>, work: Work, names: ReadonlyMap<string, string>): Work | undefined {
  for (const [name, other] of open) {
    const isSame = other.kind === work.kind && (names.get(other.record) ?? other.record) === work.record;
    if (!isSame || !shareFile(other, work)) continue;
    open.delete(name);
    return other;
  }
  return undefined;
}

function shareFile(one: Work, other: Work): boolean {
  return one.files.some(({ path }) => other.files.some((file) => file.path === path));
}

/** Records that have another id now: in the same file, or in one that says otherwise the same. Old id → new id. */
export function recordNames(before: readonly Work[], after: readonly Work[]): ReadonlyMap<string, string> {
  const known = (works: readonly Work[]) => new Set(works.map(({ kind, record }) => `${kind} ${record}`));
  const [was, is] = [known(before), known(after)];
  const gone = firstOfEach(before.filter(({ kind, record }) => !is.has(`${kind} ${record}`)));
  const fresh = firstOfEach(after.filter(({ kind, record }) => !was.has(`${kind} ${record}`)));
  const names = new Map<string, string>();
  for (const work of gone) {
    const there = fresh.find((other) => other.kind === work.kind && shareFile(work, other));
    if (there) names.set(work.record, there.record);
  }
  const taken = new Set(names.values());
  const [left, open] = [
    gone.filter(({ record }) => !names.has(record)),
    fresh.filter(({ record }) => !taken.has(record)),
  ];
  if (left.length * open.length > MOST_COMPARISONS) return names;
  for (const { before: one, after: other } of pairEntries(left.flatMap(entryOf), open.flatMap(entryOf), 'names')
    .matches) {
    if (one.name && other.name && isTitledAlike(one.node, other.node)) names.set(one.name.inWords, other.name.inWords);
  }
  return names;
}

/** Answers and judgements are alike in many studies: what they are called has to be the same, too. */
function isTitledAlike(one: Node, other: Node): boolean {
  const titles = (node: Node) => TITLES.map((key) => valueInWords(valueOf(node, key), undefined));
  const [was, is] = [titles(one), titles(other)];
  return was.every((title) => title === '') || was.some((title, index) => title !== '' && title === is[index]);
}

/** Under which keys records say what they are called: studies by their reports. */
const TITLES: readonly string[] = ['reports', 'name', 'title'];

function firstOfEach(works: readonly Work[]): readonly Work[] {
  return [...new Map([...works].reverse().map((work) => [`${work.kind} ${work.record}`, work])).values()].reverse();
}

function entryOf({ kind, record, files }: Work, index: number): Entry[] {
  const node = files[0]?.document.root;
  const name = { exact: `${kind} ${record}`, inWords: record };
  return node
    ? [{ name, node, index, field: undefined, namedBy: [kind, 'extractor', 'consensus'], toldApartBy: [] }]
    : [];
}

/** Files that have another name now: of those of one work, old path → new path. */
export function renamedFiles({ before, after }: WorkPair): ReadonlyMap<string, RecordFile> {
  const isIn = (work: Work | undefined, path: string) => work?.files.some((file) => file.path === path) ?? false;
  const gone = before?.files.filter(({ path }) => !isIn(after, path)) ?? [];
  const fresh = after?.files.filter(({ path }) => !isIn(before, path)) ?? [];
  const renamed = new Map<string, RecordFile>();
  for (const file of gone) {
    const to = fresh.find((other) => ![...renamed.values()].includes(other) && shareMostSections(file, other));
    if (to) renamed.set(file.path, to);
  }
  return renamed;
}

function shareMostSections(one: RecordFile, other: RecordFile): boolean {
  const common = [...one.sections.keys()].filter((key) => other.sections.has(key)).length;
  return common * 2 >= Math.max(one.sections.size, other.sections.size);
}
