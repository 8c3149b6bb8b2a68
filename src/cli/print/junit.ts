/** Problems as results of tests, in the form that servers for continuous integration read (that of JUnit). */
import { escapedText, SEVERITIES, type Severity, xmlBlock, xmlElement } from '../../core/index';
import type { PlacedProblem } from './places';
import { printable } from './printable';

export interface JunitOptions {
  /** Every file that was checked; one without problems is a test that passes. */
  readonly files: readonly string[];
  /** The mildest problem that is a failure. */
  readonly failOn: Severity;
}

/** One suite for each file, one test for each problem in it. Milder problems than asked for pass, and say what they are. */
export function printJunit(problems: readonly PlacedProblem[], { files, failOn }: JunitOptions): string {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const isFailure = ({ problem }: PlacedProblem) => failing.includes(problem.severity);
  const suites = files.map((file) =>
    suite(
      file,
      problems.filter((placed) => placed.file === file),
      isFailure,
    ),
  );
  const all = xmlBlock(
    'testsuites',
    { name: 'extraction check', tests: tests(problems, files), failures: problems.filter(isFailure).length, errors: 0 },
    ...suites,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

function tests(problems: readonly PlacedProblem[], files: readonly string[]): number {
  const withProblems = new Set(problems.map(({ file }) => file));
  return problems.length + files.filter((file) => !withProblems.has(file)).length;
}

function suite(file: string, problems: readonly PlacedProblem[], isFailure: (placed: PlacedProblem) => boolean) {
  const cases = problems.map((placed) => testCase(placed, isFailure(placed)));
  const clean = xmlElement('testcase', { classname: file, name: 'no problems' });
  return xmlBlock(
    'testsuite',
    { name: file, tests: Math.max(1, problems.length), failures: problems.filter(isFailure).length, errors: 0 },
    ...(problems.length > 0 ? cases : [clean]),
  );
}

function testCase({ file, line, column, problem: { code, severity, message } }: PlacedProblem, fails: boolean) {
  const said = printable(message);
  const detail = escapedText(`${file}:${line}:${column} ${severity} ${code}\n${said}`);
  return xmlElement(
    'testcase',
    { classname: file, name: `${code} (line ${line})`, file, line },
    fails ? xmlElement('failure', { type: severity, message: said }, detail) : xmlElement('system-out', {}, detail),
  );
}
