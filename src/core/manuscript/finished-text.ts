/** The text of a manuscript as it goes out: blocks replaced by what they stand for, without the comments of claims. */
import { claimsIn } from '../queries/claims/claims';
import { figureBlocksIn, type PlacedBlock } from './figure-block';

/** The text with each block replaced. @param written what takes its place; its last line feed does not count */
export function replaceBlocks(text: string, written: (block: PlacedBlock) => string): string {
  let finished = '';
  let from = 0;
  for (const block of figureBlocksIn(text)) {
    finished += `${text.slice(from, block.span.start)}${written(block).replace(/\n$/, '')}`;
    from = block.span.end;
  }
  return finished + text.slice(from);
}

/** The text without the comments that bind it to the data, and without the space that stood before each. */
export function withoutClaims(text: string): string {
  let finished = '';
  let from = 0;
  for (const { span } of claimsIn(text)) {
    finished += withoutClaim(text.slice(from, span.start), text.slice(span.end));
    from = span.end;
  }
  return finished + text.slice(from);
}

/** A space before the comment stays where a word follows right behind it, and where a line would run into another. */
function withoutClaim(before: string, after: string): string {
  if (/^[\p{L}\d]/u.test(after)) return before;
  const trimmed = before.replace(/(?<=\S)(?:[ \t]*\r?\n)?[ \t]*$/, '');
  return trimmed;
}
