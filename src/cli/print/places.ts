/** Problems as people and programs outside an editor see them: with lines and columns, and paths from where they are. */
import { lineStarts, type Problem, positionAt } from '../../core/index';

/** A problem with its place in lines and columns, both from 1; columns count UTF-16 code units, as editors do. */
export interface PlacedProblem {
  /** As seen from the folder in which the command runs, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly problem: Problem;
  /** The text of the file; absent where it could not be read. */
  readonly text?: string;
  /** Where it stands by what it means, for whoever has to know it again; absent where nobody asked. */
  readonly place?: readonly string[];
}

/** Problems of one file, with their places. @param placeAt the place of an offset in meaning, where that is wanted */
export function placeProblems(
  problems: readonly Problem[],
  file: string,
  text: string,
  placeAt?: (offset: number) => readonly string[],
): PlacedProblem[] {
  const starts = lineStarts(text);
  return problems.map((problem) => {
    const start = positionAt(starts, problem.span.start);
    const end = positionAt(starts, problem.span.end);
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      problem,
      text,
      ...(placeAt && { place: placeAt(problem.span.start) }),
    };
  });
}
