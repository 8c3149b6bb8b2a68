/** What `extraction package` does: writes the data package into its folder. */
import { resolve } from 'node:path';
import { dataPackage, type Palette } from '../../core/index';
import { type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { writePackage } from '../writing/write-package';

export interface PackageOptions extends IncompleteOptions, ReportsOptions {
  readonly out: string;
  readonly palette: Palette;
  readonly force?: true;
}

export async function packageReview(
  folder: string,
  { out, palette, force, ...options }: PackageOptions,
): Promise<void> {
  const cwd = process.cwd();
  const review = await withProgress(async (show) => {
    const read = onlyReview(await loadReviews([folder], cwd, show), cwd);
    return options.reports ? withSearchedReports(read, cwd, show) : read;
  });
  const said = await withProgress((show) => {
    const files = dataPackage(review, { palette });
    return writePackage(files, resolve(cwd, out), force ? 'write anyway' : 'only where it is ours', show);
  });
  process.stderr.write(`${printableLines(said)}\n`);
  sayLeftOut(review, options);
}
