/** `extraction words`: a file as lines, one fact a line. */
import { Argument, Command } from 'commander';

const DESCRIPTION = `Write a file as lines, one fact a line, each with its whole place:

  RoB 2 · exhaustion-6m · missing data · 3.4 = PN

It is made for Git: as "textconv" it lets "git diff", "git log -p" and "git blame" show what changed in these words. Comments, order, blanks and spelling are left out; digits are not. A file that cannot be read is written as it is, below a line that says so.`;

const AFTER = `
Examples:
  extraction words studies/wykes-2018.extraction.yaml
  git config diff.extraction.textconv "extraction words"     with a line in .gitattributes: *.extraction.yaml diff=extraction`;

export function wordsCommand(): Command {
  return new Command('words')
    .summary('write a file as lines, one fact a line')
    .description(DESCRIPTION)
    .addArgument(new Argument('<file>', 'the file, whatever its name is'))
    .addHelpText('after', AFTER)
    .action(async (file: string) => (await import('../doing/words')).writeWords(file));
}
