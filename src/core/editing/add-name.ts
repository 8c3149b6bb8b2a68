/** A name of the review file that is used but not given there yet: an outcome, a measure, a time point, a theme, initials. */
import { quoted } from '../checks/edits';
import { THINGS } from '../checks/unknown-reference';
import type { TextEdit } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, nodeAt, pairsOf, touches } from '../document/walk';
import { referencesIn, resolve } from '../names';
import { recordFieldsOf } from '../own-fields';
import type { Review } from '../review';
import { canonicalChoice } from '../schema/canonical';
import { MISSING_WORDS } from '../schema/field';
import { fieldBelow, fieldsOf } from '../schema/lookup';
import { homeOfNames } from './home-of-names';
import type { Refactoring } from './refactoring';
import { writeValue } from './write-value';

/** At a name that the review file does not give: adds it there, behind the others, with nothing behind it yet. */
export function addName(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const reference = [...referencesIn(file)].find(({ node }) => touches(node.span, offset));
  if (reference === undefined || /[\r\n]/.test(reference.name)) return [];
  const { target, name } = reference;
  const home = homeOfNames(target);
  if (home === undefined || resolve(review, file, target, name) !== undefined) return [];
  if (canonicalChoice(MISSING_WORDS, name) !== undefined) return [];
  if (home.keys.pattern !== undefined && !new RegExp(`^(?:${home.keys.pattern})$`).test(name)) return [];
  const place = home.path.length > 1 ? 'the vocabulary of the review' : `the ${home.path[0]} of the review`;
  const title = `Add the ${THINGS[target].name} “${name}” to ${place}`;
  for (const each of filesFor(review, home.path)) {
    const edits = addition(review, each, home.path, name);
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

function addition(
  review: Review,
  { document }: RecordFile,
  path: readonly string[],
  name: string,
): readonly TextEdit[] {
  const { root } = document;
  if (!isMapping(root)) return [];
  const given = pairsOf(nodeAt(root, path)).map(({ key }) => key.text);
  const written = quoted(name);
  const fields = recordFieldsOf(review, 'review');
  const steps = path.map((key, depth) => {
    const holder = fieldBelow(fields, path.slice(0, depth));
    return { key, order: holder ? Object.keys(fieldsOf(holder)) : [] };
  });
  return writeValue(document, root, [...steps, { key: written, order: [...given, written] }], '');
}
