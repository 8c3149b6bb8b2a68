/** What `extraction check` does: finds the problems of files and prints them. */
import { counted, findProblems, SEVERITIES, type Severity } from '../../core/index';
import type { CheckFormat } from '../commands/forms';
import { printGithub } from '../print/github';
import { printJson } from '../print/json';
import { type PlacedProblem, placeProblems } from '../print/places';
import { type Show, withProgress } from '../print/progress-line';
import { paintFor, widthOf } from '../print/terminal';
import { printText, type Sum } from '../print/text';
import { fromHere, type LoadedReviews, loadReviews } from '../reading/load-reviews';

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity;
}

export async function check(paths: readonly string[], { format, failOn }: CheckOptions): Promise<void> {
  const cwd = process.cwd();
  const { problems, accepted, files } = await withProgress(async (show) => {
    const loaded = await loadReviews(paths, cwd, show);
    return { ...problemsIn(loaded, cwd, show), files: loaded.chosen.size };
  });
  process.stdout.write(print(format, problems, { files, accepted }));
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (problems.some(({ problem }) => failing.includes(problem.severity))) process.exitCode = 1;
}

function print(format: CheckFormat, problems: readonly PlacedProblem[], sum: Sum): string {
  if (format === 'json') return printJson(problems);
  if (format === 'github') return printGithub(problems);
  return printText(problems, sum, paintFor(process.stdout), widthOf(process.stdout));
}

interface Found {
  readonly problems: readonly PlacedProblem[];
  readonly accepted: number;
}

/** Problems of the chosen files, sorted by file. */
function problemsIn({ reviews, chosen }: LoadedReviews, cwd: string, show: Show): Found {
  const found: PlacedProblem[] = [];
  let accepted = 0;
  let done = 0;
  for (const review of reviews) {
    for (const file of review.files.filter(({ path }) => chosen.has(path))) {
      const result = findProblems(review, file);
      for (const each of placeProblems(result.problems, fromHere(file.path, cwd), file.document.text)) found.push(each);
      accepted += result.accepted.length;
      // Of a large review not all trees are in memory at once: few are looked at again.
      file.letGo?.('any');
      show(`Checking ${++done} of ${counted(chosen.size, 'file')} …`);
    }
  }
  const problems = found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { problems, accepted };
}
