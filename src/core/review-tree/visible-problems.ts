/** The problems of a record that somebody should do something about, and that the person who looks may see. */

import type { Problem } from '../checks/check';
import type { RecordFile } from '../document/record';
import { counted } from '../language/counted';
import { mayBeSeen, type Review } from '../review/review';
import type { ProblemsOfFile, TreeItem } from './tree-item';

/** One problem, with the section that it lies in; without one, the head of the file. */
export interface SectionProblem {
  readonly problem: Problem;
  readonly section: string | undefined;
}

/** Notes are not counted: they are often only "not finished". Problems in colleagues' sections would say what is in them. */
export function visibleProblems(
  files: readonly RecordFile[],
  review: Review,
  problemsOf: ProblemsOfFile,
): SectionProblem[] {
  return files.flatMap((file) => {
    const sectionAt = prepareSectionAt(file);
    return problemsOf(file)
      .filter(({ severity }) => severity !== 'information')
      .map((problem) => ({ problem, section: sectionAt(problem.span.start) }))
      .filter(({ section }) => section === undefined || mayBeSeen(review, file, section));
  });
}

/** "2 problems"; empty where there are none. */
export function problemsInWords(problems: readonly SectionProblem[]): string {
  return problems.length === 0 ? '' : counted(problems.length, 'problem');
}

/** The most serious of them, as a part of a line. */
export function worstOf(problems: readonly SectionProblem[]): Pick<TreeItem, 'worst'> {
  if (problems.length === 0) return {};
  return { worst: problems.some(({ problem }) => problem.severity === 'error') ? 'error' : 'warning' };
}

function prepareSectionAt(file: RecordFile): (offset: number) => string | undefined {
  const sections = [...file.sections];
  return (offset) => {
    let [low, high] = [0, sections.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.[1].span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const [section, { span }] = sections[low - 1] ?? [undefined, { span: { end: 0 } }];
    return offset < span.end ? section : undefined;
  };
}
