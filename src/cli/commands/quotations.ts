/** `extraction quotations`: whether each quotation stands in the report that it is said to stand in. */
import { Argument, Command, Option } from 'commander';
import type { QuotationsOptions } from '../doing/quotations';
import { QUOTATIONS_FORMATS } from './forms';

const DESCRIPTION = `Look for each quotation in the file of its report, and say whether it is there: found, on another page, with small differences, or not at all.

Name files or folders; without any, those of the current folder are read. Reports may be PDFs, text, Markdown or web pages; each is named by “file:” under “reports:” of its study. Without its file nothing is claimed, and nothing about a scan that has no text.`;

const AFTER = `
Ends with 0 when nothing has to be looked at, with 1 when a quotation is not found, differs or stands on another page, and with 2 when the command was used wrongly.

Examples:
  extraction quotations
  extraction quotations studies/wykes-2018.extraction.yaml
  extraction quotations --format json > quotations.json`;

export function quotationsCommand(): Command {
  return new Command('quotations')
    .summary('look for quotations in the reports')
    .description(DESCRIPTION)
    .addArgument(new Argument('[paths...]', 'files or folders'))
    .addOption(
      new Option('--format <format>', 'text for people, json for programs').choices(QUOTATIONS_FORMATS).default('text'),
    )
    .addHelpText('after', AFTER)
    .action(async (paths: readonly string[], options: QuotationsOptions) =>
      (await import('../doing/quotations')).quotations(paths, options),
    );
}
