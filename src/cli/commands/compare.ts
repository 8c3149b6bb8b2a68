/** `extraction compare`: what two people extracted from the same, side by side. */
import { Argument, Command, Option } from 'commander';
import type { CompareOptions } from '../doing/compare';
import { CLAIMS_FORMATS } from './forms';

const DESCRIPTION = `Compare what two people extracted of the same studies: every value on which they differ, with what both wrote, what stands in support of it, what each answer leads to, and how it was settled.

Name the id of a study or an intervention; without one, all that several people have extracted are compared. Two folders are compared with each other, without Git: in a file that names no extractor, the name of its folder stands for the person.`;

const AFTER = `
Examples:
  extraction compare birch-2020
  extraction compare birch-2020 --all
  extraction compare lm/review cb/review
  extraction compare --format json

Ends with 0, whether or not there are differences, and with 2 when the command was used wrongly.`;

export function compareCommand(): Command {
  return new Command('compare')
    .summary('compare what two people extracted')
    .description(DESCRIPTION)
    .addArgument(new Argument('[what...]', 'the id of a record, the folder of the review, or two folders'))
    .option('--all', 'what they agree on, too')
    .addOption(
      new Option('--format <format>', 'text for people, json for programs').choices(CLAIMS_FORMATS).default('text'),
    )
    .addHelpText('after', AFTER)
    .action(async (what: readonly string[], options: CompareOptions) =>
      (await import('../doing/compare')).compare(what, options),
    );
}
