/** `extraction claims`: the sentences of a manuscript that are bound to the data, and whether they hold. */
import { Argument, Command, Option } from 'commander';
import type { ClaimsOptions } from '../doing/claims';
import { allowIncomplete } from './allow-incomplete';
import { CLAIMS_FORMATS } from './forms';

const DESCRIPTION = `Check the claims of manuscripts: numbers, percentages, lists and words that a comment behind them binds to the data, such as

  eight <!-- claim: length(interventions) --> interventions

Name Markdown files (those of Quarto and R Markdown among them) or folders; without any, the current folder is read. Each file is held against the review in whose folder it lies.`;

const AFTER = `
Ends with 0 when every claim holds, with 1 when one does not or cannot be checked, and with 2 when the command was used wrongly.

Examples:
  extraction claims
  extraction claims manuscript.md --format json`;

export function claimsCommand(): Command {
  return new Command('claims')
    .summary('check the claims of a manuscript')
    .description(DESCRIPTION)
    .addArgument(new Argument('[paths...]', 'Markdown files or folders'))
    .addOption(
      new Option('--format <format>', 'text for people, json for programs').choices(CLAIMS_FORMATS).default('text'),
    )
    .addOption(allowIncomplete())
    .addHelpText('after', AFTER)
    .action(async (paths: readonly string[], options: ClaimsOptions) =>
      (await import('../doing/claims')).check(paths, options),
    );
}
