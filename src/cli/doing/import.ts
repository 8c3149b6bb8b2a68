/** What `extraction import` does: reads the sources, says what comes of them, and writes what is new. */
import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  canonicalChoice,
  counted,
  type ImportPlan,
  importPlan,
  type Loss,
  lossesTable,
  type Material,
  type Review,
  STUDY_STATUSES,
} from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { printImport } from '../print/import-text';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { reviewFolderAround } from '../reading/find-files';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { writeResult } from '../writing/write-result';
import { writeWhole } from '../writing/write-whole';
import { isBegun, mappedMaterial, sourceOf } from './mapped-sheet';

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
  /** Where the list of what is not taken over is written. */
  readonly losses?: string;
  readonly dryRun?: true;
}

export async function importFiles(files: readonly string[], options: ImportOptions): Promise<void> {
  const cwd = process.cwd();
  if (options.map !== undefined && (await isBegun(files, options.map, options.dryRun === true))) return;
  const folder = await reviewFolderAround({ path: cwd, kind: 'folder' });
  const review = folder === undefined ? undefined : await reviewIn(folder, cwd);
  let isWhole = true;
  const losses: Loss[] = [];
  const apart = options.differencesAs;
  for (const file of files) {
    const plan = importPlan(await materialOf(file, options), review, {
      ...(options.into !== undefined && { into: options.into }),
      ...(options.extractor !== undefined && { extractor: options.extractor }),
      ...(review === undefined && { beginReview: 'review' }),
      ...(options.status !== undefined && { status: statusCalled(options.status) }),
      ...(options.keepDuplicates && { keeps: () => true }),
      ...(apart !== undefined && { apart: () => apart }),
    });
    process.stdout.write(printableLines(printImport(basename(file), plan, options.dryRun === true)));
    if (!options.dryRun) await writeNew(plan, folder ?? cwd);
    losses.push(...plan.losses);
    if (plan.differs.length > 0 || plan.losses.length > 0) isWhole = false;
  }
  if (options.losses !== undefined) await writeResult(lossesTable(losses), options.losses);
  if (!isWhole) process.exitCode = 1;
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
async function materialOf(file: string, { as, map }: ImportOptions): Promise<Material> {
  const { readerFor, readers, UnreadableSource } = await import('../../formats/index');
  const source = await sourceOf(file);
  if (map !== undefined) return mappedMaterial(source, map);
  const refuse = (error: unknown): never => {
    throw error instanceof UnreadableSource ? new Misuse(error.message) : error;
  };
  const reader = await readerFor(source, as).catch(refuse);
  if (reader === undefined) {
    const known = readers.map(({ id, title }) => `\n  --as ${id}   ${title}`).join('');
    throw new Misuse(`${file} is no file whose kind is recognised. Say what it is:${known}`);
  }
  return reader.read(source).catch(refuse);
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
