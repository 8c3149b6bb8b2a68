/** `extraction export`: a review in the forms that other programs read. */
import { Command } from 'commander';
import type { ExportOptions } from '../doing/export';
import { allowIncomplete } from './allow-incomplete';
import { noReports } from './no-reports';

const DESCRIPTION = `Write a whole review for other programs (R, Python, spreadsheets).

Missing words, suggestions, scores and counts are included in JSON; lists are always there, even where they are empty.
What is left out of a file for analysis is said, with the reason.`;

const AFTER = `
Examples:
  extraction export --json --out review.json
  extraction export --metafor --out effects.csv
  extraction export --revman review.zip
  extraction export --robvis --out robvis/
  extraction export --r analysis/`;

/** @param forms what can be asked for: the id of each, what it is, and what is named with it: ` <file>`, ` <folder>` or nothing */
export function exportCommand(
  forms: readonly { readonly id: string; readonly meaning: string; readonly named: string }[],
): Command {
  const command = new Command('export')
    .summary('write a review for other programs')
    .description(DESCRIPTION)
    .argument('[folder]', 'the folder of the review', '.');
  for (const { id, meaning, named } of forms) command.option(`--${id}${named}`, meaning);
  return command
    .option('--out <file>', 'write to a file (with --robvis: into a folder) instead of standard output')
    .addOption(noReports())
    .addOption(allowIncomplete())
    .addHelpText('after', AFTER)
    .action(async (folder: string, options: ExportOptions) =>
      (await import('../doing/export')).exportReview(folder, options),
    );
}
