/** `extraction verify-merge`: what a merge made line by line did to extraction files. */
import { Argument, Command } from 'commander';

const DESCRIPTION = `Say what a merge lost, doubled or put on the wrong entry, and what nobody was asked about.

A merge button on the web, or a colleague without “extraction git-setup”, merges line by line. The parents of the merge are merged once more by what they say, and the result is held against it. Name a commit, a range (main..HEAD), or nothing for the commit that is checked out; what is no merge has nothing to verify.`;

const AFTER = `
Ends with 0 when nothing was found, with 1 when something was, and with 2 when the command was used wrongly.

Examples:
  extraction verify-merge
  extraction verify-merge v1.0..main
  extraction verify-merge refs/pull/12/merge`;

export function verifyMergeCommand(): Command {
  return new Command('verify-merge')
    .summary('say what a merge made line by line lost or mixed up')
    .description(DESCRIPTION)
    .addArgument(new Argument('[commit]', 'a commit or a range'))
    .addHelpText('after', AFTER)
    .action(async (commit: string | undefined) => (await import('../doing/verify-merge')).verifyMerges(commit));
}
