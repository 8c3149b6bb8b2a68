/** `extraction git-setup`: tells git to merge and compare extraction files by what they say. */
import { Command, Option } from 'commander';
import type { SetupOptions } from '../doing/git-setup';

const DESCRIPTION = `Set up the Git repository of this folder, so that extraction files are merged and compared by what they say.

Shows what it writes and asks first: a line in .gitattributes, which is shared with everybody once it is committed, and the commands behind it in the configuration of this repository. The configuration of this computer is left alone. Each person who merges on a computer runs it once in their own clone.

To merge once without it: extraction=0 git merge …`;

export function gitSetupCommand(): Command {
  return new Command('git-setup')
    .summary('merge and compare extraction files by what they say')
    .description(DESCRIPTION)
    .addOption(new Option('--undo', 'take it back'))
    .addOption(new Option('--yes', 'do not ask'))
    .addOption(new Option('--check', 'try all of it in a scratch repository; nothing here is changed'))
    .action(async (options: SetupOptions) => (await import('../doing/git-setup')).gitSetup(options));
}
