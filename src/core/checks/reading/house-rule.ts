/** Where a review declares its own overall rule. */
import type { Path } from '../../document/document';

/** Whether a place belongs to a review's own overall rule, which knows more ways to write its rows than the fields do. */
export function isHouseRule(path: Path): boolean {
  return path[0] === 'appraisal' && path[2] === 'overall_rule';
}
