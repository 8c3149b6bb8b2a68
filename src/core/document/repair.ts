/** What a pass over the text finds before the text is read: problems, and the edits that let the rest be read. */
import type { SyntaxProblem, TextEdit } from './document';

/** One slip: the problem to tell, and the edits under which the text reads as it was most likely meant. */
export interface Repair {
  readonly problem: SyntaxProblem;
  /** Applied to the text before it is read; often, but not always, those of the problem's fix. */
  readonly edits: readonly TextEdit[];
}
