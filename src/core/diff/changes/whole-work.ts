/** A work that came or went as a whole. */
import { say } from '../../language/say';
import { fileAt, type Review } from '../../review/review';
import { RECORD } from '../places/named-place';
import type { WorkPair } from '../records/pair-works';
import { sectionsOf, type Work } from '../records/works';
import { workAtAGlance } from './at-a-glance';
import type { Change } from './change';
import { type Telling, told } from './telling';

/** A work that is new or gone is one fact. */
export function wholeWork(
  { before, after }: WorkPair,
  reviews: { readonly before: Review; readonly after: Review },
): Change | undefined {
  const work = after ?? before;
  if (work === undefined || (before !== undefined && after !== undefined)) return undefined;
  const file = work.files[0];
  const telling: Telling = { work, before: after ? undefined : file, after: after ? file : undefined };
  const glance = workAtAGlance(work, sectionsOf(work, after ? reviews.after : reviews.before));
  const node = file?.document.root;
  const says = after
    ? say`new (${glance})`
    : isEmptied(work, reviews.after)
      ? say`emptied (${glance})`
      : say`removed (${glance})`;
  return told(
    {
      change: after ? 'added' : 'removed',
      place: RECORD,
      says,
      before: after ? undefined : node,
      after: after ? node : undefined,
      ...(after ? { to: glance } : { from: glance }),
    },
    telling,
  );
}

/** Its files are still there, and nothing is written in them any more. */
function isEmptied({ files }: Work, after: Review): boolean {
  return files.every(({ path }) => {
    const now = fileAt(after, path);
    return now !== undefined && now.unread === undefined && now.document.root === undefined;
  });
}
