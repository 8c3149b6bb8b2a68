/** Problems for other programs. */
import { jsonText } from '../../core/index';
import type { PlacedProblem } from './places';

/** One JSON object; lines and columns from 1. */
export function printJson(problems: readonly PlacedProblem[]): string {
  const entries = problems.map(({ file, line, column, problem: { severity, code, message } }) => ({
    file,
    line,
    column,
    severity,
    code,
    message,
  }));
  return jsonText({ problems: entries });
}
