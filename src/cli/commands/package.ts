/** `extraction package`: everything of a review that others need, as the files of one folder. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { dataPackage, PALETTES, type Palette } from '../../core/index';
import { allowIncomplete, type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { writePackage } from '../writing/write-package';

interface Options extends IncompleteOptions {
  readonly out: string;
  readonly palette: Palette;
  readonly force?: true;
}

const DESCRIPTION = `Write the data package of a review into a folder of its own: blank forms, data dictionary, tidy tables (CSV),
all tables and figures, the whole review as JSON, files for analysis, a README and checksums.

The same files of a review always give the same bytes. What an earlier package left in the folder is brought up to
date; a folder with other files, or with files that were changed by hand, is left alone.`;

export function packageCommand(): Command {
  return new Command('package')
    .summary('write the data package of a review')
    .description(DESCRIPTION)
    .argument('[folder]', 'the folder of the review', '.')
    .option('--out <folder>', 'the folder to write to', 'data')
    .addOption(new Option('--palette <palette>', 'the colours of judgements').choices(PALETTES).default(PALETTES[0]))
    .option('--force', 'write although there are other or changed files; other files stay')
    .addOption(allowIncomplete())
    .addHelpText('after', '\nExample:\n  extraction package examples/practice --out data/')
    .action(packageReview);
}

async function packageReview(folder: string, { out, palette, force, ...options }: Options): Promise<void> {
  const cwd = process.cwd();
  const review = onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd);
  const said = await withProgress((show) => {
    const files = dataPackage(review, { palette });
    return writePackage(files, resolve(cwd, out), force ? 'write anyway' : 'only where it is ours', show);
  });
  process.stderr.write(`${printableLines(said)}\n`);
  sayLeftOut(review, options);
}
