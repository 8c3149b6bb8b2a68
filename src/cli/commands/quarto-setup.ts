/** `extraction quarto-setup`: puts the filter for Quarto beside the texts that it is for. */
import { Argument, Command } from 'commander';

const DESCRIPTION = `Put the filter for Quarto into a folder, as _extensions/extraction, so that “quarto render” has the tables and figures of the review as the files say them then.

Name the folder of the Quarto project, or the one in which the .qmd file lies. What an earlier version wrote there is brought up to date.`;

const AFTER = `
Then write into the text, between the lines of hyphens at its start:

  filters: [extraction]`;

export function quartoSetupCommand(): Command {
  return new Command('quarto-setup')
    .summary('put the filter for Quarto into a folder')
    .description(DESCRIPTION)
    .addArgument(new Argument('[folder]', 'of the project or the text').default('.', 'this folder'))
    .addHelpText('after', AFTER)
    .action(async (folder: string) => (await import('../quarto/quarto-setup')).quartoSetup(folder));
}
