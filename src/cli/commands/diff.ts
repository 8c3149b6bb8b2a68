/** `extraction diff`: what changed between two versions of a review, in words. */
import { Argument, Command, Option } from 'commander';
import type { DiffOptions } from '../doing/diff';
import { DIFF_FORMATS } from './forms';

const DESCRIPTION = `Say what changed between two versions of a review: facts about its studies, interventions and the review itself, each with its place; why a judgement is another one; where extractors now differ or agree; and what it does to tables and figures.

FROM and TO are versions that Git knows (main, HEAD~2, a tag; main..HEAD; main...HEAD for what a branch changed since it left main) or two folders. Without TO, FROM is compared with the files as they are now; without either, what was committed last. Paths behind them limit what is told.

Comments, order, blanks and spelling say nothing else than before: they are counted, and told with --all. More than 500 changes are told in numbers; what they do to tables is worked out with --all only. A file that cannot be read is named; nothing in it is called removed.`;

const AFTER = `
Ends with 0, or with 2 when the command was used wrongly; with --exit-code, with 1 where anything changed or a file could not be compared.

Examples:
  extraction diff
  extraction diff main...HEAD --format markdown      a comment for a pull request
  extraction diff v1.0 studies/wykes-2018.extraction.yaml
  extraction diff ../before ../after                 two folders, without Git`;

export function diffCommand(): Command {
  return new Command('diff')
    .summary('say in words what changed between two versions')
    .description(DESCRIPTION)
    .usage('[options] [from [to]] [paths...]')
    .addArgument(new Argument('[versions-and-paths...]', 'versions of Git, or two folders; then files or folders'))
    .addOption(
      new Option('--format <format>', 'text for people, markdown for a comment, json for programs, html as a page')
        .choices(DIFF_FORMATS)
        .default('text'),
    )
    .option('--all', 'also tell comments, order and form, each of very many changes, and what those do to tables')
    .option('--exit-code', 'end with 1 where anything changed')
    .addHelpText('after', AFTER)
    .action(async (args: readonly string[], options: DiffOptions) =>
      (await import('../doing/diff')).diff(args, options),
    );
}
