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
  const names = namesOf(problems);
  const cases = problems.map((placed, index) => testCase(placed, names[index] ?? '', isFailure(placed)));
  const clean = xmlElement('testcase', { classname: file, name: 'no problems' });
  return xmlBlock(
    'testsuite',
    { name: file, tests: Math.max(1, problems.length), failures: problems.filter(isFailure).length, errors: 0 },
    ...(problems.length > 0 ? cases : [clean]),
  );
}

/**
 * By their lines; several of one kind on a line by their columns as well, and those at one place are counted: of tests with
 * one name, servers keep the first only (docs.gitlab.com/ci/testing/unit_test_reports).
 */
function namesOf(problems: readonly PlacedProblem[]): readonly string[] {
  const byLine = problems.map(({ line, problem: { code } }) => `${code} (line ${line})`);
  const onLine = new Map<string, number>();
  for (const name of byLine) onLine.set(name, (onLine.get(name) ?? 0) + 1);
  const taken = new Map<string, number>();
  return problems.map(({ line, column, problem: { code } }, index) => {
    const isAlone = onLine.get(byLine[index] ?? '') === 1;
    const name = isAlone ? `${code} (line ${line})` : `${code} (line ${line}, column ${column})`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

function testCase(
  { file, line, column, problem: { code, severity, message } }: PlacedProblem,
  name: string,
  fails: boolean,
) {
  const said = printable(message);
  const detail = escapedText(`${file}:${line}:${column} ${severity} ${code}\n${said}`);
  return xmlElement(
    'testcase',
    { classname: file, name, file, line },
    fails ? xmlElement('failure', { type: severity, message: said }, detail) : xmlElement('system-out', {}, detail),
  );
}
