/** What keeps a finished text from being right: claims that do not hold, blocks that cannot be shown. */
import {
  blockFigure,
  budgetOf,
  checkClaims,
  figureBlocksIn,
  lineStarts,
  positionAt,
  type Review,
} from '../../core/index';

export interface PlacedFault {
  /** Line and column, from 1 on: `12:5`. */
  readonly place: string;
  readonly message: string;
}

/** In the order of the text. */
export function placedFaults(text: string, review: Review): PlacedFault[] {
  const claims = checkClaims(text, review).filter(({ state }) => state !== 'holds');
  const budget = budgetOf(review);
  const problems = figureBlocksIn(text).flatMap((block) => blockFigure(block, review, budget).problems);
  const starts = lineStarts(text);
  return [...claims, ...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, message }) => {
      const { line, character } = positionAt(starts, span.start);
      return { place: `${line + 1}:${character + 1}`, message };
    });
}
