/** A name of the review file that is used but not given there yet: an outcome, a measure, a time point, a theme, initials. */

import type { RecordFile } from '../../document/record';
import { touches } from '../../document/walk';
import type { ReferenceTarget } from '../../fields/field';
import { say, translated } from '../../language/say';
import { THINGS } from '../../review/named-things';
import { referencesIn, resolve } from '../../review/names';
import type { Review } from '../../review/review';
import { whyNoName, writeName } from '../interview/write-name';
import { filesForNames, homeOfNames } from '../place/home-of-names';
import type { FileEdits, Refactoring } from './refactoring';

/** At a name that the review file does not give: adds it there, behind the others, with nothing behind it yet. */
export function addName(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const reference = referencesIn(file).find(({ node }) => touches(node.span, offset));
  if (reference === undefined || /[\r\n]/.test(reference.name)) return [];
  const { target, name } = reference;
  const home = homeOfNames(target);
  if (home === undefined || resolve(review, file, target, name) !== undefined) return [];
  if (whyNoName(home.keys, name) !== undefined) return [];
  const place = home.path.length > 1 ? say`the vocabulary of the review` : say`the ${home.path[0]} of the review`;
  const title = say`Add the ${translated(THINGS[target].name)} “${name}” to ${place}`;
  const added = nameAdded(review, target, name, '');
  return added === undefined ? [] : [{ title, kind: 'name', edits: [added] }];
}

/** Why a text cannot be a new name of this kind; `undefined` where it can. */
export function whyNoNewName(target: ReferenceTarget, name: string): string | undefined {
  const home = homeOfNames(target);
  return home && whyNoName(home.keys, name.trim());
}

/**
 * The change of the review file that adds a name behind the others there.
 * @param meaning what the name stands for; empty where nobody has said it yet
 * @returns `undefined` where no file of the review takes it
 */
export function nameAdded(
  review: Review,
  target: ReferenceTarget,
  name: string,
  meaning: string,
): FileEdits | undefined {
  const home = homeOfNames(target);
  if (home === undefined) return undefined;
  for (const file of filesForNames(review, home.path)) {
    const edits = writeName(review, file, home.path, name.trim(), meaning.trim());
    if (edits.length > 0) return { path: file.path, edits };
  }
  return undefined;
}
