/** The problems of a record that somebody should do something about, and that the person who looks may see. */

import type { Problem } from '../checks/check';
import { addTo } from '../document/groups';
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
    const toSolve = problemsOf(file).filter(({ severity }) => severity !== 'information');
    if (toSolve.length === 0) return [];
    const sectionAt = prepareSectionAt(file);
    return toSolve
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

/** A line with the number of its problems behind its words. */
export function lineWithProblems(item: TreeItem, problems: readonly SectionProblem[]): TreeItem {
  const words = problemsInWords(problems);
  return {
    ...item,
    description: [item.description, words].filter(Boolean).join(' · '),
    spoken: [item.spoken, words].filter(Boolean).join(', '),
    ...worstOf(problems),
  };
}

/** The lines below a record, whose ids end in the keys of their sections, with their problems; the same line where it has none. */
export function sectionsWithProblems(
  { id, children }: Pick<TreeItem, 'id' | 'children'>,
  problems: readonly SectionProblem[],
): readonly TreeItem[] {
  if (problems.length === 0) return children;
  const bySection = new Map<string | undefined, SectionProblem[]>();
  for (const problem of problems) addTo(bySection, problem.section, problem);
  return children.map((line) => {
    const own = bySection.get(line.id.slice(id.length + 1));
    return own ? lineWithProblems(line, own) : line;
  });
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
