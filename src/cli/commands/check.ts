/** `extraction check`: all problems of extraction files, for people, programs and continuous integration. */
import { Argument, Command, Option } from 'commander';
import { SEVERITIES } from '../../core/index';
import type { CheckOptions } from '../doing/check';
import { CHECK_FORMATS } from './forms';
import { noReports } from './no-reports';

const DESCRIPTION = `Check extraction files and say what is wrong in them, why it matters and what to do.

Name files or folders; without any, the current folder is checked. References are followed through the whole review, also where only one of its files is named. Where the files of reports are there (PDF, text, Markdown, web pages), each quotation is looked for in them.`;

const AFTER = `
Ends with 0 when nothing is wrong, with 1 when there are problems (errors or warnings, unless --fail-on says otherwise), and with 2 when the command was used wrongly.

Examples:
  extraction check
  extraction check studies/wykes-2018.extraction.yaml
  extraction check --format github --fail-on error
  extraction check --since main --format sarif > problems.sarif`;

export function checkCommand(): Command {
  return new Command('check')
    .summary('check extraction files')
    .description(DESCRIPTION)
    .addArgument(new Argument('[paths...]', 'files or folders'))
    .addOption(
      new Option(
        '--format <format>',
        'text for people, json for programs, github for notes on a pull request, sarif for code scanning, junit for test reports',
      )
        .choices(CHECK_FORMATS)
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the mildest problem that makes the command fail')
        .choices(SEVERITIES)
        .default('warning'),
    )
    .addOption(noReports())
    .option('--since <version>', 'only files that a branch has changed since it left this version, such as main')
    .addHelpText('after', AFTER)
    .action(async (paths: readonly string[], options: CheckOptions) =>
      (await import('../doing/check')).check(paths, options),
    );
}
