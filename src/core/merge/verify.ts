/** What a merge that was made by lines did to a file: held against the merge by meaning of the same versions. */

import type { Node } from '../document/document';
import { parse } from '../document/parse';
import { readRecord } from '../document/record';
import { isScalar, pairsOf, textOf, walk } from '../document/walk';
import { recordFields } from '../format/records';
import { isSame } from '../pairing/written';
import type { Conflict } from './conflict-lines';
import { type Difference, differencesBetween } from './differing-places';
import { mergeTexts, type NotMerged, type Texts } from './merge';
import type { About } from './rope';

/**
 * - `lost`: one side wrote it, the other left it alone, and it is not there
 * - `doubled`: it stands there twice
 * - `added`: neither side has it at this place
 * - `changed`: something else stands there than follows from both sides
 * - `not asked`: both changed it differently, or one judged and the other changed the answers, and nobody was asked
 */
type DeviationKind = 'lost' | 'doubled' | 'added' | 'changed' | 'not asked';

export interface Deviation extends Pick<About, 'place' | 'what'> {
  readonly kind: DeviationKind;
  /** What would stand there after a merge by meaning, where it is one word or sentence. */
  readonly expected: string | undefined;
  readonly found: string | undefined;
  /** Why somebody has to be asked, of what nobody was asked about. */
  readonly dispute?: About['kind'];
}

export type Verified =
  | { readonly kind: 'verified'; readonly deviations: readonly Deviation[] }
  | { readonly kind: 'not readable' }
  | NotMerged;

/**
 * Holds the result of a merge against the merge by meaning.
 * @param result what stands in the merge commit
 * @param settling whether it is what git wrote without a conflict, so that no person has looked at it
 */
export function verifyMerge(texts: Texts, result: string, settling: 'by git alone' | 'by people'): Verified {
  const merged = mergeTexts(texts);
  if (merged.kind !== 'merged') return merged;
  const document = parse(result);
  if (document.problems.length > 0 && merged.text !== result) return { kind: 'not readable' };
  const { kind } = readRecord('', document);
  const field = kind && recordFields[kind];
  const [toOurs, toTheirs] = (['ours', 'theirs'] as const).map((side) =>
    differencesBetween(parse(settledFor(side, merged)).root, document.root, field),
  ) as [readonly Difference[], readonly Difference[]];
  const inBoth = new Set(toTheirs.map(nameOf));
  const disputes = merged.conflicts.flatMap(({ about }) => about);
  const namedTwice = disputes.filter(({ kind }) => kind === 'added');
  const found = toOurs.filter(
    (each) =>
      inBoth.has(nameOf(each)) &&
      !disputes.some((dispute) => isPartOf(each, dispute)) &&
      !hasAnotherName(each, namedTwice, [texts.ours, texts.theirs]),
  );
  const notAsked = settling === 'by git alone' ? disputes : [];
  return {
    kind: 'verified',
    deviations: [...found.map((each) => deviationOf(each, document.root)), ...notAsked.map(notAskedAbout)],
  };
}

function settledFor(
  side: 'ours' | 'theirs',
  { text, conflicts }: { readonly text: string; readonly conflicts: readonly Conflict[] },
): string {
  let settled = '';
  let at = 0;
  for (const conflict of conflicts) {
    settled += text.slice(at, conflict.span.start) + conflict[side];
    at = conflict.span.end;
  }
  return settled + text.slice(at);
}

function nameOf({ place, what }: Pick<About, 'place' | 'what'>): string {
  return JSON.stringify([...place, what]);
}

/** Whether a difference is in what is in dispute, or below it: how that is settled is up to people. */
function isPartOf({ place, what }: Difference, dispute: About): boolean {
  const path = [...place, what];
  const isBelow = (key: string) => [...dispute.place, key].every((name, index) => name === path[index]);
  return isBelow(dispute.what) || dispute.what.split(', ').some(isBelow);
}

/** Whether it is one of two things that had one name, with the name that people gave it to tell them apart. */
function hasAnotherName(
  { place, before, after }: Difference,
  namedTwice: readonly About[],
  sides: readonly string[],
): boolean {
  if (before !== undefined || after === undefined) return false;
  if (!namedTwice.some((each) => JSON.stringify(each.place) === JSON.stringify(place))) return false;
  return sides.some((text) => {
    const { root } = parse(text);
    return root !== undefined && [...walk(root)].some(({ node }) => isSameButForOne(node, after));
  });
}

/** Whether two entries say the same, except for one value: that by which people call it. */
function isSameButForOne(one: Node, other: Node): boolean {
  if (isSame(one, other, undefined)) return true;
  const [here, there] = [pairsOf(one), pairsOf(other)];
  if (here.length < 2 || here.length !== there.length) return false;
  const differing = here.filter(({ key, value }) => {
    const pair = there.find((each) => each.key.text === key.text);
    return pair === undefined || !isSame(value, pair.value, undefined);
  });
  return differing.length === 1;
}

function deviationOf({ place, what, before, after }: Difference, root: Node | undefined): Deviation {
  const kind = before && after ? 'changed' : before ? 'lost' : isTwice(after, root) ? 'doubled' : 'added';
  return { place, what, kind, expected: shown(before), found: shown(after) };
}

/** Whether something stands in the file once more, word for word. */
function isTwice(node: Node | undefined, root: Node | undefined): boolean {
  if (node === undefined || root === undefined || isScalar(node)) return false;
  for (const step of walk(root))
    if (step.node !== node && !isScalar(step.node) && isSame(step.node, node, undefined)) return true;
  return false;
}

function shown(node: Difference['before']): string | undefined {
  return isScalar(node) ? textOf(node) : undefined;
}

function notAskedAbout({ place, what, kind }: About): Deviation {
  return { place, what, kind: 'not asked', expected: undefined, found: undefined, dispute: kind };
}
