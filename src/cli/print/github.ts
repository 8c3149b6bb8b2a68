/** Problems as commands that GitHub's workflows turn into notes beside the changed lines. */
import type { Severity } from '../../core/index';
import type { PlacedProblem } from './places';
import { printable } from './printable';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** One line for each problem. */
export function printGithub(problems: readonly PlacedProblem[]): string {
  return problems.map((placed) => `${command(placed)}\n`).join('');
}

function command({ file, line, column, endLine, endColumn, problem }: PlacedProblem): string {
  // A place that spans lines has no columns there: a column would be read as one of the first line.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const place = [`file=${property(file)}`, `line=${line}`, `endLine=${endLine}`, ...columns];
  const title = `title=${property(problem.code)}`;
  return `::${LEVELS[problem.severity]} ${[...place, title].join(',')}::${data(printable(problem.message))}`;
}

/** These characters end or part a command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
