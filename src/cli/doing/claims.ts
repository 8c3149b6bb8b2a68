/** What `extraction claims` does: holds the claims of manuscripts against their reviews. */
import { checkClaims, claimsIn, jsonText, lineStarts, positionAt, type Review } from '../../core/index';
import type { ClaimsFormat } from '../commands/forms';
import { Misuse } from '../misuse';
import { type PlacedClaim, printClaims } from '../print/claims-text';
import { type IncompleteOptions, sayIncomplete, sayLeftOut } from '../print/incomplete';
import { type Show, withProgress } from '../print/progress-line';
import { paintFor, widthOf } from '../print/terminal';
import { reviewFolderAround } from '../reading/find-files';
import { manuscriptsAt, readManuscript } from '../reading/find-manuscripts';
import { fromHere, loadReviews, onlyReview } from '../reading/load-reviews';

export interface ClaimsOptions extends IncompleteOptions {
  readonly format: ClaimsFormat;
}

export async function check(paths: readonly string[], { format, ...options }: ClaimsOptions): Promise<void> {
  const cwd = process.cwd();
  const { claims, reviews, unread } = await withProgress((show) => claimsAt(paths, cwd, show));
  process.stdout.write(format === 'json' ? asJson(claims) : asText(claims));
  if (claims.some(({ result }) => result.state !== 'holds')) process.exitCode = 1;
  for (const review of reviews) sayLeftOut(review, options);
  sayIncomplete(unread, options);
}

/** Claims, and the reviews that they were held against. */
interface Found {
  readonly claims: readonly PlacedClaim[];
  readonly reviews: readonly Review[];
  /** Why manuscripts could not be read, one sentence each. */
  readonly unread: readonly string[];
}

/** @throws Misuse where no file has a claim, or one cannot be read or lies in no review */
async function claimsAt(paths: readonly string[], cwd: string, show: Show): Promise<Found> {
  const reviews = new Map<string, Review>();
  const placed: PlacedClaim[] = [];
  const unread: string[] = [];
  for (const path of await manuscriptsAt(paths, cwd)) {
    const text = await readManuscript(path, fromHere(path, cwd)).catch((error: unknown) => {
      if (error instanceof Misuse) unread.push(error.message);
      else throw error;
    });
    if (text === undefined || claimsIn(text).length === 0) continue;
    const folder = await reviewFolderAround({ path, kind: 'file' });
    if (folder === undefined)
      throw new Misuse(
        `${fromHere(path, cwd)} lies in no review: there is no file with “review:” in its folder or above it.`,
      );
    const review = reviews.get(folder) ?? onlyReview(await loadReviews([folder], cwd, show), cwd);
    reviews.set(folder, review);
    for (const result of checkClaims(text, review)) placed.push({ file: fromHere(path, cwd), text, result });
  }
  if (placed.length === 0)
    throw new Misuse(
      [
        ...unread,
        'There are no claims here. A claim is a comment such as <!-- claim: length(studies) --> behind a number.',
      ].join('\n'),
    );
  return { claims: placed, reviews: [...reviews.values()], unread };
}

function asText(claims: readonly PlacedClaim[]): string {
  return printClaims(claims, paintFor(process.stdout), widthOf(process.stdout));
}

function asJson(claims: readonly PlacedClaim[]): string {
  const starts = new Map<string, readonly number[]>();
  const entries = claims.map(({ file, text, result }) => {
    const known = starts.get(file) ?? lineStarts(text);
    starts.set(file, known);
    const { line, character } = positionAt(known, result.span.start);
    const { state, said, dataSay, message, behind, claim } = result;
    return {
      file,
      line: line + 1,
      column: character + 1,
      state,
      said: said?.text ?? null,
      data_say: dataSay,
      expression: claim.expression,
      message,
      behind: behind.map(({ name }) => name),
    };
  });
  return jsonText(entries);
}
