/** Where an interview about a file stops: one value that a person is asked for. */
import type { Path } from '../../document/document';

/**
 * What is asked for. question, judgement, overall judgement, reason, direction: of an assessment. field: anything else.
 */
export type StopKind = 'question' | 'judgement' | 'overall judgement' | 'reason' | 'direction' | 'field';

export interface Stop {
  readonly kind: StopKind;
  /** Where the value stands, or would stand; an entry that is not there yet has the next position of its list. */
  readonly path: Path;
}

/** A part of a file that is gone through: an assessment, a section, an entry of a list; the whole for what is on its top. */
export interface Interview {
  readonly path: Path;
  /** In people's words: "RoB 2, Burnout at 6 months". */
  readonly title: string;
  /** Names of stops that are not asked for, where an interview is through the rest: what is seldom needed. */
  readonly without?: ReadonlySet<string>;
}

/** A name by which stops can be compared. */
export function stopName({ path }: Stop): string {
  return JSON.stringify(path);
}
