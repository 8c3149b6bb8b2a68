/** Problems for people at a terminal: grouped by file, each with its line and a mark under the place. */
import { counted, type Problem, type Severity } from '../../core/index';
import { codeFrame } from './code-frame';
import { type Ink, type Paint, withoutColour } from './paint';
import type { PlacedProblem } from './places';
import { printable, withoutCommands } from './printable';
import { wrap } from './wrap';

const INKS: Readonly<Record<Severity, Ink>> = { error: 'red', warning: 'yellow', information: 'blue' };

export interface Sum {
  readonly files: number;
  /** Problems that the files accept with a reason. */
  readonly accepted: number;
}

/**
 * All problems and a line with their number.
 * @param width in characters, for wrapping messages
 */
export function printText(problems: readonly PlacedProblem[], sum: Sum, paint: Paint, width: number): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const blocks = files.map((file) =>
    fileBlock(
      file,
      problems.filter((placed) => placed.file === file),
      paint,
      width,
    ),
  );
  return withoutCommands([...blocks, `${sumInWords(problems, sum, paint)}\n`].join('\n'));
}

function fileBlock(file: string, problems: readonly PlacedProblem[], paint: Paint, width: number): string {
  return `${paint('bold', printable(file))}\n${problems.map((placed) => problemBlock(placed, paint, width)).join('\n')}`;
}

function problemBlock(placed: PlacedProblem, paint: Paint, width: number): string {
  const { line, column, problem } = placed;
  const head = `  ${line}:${column}  ${paint(INKS[problem.severity], problem.severity)}  ${paint('dim', problem.code)}`;
  const message = wrap(printable(problem.message), width - 4).map((each) => `    ${each}`);
  return `${[head, ...message, ...frame(placed, paint), ...fixes(problem, paint)].join('\n')}\n`;
}

function frame({ text, problem }: PlacedProblem, paint: Paint): string[] {
  if (text === undefined || text === '') return [];
  const { line, code, marks } = codeFrame(text, problem.span);
  const number = String(line).padStart(6);
  return [
    `${paint('dim', `${number} │`)} ${code}`,
    `${paint('dim', `${' '.repeat(number.length)} │`)} ${paint(INKS[problem.severity], marks)}`,
  ];
}

function fixes({ fixes }: Problem, paint: Paint): string[] {
  return fixes.map(({ title }) => `    ${paint('green', '→')} ${printable(title)}`);
}

/** “1 error, 2 warnings in 3 files.” */
export function sumInWords(
  problems: readonly PlacedProblem[],
  { files, accepted }: Sum,
  paint: Paint = withoutColour,
): string {
  const of = (severity: Severity) => problems.filter(({ problem }) => problem.severity === severity).length;
  const parts = [
    of('error') > 0 && paint('red', counted(of('error'), 'error')),
    of('warning') > 0 && paint('yellow', counted(of('warning'), 'warning')),
    of('information') > 0 && paint('blue', `${of('information')} information`),
  ].filter((part) => part !== false);
  const found = parts.length > 0 ? parts.join(', ') : paint('green', 'No problems');
  const exceptions = accepted > 0 ? `, ${counted(accepted, 'accepted exception')}` : '';
  return `${found} in ${counted(files, 'file')}${exceptions}.`;
}
