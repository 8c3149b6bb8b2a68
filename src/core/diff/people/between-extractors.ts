/** Where the extractors of a record differ now, agree now, or were settled: told where one of them, or the consensus, changed. */
import type { Node } from '../../document/document';
import { addTo } from '../../document/groups';
import { textAt, valueOf } from '../../document/walk';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Change } from '../changes/change';
import { type Telling, told } from '../changes/telling';
import type { Reviews } from '../changes/work-changes';
import { type Place, RECORD } from '../places/named-place';
import type { WorkPair } from '../records/pair-works';
import { byOf, type Work } from '../records/works';
import { type Values, valuesOf } from './values';

/** @param pairs all works of one record */
export function betweenExtractors(pairs: readonly WorkPair[], reviews: Reviews): Change[] {
  const extractors = pairs.filter(({ after }) => after?.author.kind === 'extractor');
  const consensus = pairs.find(({ after }) => after?.author.kind === 'consensus');
  if (extractors.length < 2) return [];
  const changed = new Set(pairs.flatMap(changedSections));
  const readIn = (pair: WorkPair): ReadWork => ({
    pair,
    before: valuesOf(pair.before, reviews.before, (section) => changed.has(section)),
    after: valuesOf(pair.after, reviews.after, (section) => changed.has(section)),
  });
  const read = extractors.map(readIn);
  const agreed = consensus && readIn(consensus);
  const found: Change[] = [];
  for (const [index, one] of read.entries()) {
    for (const other of read.slice(index + 1)) {
      found.push(...differing(one, other));
      if (agreed) found.push(...settled(one, other, agreed));
    }
  }
  return found;
}

/** The sections in which anything is written otherwise: in the others nobody differs who did not. */
function changedSections({ before, after }: WorkPair): readonly string[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((section) => was.get(section) !== is.get(section));
}

function textsOf(work: Work | undefined): ReadonlyMap<string, string> {
  const sections = (work?.files ?? []).flatMap(({ document: { text }, sections: all }) =>
    [...all].map(([key, { span }]) => [key, text.slice(span.start, span.end)] as const),
  );
  return new Map(sections);
}

interface ReadWork {
  readonly pair: WorkPair;
  readonly before: Values;
  readonly after: Values;
}

/** A place at which both say something, with what they say. */
interface Both {
  readonly place: Place;
  readonly nodes: readonly [Node, Node];
  readonly one: string;
  readonly other: string;
}

function bothAt(one: Values, other: Values): ReadonlyMap<string, Both> {
  const both = new Map<string, Both>();
  for (const [name, { place, value, node, isComparable }] of one) {
    const theirs = other.get(name);
    if (!isComparable || theirs === undefined) continue;
    both.set(name, { place, nodes: [node, theirs.node], one: value, other: theirs.value });
  }
  return both;
}

/** Places where two differ now and did not before, or where they agree now and did not. */
function differing(one: ReadWork, other: ReadWork): Change[] {
  const [was, is] = [bothAt(one.before, other.before), bothAt(one.after, other.after)];
  const differed = (name: string) => {
    const both = was.get(name);
    return both !== undefined && both.one !== both.other;
  };
  const differ = [...is].filter(([name, both]) => both.one !== both.other && !differed(name)).map(([, both]) => both);
  const agree = [...is].filter(([name, both]) => both.one === both.other && differed(name)).map(([, both]) => both);
  const [first, second] = [nameOf(one.pair), nameOf(other.pair)];
  const isNew = one.pair.before === undefined || other.pair.before === undefined;
  if (isNew) return differ.length === 0 ? [] : [comparedAnew(one, other, differ.length, is.size)];
  return [
    ...byHolder(differ).map(([place, all]) =>
      aboutPlace(
        'differ',
        place,
        say`${first} and ${second} now differ on ${listed(all.map(inWords), 'and')}`,
        all,
        one,
        other,
      ),
    ),
    ...byHolder(agree).map(([place, all]) =>
      aboutPlace(
        'agree',
        place,
        say`${first} and ${second} now agree on ${listed(all.map(agreedInWords), 'and')}`,
        all,
        one,
        other,
      ),
    ),
  ];
}

function nameOf({ after, before }: WorkPair): string {
  const work = after ?? before;
  return work ? byOf(work.author) : '';
}

/** Of a work that is new as a whole, only how much of it is otherwise. */
function comparedAnew(one: ReadWork, other: ReadWork, differ: number, all: number): Change {
  const says = say`${nameOf(one.pair)} and ${nameOf(other.pair)} differ on ${differ} of ${counted(all, 'value')} that both gave`;
  return aboutPlace('differ', RECORD, says, [], one, other);
}

/** Those that stand in the same mapping are told in one line. */
function byHolder(all: readonly Both[]): readonly (readonly [Place, readonly Both[]])[] {
  const groups = new Map<string, Both[]>();
  for (const both of all) addTo(groups, both.place.keys.slice(0, -1).join('\n'), both);
  return [...groups.values()].map((group) => {
    const place = group[0]?.place ?? RECORD;
    return [{ keys: place.keys.slice(0, -1), titles: place.titles.slice(0, -1) }, group] as const;
  });
}

function inWords({ place, one, other }: Both): string {
  return `${place.titles.at(-1)} (${one} / ${other})`;
}

function agreedInWords({ place, one }: Both): string {
  return `${place.titles.at(-1)} (${one})`;
}

/** Told as the change of the one whose files changed; of both, the second. */
function aboutPlace(
  change: 'differ' | 'agree',
  place: Place,
  says: string,
  [first]: readonly Both[],
  one: ReadWork,
  other: ReadWork,
): Change {
  const isOther = hasChanged(other);
  const work = (isOther ? other : one).pair.after as Work;
  return told({ change, place, says, after: first?.nodes[isOther ? 1 : 0], namesPeople: true }, tellingOf(work, place));
}

function hasChanged({ pair: { before, after } }: ReadWork): boolean {
  const textOf = (work: Work | undefined) => work?.files.map(({ document }) => document.text).join('\n');
  return textOf(before) !== textOf(after);
}

function tellingOf(work: Work, { keys }: Place): Telling {
  const file = work.files.find(({ sections }) => keys[0] !== undefined && sections.has(keys[0])) ?? work.files[0];
  return { work, before: undefined, after: file };
}

/** Differences of two extractors at which the consensus says something now that it did not say before. */
function settled(one: ReadWork, other: ReadWork, consensus: ReadWork): Change[] {
  const work = consensus.pair.after as Work;
  const [was, is] = [consensus.before, consensus.after];
  const differ = [...bothAt(one.after, other.after)].filter(([, both]) => both.one !== both.other);
  const found = differ.flatMap(([name, both]) => {
    const now = is.get(name);
    return now !== undefined && was.get(name)?.value !== now.value
      ? [{ ...both, value: now.value, node: now.node }]
      : [];
  });
  if (found.length === 0) return [];
  const by = settledBy(work);
  const [first, second] = [nameOf(one.pair), nameOf(other.pair)];
  if (consensus.pair.before === undefined) {
    const says = say`settled by ${by}: ${counted(found.length, 'difference')} of ${first} and ${second}`;
    return [told({ change: 'settled', place: RECORD, says, namesPeople: true }, tellingOf(work, RECORD))];
  }
  return found.map(({ place, value, node, one: ours, other: theirs }) => {
    const says = say`settled by ${by}: ${value} (${first} ${ours}, ${second} ${theirs})`;
    return told({ change: 'settled', place, says, after: node, to: value, namesPeople: true }, tellingOf(work, place));
  });
}

/** The third person where one decided, else those who agreed. */
function settledBy({ author, files }: Work): string {
  const header = valueOf(files[0]?.document.root, 'consensus');
  const names = author.kind === 'consensus' ? author.by : [];
  return textAt(header, 'arbiter') ?? (names.length > 0 ? listed(names, 'and') : say`consensus`);
}
