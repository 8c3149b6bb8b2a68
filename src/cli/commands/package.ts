/** `extraction package`: everything of a review that others need, as the files of one folder. */
import { Command, Option } from 'commander';
import { PALETTES } from '../../core/index';
import type { PackageOptions } from '../doing/package';
import { allowIncomplete } from './allow-incomplete';
import { noReports } from './no-reports';

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
    .addOption(noReports())
    .addOption(allowIncomplete())
    .addHelpText('after', '\nExample:\n  extraction package examples/practice --out data/')
    .action(async (folder: string, options: PackageOptions) =>
      (await import('../doing/package')).packageReview(folder, options),
    );
}
