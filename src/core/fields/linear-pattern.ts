/**
 * Forms of texts that a review describes itself. They come from files, so they run in an engine whose time grows with
 * the length of the text and not faster (RE2), and which refuses what it could not keep that promise for.
 */
import { re2js } from '../libraries/asked';

/** Longer ones are refused: nobody can read them. */
export const LONGEST_PATTERN = 200;

/** Steps of the compiled form; more would make every keystroke slow. */
const MOST_STEPS = 2000;

/**
 * Prepares a form for texts, as JSON Schema has it: a part of the text may have it, unless it is anchored by `^` and `$`.
 * @returns `undefined` where it cannot be read, is too long, or asks for what needs more than linear time
 */
export function linearPattern(source: string): ((text: string) => boolean) | undefined {
  if (source.length > LONGEST_PATTERN) return undefined;
  try {
    const compiled = re2js().compile(source);
    return compiled.programSize() > MOST_STEPS ? undefined : (text) => compiled.test(text);
  } catch {
    return undefined;
  }
}
