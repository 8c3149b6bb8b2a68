/** Where the id or name under the cursor is given: several places where a review file names results of several studies. */
import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { touches } from '../../document/walk';
import { meaningsOf, referencesIn } from '../../review/names';
import { filesOfKind, type Review } from '../../review/review';
import { type OwnFieldPlace, ownFieldPlacesIn } from '../place/own-field-places';
import { ownToolPlacesIn, type ToolPlace } from '../place/own-tool-places';
import { placesOfField, placesOfPart } from './occurrences';

/** A place to go to, and the word that leads there. */
export interface DefinitionLink {
  readonly file: string;
  readonly span: Span;
  /** The word under the cursor. */
  readonly origin: Span;
}

/** The place where the name at an offset is given; none where it is no name, or nothing has it. A field that the review has added, and what a tool of the team names, lead to their descriptions. */
export function definitionsAt(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  for (const { node, target, name } of referencesIn(file)) {
    if (!touches(node.span, offset)) continue;
    return meaningsOf(review, file, target, name).map((meant) => ({
      file: meant.file,
      span: meant.span,
      origin: node.span,
    }));
  }
  const field = describedField(review, file, offset);
  return field.length > 0 ? field : describedPart(review, file, offset);
}

/** Where a question, a scale or a word of a team's own tool is given. */
function describedPart(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  const here = [...ownToolPlacesIn(file, review)].find(({ span, role }) => role === 'used' && touches(span, offset));
  return here === undefined ? [] : givenIn(review, (each) => placesOfPart(each, review, here), here.span);
}

/** Where a field that the review has added is described. */
function describedField(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  const here = [...ownFieldPlacesIn(file, review)].find(({ span, role }) => role === 'used' && touches(span, offset));
  if (here === undefined) return [];
  return givenIn(review, (each) => placesOfField(each, review, here), here.span);
}

/** The places of descriptions at which something is given. */
function givenIn(
  review: Review,
  placesIn: (file: RecordFile) => readonly (OwnFieldPlace | ToolPlace)[],
  origin: Span,
): DefinitionLink[] {
  return [...filesOfKind(review, 'review'), ...filesOfKind(review, 'tool')].flatMap((file) =>
    placesIn(file)
      .filter(({ role }) => role === 'given')
      .map(({ span }) => ({ file: file.path, span, origin })),
  );
}
