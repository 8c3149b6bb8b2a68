/** Did you mean …? */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a slip of the keyboard most likely meant: one that differs in at most every third letter,
 * whatever its case and whether words are joined by spaces, hyphens or underscores.
 * @param meaning candidates with the same meaning do not compete
 * @returns `undefined` where none is close, or where two are equally close
 */
export function closest(
  written: string,
  candidates: Iterable<string>,
  meaning: (candidate: string) => string = plain,
): string | undefined {
  const word = plain(written);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  // Another number is another thing, not a slip.
  if (word.replace(/[^\p{L}]/gu, '').length < 3) return undefined;
  const ranked = [...candidates]
    .map((candidate) => ({ candidate, steps: slips(word, plain(candidate)) }))
    .filter(({ steps, candidate }) => steps <= allowed && steps < candidate.length)
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  const rival = ranked.find(
    ({ candidate, steps }) => steps === best?.steps && meaning(candidate) !== meaning(best.candidate),
  );
  return rival === undefined ? best?.candidate : undefined;
}

/** How many letters were missed, added or mistaken; two that changed places count as one slip. */
function slips(a: string, b: string): number {
  const steps = distance(a, b);
  return steps === 2 && [...a].sort().join('') === [...b].sort().join('') ? 1 : steps;
}

/** In lower case, with single spaces between words: what stays when spelling does not matter. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
