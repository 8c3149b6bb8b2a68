/** Whether a text asks for what came of looking into reports. */
import { figureBlocksIn, type Review, viewNamed } from '../../core/index';

/** Whether one of its blocks shows it. */
export function asksForReports(text: string, review: Review): boolean {
  return figureBlocksIn(text).some(({ name }) => viewNamed(name.text, review)?.readsReports);
}
