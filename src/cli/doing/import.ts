/** What `extraction import` does: reads the sources, says what comes of them, and writes what is new. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  canonicalChoice,
  counted,
  hasNews,
  type ImportPlan,
  importSteps,
  inTurns,
  type Loss,
  lossesTable,
  type Material,
  type PlanOptions,
  type Progress,
  type Review,
  readLastImport,
  reviewAfter,
  STUDY_STATUSES,
} from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { printImport } from '../print/import-text';
import { printableLines } from '../print/printable';
import { type Show, withProgress } from '../print/progress-line';
import { reviewFolderAround, slashes } from '../reading/find-files';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { writeResult } from '../writing/write-result';
import { writeWhole } from '../writing/write-whole';
import { isBegun, mappedSource, sourceOf } from './mapped-sheet';

export interface ImportOptions {
  readonly as?: string;
  readonly map?: string;
  readonly into?: string;
  readonly extractor?: string;
  /** What becomes of studies of which the source does not say it. */
  readonly status?: string;
  /** Duplicates become studies of their own. */
  readonly keepDuplicates?: true;
  /** Whose file it becomes where the source says otherwise than a file that is there. */
  readonly differencesAs?: string;
  /** As if the source was imported for the first time. */
  readonly anew?: true;
  /** Where the list of what is not taken over is written. */
  readonly losses?: string;
  readonly dryRun?: true;
}

export async function importFiles(files: readonly string[], options: ImportOptions): Promise<void> {
  const cwd = process.cwd();
  if (options.map !== undefined && (await isBegun(files, options.map, options.dryRun === true))) return;
  const folder = await reviewFolderAround({ path: cwd, kind: 'folder' });
  let review = folder === undefined ? undefined : await reviewIn(folder, cwd);
  let isWhole = true;
  const losses: Loss[] = [];
  for (const file of files) {
    const { plan, kept } = await planOf(file, review, options);
    process.stdout.write(printableLines(printImport(basename(file), plan, options.dryRun === true)));
    if (!options.dryRun) {
      await writeNew(plan, folder ?? cwd);
      await remember(plan, kept);
    }
    // What is in several files is the same study, whichever of them brought it.
    if (plan.write.length > 0) review = reviewAfter(review, plan, slashes(folder ?? cwd));
    losses.push(...plan.losses);
    if (hasNews(plan)) isWhole = false;
  }
  if (options.losses !== undefined) await writeResult(lossesTable(losses), options.losses);
  if (!isWhole) process.exitCode = 1;
}

/** What would come of a file, and where it is kept what it says. */
async function planOf(
  file: string,
  review: Review | undefined,
  options: ImportOptions,
): Promise<{ readonly plan: ImportPlan; readonly kept: KeptText }> {
  return withProgress(async (show) => {
    const material = await materialOf(file, review, options, show);
    const kept = await keptText(material, dirname(options.map ?? file));
    const steps = importSteps(material, review, {
      ...planOptions(options, review),
      ...(kept.text !== undefined && !options.anew && { last: readLastImport(kept.text) }),
    });
    const plan = await inTurns(steps, async ({ done, all }) =>
      show(`Working out ${done} of ${counted(all, 'study', 'studies')} of ${basename(file)} …`),
    );
    return { plan, kept };
  });
}

function planOptions(
  { into, extractor, status, keepDuplicates, differencesAs: apart }: ImportOptions,
  review: Review | undefined,
): PlanOptions {
  return {
    ...(into !== undefined && { into }),
    ...(extractor !== undefined && { extractor }),
    ...(review === undefined && { beginReview: 'review' }),
    ...(status !== undefined && { status: statusCalled(status) }),
    ...(keepDuplicates && { keeps: () => true }),
    ...(apart !== undefined && { apart: () => apart }),
  };
}

/** A file beside a source, with what it said at the last import; absent where there was none. */
interface KeptText {
  readonly path: string;
  readonly text: string | undefined;
}

async function keptText({ remembersIn }: Material, folder: string): Promise<KeptText> {
  const path = join(folder, remembersIn?.file ?? '');
  if (remembersIn === undefined) return { path, text: undefined };
  return { path, text: await readFile(path, 'utf8').catch(() => undefined) };
}

/** Last of all: what was not written was not imported. @throws Misuse where it cannot be written */
async function remember({ remembers }: ImportPlan, { path, text }: KeptText): Promise<void> {
  if (remembers === undefined || remembers.text === text?.replaceAll('\r\n', '\n')) return;
  await writeWhole(path, remembers.text).catch((error: unknown) => {
    throw new Misuse(`Cannot write ${path}. ${reasonOf(error)}`);
  });
}

/** As the format calls it. @throws Misuse for a word that is none */
function statusCalled(word: string): string {
  const status = canonicalChoice(STUDY_STATUSES, word);
  if (status !== undefined) return status;
  const known = STUDY_STATUSES.map(({ value }) => value).join(', ');
  throw new Misuse(`“${word}” is no status of a study. These are: ${known}.`);
}

async function reviewIn(folder: string, cwd: string): Promise<Review> {
  return onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd);
}

/** @throws Misuse where a file cannot be read, or is none that is known */
async function materialOf(
  file: string,
  review: Review | undefined,
  { as, map }: ImportOptions,
  show: Show,
): Promise<Material> {
  const { readerFor, readers, UnreadableSource } = await import('../../formats/index');
  const given = map === undefined ? await sourceOf(file) : await mappedSource(file, map);
  const source = { ...given, ...(review && { into: review }) };
  const refuse = (error: unknown): never => {
    throw error instanceof UnreadableSource ? new Misuse(error.message) : error;
  };
  const reader = await readerFor(source, map === undefined ? as : 'spreadsheet').catch(refuse);
  if (reader === undefined) {
    const known = readers.map(({ id, title }) => `\n  --as ${id}   ${title}`).join('');
    throw new Misuse(
      `${file} is no file whose kind is recognised. Of a Cochrane data package, give the whole ZIP. Of all else, say what it is:${known}`,
    );
  }
  const turn = async ({ done, all }: Progress) => show(`Reading ${done} of ${counted(all, 'row')} of ${file} …`);
  return reader.read(source, turn).catch(refuse);
}

/** Never over a file that is there. @throws Misuse before anything is written where one of them is */
async function writeNew({ write }: ImportPlan, folder: string): Promise<void> {
  const taken: string[] = [];
  for (const { path } of write) if (await stat(join(folder, path)).catch(() => undefined)) taken.push(path);
  if (taken.length > 0)
    throw new Misuse(
      `Nothing was written: ${counted(taken.length, 'file')} would be written over: ${taken.join(', ')}.`,
    );
  for (const { path, text } of write) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true })
      .then(() => writeWhole(target, text))
      .catch((error: unknown) => {
        throw new Misuse(`Cannot write ${path}. ${reasonOf(error)}`);
      });
  }
}
