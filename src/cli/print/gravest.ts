/** Problems by how much they matter: where only some can be shown, these are the first. */
import { SEVERITIES } from '../../core/index';
import type { PlacedProblem } from './places';

/** What keeps a file, or a part of it, from being read hides all others in it. */
const HIDES_OTHERS = /^(?:unreadable-file|syntax\/)/;

/** The same problems: errors first, among them those of the text itself; else in the order given. */
export function gravestFirst(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const rank = ({ problem: { severity, code } }: PlacedProblem) =>
    SEVERITIES.indexOf(severity) * 2 + (HIDES_OTHERS.test(code) ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
