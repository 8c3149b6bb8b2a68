/** Whose work a file is. What one person says must not become the agreed record because another declared it to be. */
import { type Author, authorKey, HEADER_KEYS, readRecord } from '../document/record';
import { pairsOf } from '../document/walk';
import type { Source } from './lossless/source';
import { otherSide, type Side } from './rope';
import { changedOnlyBy, type Three, threeAt } from './three';

/** The keys that say whose work it is. */
export const WHOSE_KEYS: readonly string[] = ['extractor', 'consensus'];

/** The three versions of a file. */
export interface Sources {
  readonly base: Source;
  readonly ours: Source;
  readonly theirs: Source;
}

/** Whether one side changed whose work it is, and the other what it says, or whose work it is in another way. */
export function whoseIsInDispute(sources: Sources): boolean {
  const { base, ours, theirs } = sources;
  if (base.root === undefined) return false;
  const [before, here, there] = [base, ours, theirs].map((each) => authorKey(authorOf(each))) as [
    string,
    string,
    string,
  ];
  if (here === there) return false;
  const root: Three = { base: base.root, ours: ours.root, theirs: theirs.root };
  return (['ours', 'theirs'] as const).some((side) => {
    const now = side === 'ours' ? here : there;
    const other = side === 'ours' ? there : here;
    return now !== before && (other !== before || changesContent(root, otherSide(side)));
  });
}

/** Whose work a version is. */
function authorOf({ text, root }: Source): Author {
  return readRecord('', { text, root, problems: [] }).author;
}

/** What a version is about: “study alder-2019”. */
export function recordOf({ text, root }: Source): string | undefined {
  const { kind, id } = readRecord('', { text, root, problems: [] });
  return kind && `${kind} ${id ?? ''}`;
}

function changesContent(root: Three, side: Side): boolean {
  const keys = [root.base, root[side]].flatMap(pairsOf).map(({ key }) => key.text);
  const sections = [...new Set(keys)].filter((key) => !HEADER_KEYS.includes(key));
  return sections.some((key) => changedOnlyBy(side, threeAt(root, key)));
}

/** Whether two versions are the work of the same people. */
export function isSameAuthor(one: Source, other: Source): boolean {
  return authorKey(authorOf(one)) === authorKey(authorOf(other));
}
