/** Where the id or name under the cursor is given: several places where a review file names results of several studies. */
import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { touches } from '../../document/walk';
import { meaningsOf, referencesIn } from '../../review/names';
import { filesOfKind, type Review } from '../../review/review';
import { ownFieldPlacesIn } from '../place/own-field-places';
import { placesOfField } from './occurrences';

/** A place to go to, and the word that leads there. */
export interface DefinitionLink {
  readonly file: string;
  readonly span: Span;
  /** The word under the cursor. */
  readonly origin: Span;
}

/** The place where the name at an offset is given; none where it is no name, or nothing has it. A field that the review has added leads to its description. */
export function definitionsAt(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  for (const { node, target, name } of referencesIn(file)) {
    if (!touches(node.span, offset)) continue;
    return meaningsOf(review, file, target, name).map((meant) => ({
      file: meant.file,
      span: meant.span,
      origin: node.span,
    }));
  }
  return describedField(review, file, offset);
}

/** Where a field that the review has added is described. */
function describedField(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  const here = [...ownFieldPlacesIn(file, review)].find(({ span, role }) => role === 'used' && touches(span, offset));
  if (here === undefined) return [];
  const files = [...filesOfKind(review, 'review'), ...filesOfKind(review, 'tool')];
  return files.flatMap((each) =>
    placesOfField(each, review, here)
      .filter(({ role }) => role === 'given')
      .map(({ span }) => ({ file: each.path, span, origin: here.span })),
  );
}
