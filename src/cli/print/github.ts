/** Problems as commands that GitHub's workflows turn into notes beside the changed lines. */
import { posix } from 'node:path';
import { counted, SEVERITIES, type Severity } from '../../core/index';
import { gravestFirst } from './gravest';
import type { PlacedProblem } from './places';
import { printable } from './printable';
import { type Sum, sumInWords } from './text';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** GitHub shows so many notes of each level in a step, and drops the others without a word. */
const MOST_OF_A_LEVEL = 10;

/**
 * One line for each of the gravest problems, then a line with the sum, which also says how many have no note.
 * @param folder in which the command runs, from the top of the repository: from there GitHub looks for the files
 */
export function printGithub(problems: readonly PlacedProblem[], sum: Sum, folder: string): string {
  const gravest = new Set(SEVERITIES.flatMap((severity) => gravestOf(problems, severity)));
  const shown = problems.filter((placed) => gravest.has(placed));
  const left = problems.length - shown.length;
  return `${shown.map((placed) => `${command(placed, folder)}\n`).join('')}${sumInWords(problems, sum)}${withoutNote(left)}\n`;
}

function gravestOf(problems: readonly PlacedProblem[], severity: Severity): readonly PlacedProblem[] {
  return gravestFirst(problems.filter(({ problem }) => problem.severity === severity)).slice(0, MOST_OF_A_LEVEL);
}

function withoutNote(count: number): string {
  if (count === 0) return '';
  return ` ${counted(count, 'problem')} ${count === 1 ? 'has' : 'have'} no note: “extraction check” tells all.`;
}

function command({ file, line, column, endLine, endColumn, problem }: PlacedProblem, folder: string): string {
  // A place that spans lines has no columns there: a column would be read as one of the first line.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const place = [`file=${property(posix.join(folder, file))}`, `line=${line}`, `endLine=${endLine}`, ...columns];
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
