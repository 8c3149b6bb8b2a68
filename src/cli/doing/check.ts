/** What `extraction check` does: finds the problems of files and prints them. */
import {
  counted,
  findProblems,
  placesInMeaning,
  type RecordFile,
  type Review,
  SEVERITIES,
  type Severity,
} from '../../core/index';
import type { CheckFormat } from '../commands/forms';
import { filesChangedSince, folderInRepository } from '../git/repository';
import { printGithub } from '../print/github';
import { printJson } from '../print/json';
import { printJunit } from '../print/junit';
import { type PlacedProblem, placeProblems } from '../print/places';
import { type Show, withProgress } from '../print/progress-line';
import { printSarif } from '../print/sarif';
import { paintFor, widthOf } from '../print/terminal';
import { printText, type Sum } from '../print/text';
import { fromHere, type LoadedReviews, loadReviews } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { realPaths } from '../reading/real-paths';
import { repairsTriedOut } from './kept-repairs';

export interface CheckOptions extends ReportsOptions {
  readonly format: CheckFormat;
  readonly failOn: Severity;
  /** Only files that are not what they were when the branch left this version. */
  readonly since?: string;
}

export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const cwd = process.cwd();
  const found = await withProgress(async (show) => {
    const loaded = await searchedIn(await chosenIn(paths, cwd, options, show), cwd, options, show);
    const files = [...loaded.chosen].map((path) => fromHere(path, cwd)).sort();
    return { ...problemsIn(loaded, cwd, show, options), files };
  });
  process.stdout.write(await print(found, options, cwd));
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
  if (found.problems.some(({ problem }) => failing.includes(problem.severity))) process.exitCode = 1;
}

/** The files that were named; of these, where that is asked for, those that a branch has changed. */
async function chosenIn(
  paths: readonly string[],
  cwd: string,
  { since }: CheckOptions,
  show: Show,
): Promise<LoadedReviews> {
  const changed = since === undefined ? undefined : await filesChangedSince(since, cwd);
  const loaded = await loadReviews(paths, cwd, show);
  if (changed === undefined) return loaded;
  const real = await realPaths([...loaded.chosen]);
  return { ...loaded, chosen: new Set([...loaded.chosen].filter((path) => changed.has(real.get(path) ?? path))) };
}

/** The same, with what came of looking for the quotations of the files that were named. */
async function searchedIn(
  loaded: LoadedReviews,
  cwd: string,
  { reports }: CheckOptions,
  show: Show,
): Promise<LoadedReviews> {
  if (!reports) return loaded;
  const searched: Review[] = [];
  for (const review of loaded.reviews)
    searched.push(await withSearchedReports(review, cwd, show, ({ path }) => loaded.chosen.has(path)));
  return { ...loaded, reviews: searched };
}

async function print(
  { problems, accepted, files }: Found & { readonly files: readonly string[] },
  { format, failOn }: CheckOptions,
  cwd: string,
): Promise<string> {
  const sum: Sum = { files: files.length, accepted };
  if (format === 'json') return printJson(problems);
  if (format === 'github') return printGithub(problems, sum, await folderInRepository(cwd));
  if (format === 'sarif') return printSarif(problems, { folder: await folderInRepository(cwd) });
  if (format === 'junit') return printJunit(problems, { files, failOn });
  return printText(problems, sum, paintFor(process.stdout), widthOf(process.stdout));
}

/**
 * Of a large review not all trees stay in memory: those of so many files that were checked last, because files of one
 * record, which read each other, stand side by side.
 */
const BEHIND = 50;

interface Found {
  readonly problems: readonly PlacedProblem[];
  readonly accepted: number;
}

/** Problems of the chosen files, sorted by file. */
function problemsIn({ reviews, chosen }: LoadedReviews, cwd: string, show: Show, { format }: CheckOptions): Found {
  const found: PlacedProblem[] = [];
  const behind: RecordFile[] = [];
  const withKeptRepairs = repairsTriedOut();
  let accepted = 0;
  let done = 0;
  for (const review of reviews) {
    for (const file of review.files.filter(({ path }) => chosen.has(path))) {
      const result = findProblems(review, file);
      const placed = format === 'sarif' ? placesInMeaning(file, review) : undefined;
      const { text } = file.document;
      const problems = format === 'text' ? withKeptRepairs(review, file, result.problems) : result.problems;
      for (const each of placeProblems(problems, fromHere(file.path, cwd), text, placed)) found.push(each);
      accepted += result.accepted.length;
      behind.push(file);
      if (behind.length > BEHIND) behind.shift()?.letGo?.('any');
      show(`Checking ${++done} of ${counted(chosen.size, 'file')} …`);
    }
  }
  const problems = found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { problems, accepted };
}
