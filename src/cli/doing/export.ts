/** What `extraction export` does: writes a review in the form that was asked for. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Export, type ExportedFile, exportList, type Review } from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { allAsDocx } from '../writing/document-forms';
import { writeBytes, writeResult } from '../writing/write-result';

/** What can be asked for. */
export const exportForms = exportList.map(({ id, meaning, together, inFile }) => ({
  id,
  meaning,
  named: together ? ' <folder>' : inFile ? ' <file>' : '',
}));

export interface ExportOptions extends IncompleteOptions, ReportsOptions {
  readonly out?: string;
  /** Under the ids of {@link exportList}: what is asked for. */
  readonly [form: string]: unknown;
}

export async function exportReview(
  folder: string,
  { out, allowIncomplete: allowed, ...options }: ExportOptions,
): Promise<void> {
  const [chosen, second] = exportList.filter(({ id }) => options[id]);
  if (chosen === undefined) throw new Misuse('Say in which form, for example: extraction export --json');
  if (second !== undefined) throw new Misuse(`Say one form at a time, not --${chosen.id} and --${second.id}.`);
  const cwd = process.cwd();
  const review = await withProgress(async (show) => {
    const read = onlyReview(await loadReviews([folder], cwd, show), cwd);
    return chosen.readsReports && options.reports ? withSearchedReports(read, cwd, show) : read;
  });
  const named = options[chosen.id];
  await write(chosen, review, typeof named === 'string' ? named : out);
  sayLeftOut(review, { ...(allowed && { allowIncomplete: allowed }) });
}

/** An export of which there may be several files goes into a folder. */
async function write({ id, several, of }: Export, review: Review, out: string | undefined): Promise<void> {
  const { files, leftOut } = of(review);
  const [only, second] = files;
  if (only === undefined) throw new Misuse([several?.none ?? 'There is nothing to write.', ...leftOut].join('\n'));
  if (out === undefined && second !== undefined)
    throw new Misuse(
      `There are ${files.length} ${several?.things} here, each in a file of its own. Name a folder for them: extraction export --${id} --out ${id}/`,
    );
  if (out === undefined || several === undefined) await writeFile(only, out);
  else {
    await mkdir(out, { recursive: true }).catch((error: unknown) => {
      throw new Misuse(`Cannot write ${out}. ${reasonOf(error)}`);
    });
    for (const file of files) await writeFile(file, join(out, `${file.name}.${file.ending}`));
  }
  sayAside([
    ...files.flatMap(({ name, ending, about, notes }) => [
      ...(about === undefined ? [] : [`${name}.${ending}: ${about}`]),
      ...notes,
    ]),
    ...leftOut.map((sentence) => `Left out: ${sentence}`),
  ]);
}

async function writeFile({ content }: ExportedFile, out: string | undefined): Promise<void> {
  const made = content();
  if (made.kind === 'text') await writeResult(made.text, out);
  else if (made.kind === 'archive') {
    const { archiveOf } = await import('../../formats/index');
    await writeBytes(archiveOf(made.files), out);
  } else if (made.kind === 'tables') {
    const { tidyTablesAsXlsx } = await import('../../formats/index');
    await writeBytes(await tidyTablesAsXlsx(made.tables), out);
  } else if (made.kind === 'references') {
    const { referencesAsText } = await import('../../formats/index');
    await writeResult(referencesAsText(made.works, made.form), out);
  } else await writeBytes(await withProgress((show) => allAsDocx(made.figures, show)), out);
}

/** Beside the result, which may go to another program. */
function sayAside(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${printableLines(sentence)}\n`);
}
