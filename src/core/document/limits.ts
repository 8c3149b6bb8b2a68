/**
 * How much of a text is read as extraction. Everything that runs while somebody types goes through all of it, so that what
 * is far larger than any record is refused with a word, instead of being read slowly.
 */
export const LIMITS = {
  /** A file has fewer characters (UTF-16 units); the largest of real reviews have some ten thousand. */
  characters: 500_000,
  /** A file has at most so many lines, empty ones too; the largest of real reviews have some thousand. */
  lines: 50_000,
  /** A file has at most so many names, values and dashes together; the largest of real reviews have some hundred. */
  values: 20_000,
  /** Values stand inside each other at most so deep. */
  levels: 64,
  /** References (`*name`) repeat at most so many values, all together. */
  repeated: 10_000,
} as const;
