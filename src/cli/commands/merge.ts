/** `extraction merge`: a merge driver of git, which merges extraction files by what they say. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { MergeOptions } from '../doing/merge';

const DESCRIPTION = `Merge three versions of an extraction file by what they say, not by their lines.

Git calls it for you once “extraction git-setup” has been run. OURS is written over with the result, whole or not at all. What both sides changed differently stands between git’s marker lines, with words that say what it is. Files that cannot be read this way are merged by “git merge-file”.`;

const AFTER = `
Ends with 0 when everything was merged and with 1 when a person has to settle something.

Examples:
  extraction merge base.yaml ours.yaml theirs.yaml --output -
  extraction merge %O %A %B --path %P --marker-size %L --labels %X,%S,%Y     (as git calls it)`;

export function mergeCommand(): Command {
  return new Command('merge')
    .summary('merge three versions of a file (git calls it)')
    .description(DESCRIPTION)
    .addArgument(new Argument('<base>', 'what both sides began with'))
    .addArgument(new Argument('<ours>', 'our version; the result is written here'))
    .addArgument(new Argument('<theirs>', 'their version'))
    .addOption(new Option('--path <path>', 'how the file is called in the repository'))
    .addOption(new Option('--marker-size <number>', 'how long marker lines are').argParser(markerSize).default(7))
    .addOption(new Option('--labels <ours,base,theirs>', 'what the sides are called behind marker lines'))
    .addOption(new Option('--output <file>', 'write the result there; - for standard output'))
    .addHelpText('after', AFTER)
    .action(async (base: string, ours: string, theirs: string, options: MergeOptions) =>
      (await import('../doing/merge')).merge({ base, ours, theirs }, options),
    );
}

/** What git does not know it passes as it is: `%L`. */
function markerSize(text: string): number {
  if (text === '%L') return 7;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= 1000) return size;
  throw new InvalidArgumentError('It has to be a whole number.');
}
