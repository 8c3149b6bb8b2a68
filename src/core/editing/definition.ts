/** Where the id or name under the cursor is given. */
import type { Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { touches } from '../document/walk';
import { referencesIn, resolve } from '../names';
import type { Review } from '../review';

/** A place to go to, and the word that leads there. */
export interface DefinitionLink {
  readonly file: string;
  readonly span: Span;
  /** The word under the cursor. */
  readonly origin: Span;
}

/** The place where the name at an offset is given; none where it is no name, or nothing has it. */
export function definitionsAt(review: Review, file: RecordFile, offset: number): DefinitionLink[] {
  for (const { node, target, name } of referencesIn(file)) {
    if (!touches(node.span, offset)) continue;
    const definition = resolve(review, file, target, name);
    return definition ? [{ file: definition.file, span: definition.span, origin: node.span }] : [];
  }
  return [];
}
