/** A name of the review file that is used but not given there yet: an outcome, a measure, a time point, a theme, initials. */

import { THINGS } from '../checks/unknown-reference';
import type { RecordFile } from '../document/record';
import { nodeAt, touches } from '../document/walk';
import { say, translated } from '../language/say';
import { referencesIn, resolve } from '../names';
import type { Review } from '../review';
import { homeOfNames } from './home-of-names';
import type { Refactoring } from './refactoring';
import { whyNoName, writeName } from './write-name';

/** At a name that the review file does not give: adds it there, behind the others, with nothing behind it yet. */
export function addName(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const reference = [...referencesIn(file)].find(({ node }) => touches(node.span, offset));
  if (reference === undefined || /[\r\n]/.test(reference.name)) return [];
  const { target, name } = reference;
  const home = homeOfNames(target);
  if (home === undefined || resolve(review, file, target, name) !== undefined) return [];
  if (whyNoName(home.keys, name) !== undefined) return [];
  const place = home.path.length > 1 ? say`the vocabulary of the review` : say`the ${home.path[0]} of the review`;
  const title = say`Add the ${translated(THINGS[target].name)} “${name}” to ${place}`;
  for (const each of filesFor(review, home.path)) {
    const edits = writeName(review, each, home.path, name);
    if (edits.length > 0) return [{ title, kind: 'name', edits: [{ path: each.path, edits }] }];
  }
  return [];
}

/** The files of the review record, the one in which most of the way to the names stands first. */
function filesFor(review: Review, path: readonly string[]): readonly RecordFile[] {
  const known = ({ document: { root } }: RecordFile) =>
    path.filter((_, depth) => nodeAt(root, path.slice(0, depth + 1)) !== undefined).length;
  return review.files
    .filter(({ kind, document }) => kind === 'review' && document.problems.length === 0)
    .sort((a, b) => known(b) - known(a));
}
