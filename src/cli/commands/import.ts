/** `extraction import`: files of other programs become extraction files. */
import { Argument, Command, Option } from 'commander';
import type { ImportOptions } from '../doing/import';

const DESCRIPTION = `Bring studies of another program into a review. First it says what would be written, what differs from files that are there, and what is lost, each with its cell in the source.

Files that are there are never written over: run it again after the source has changed, and it shows only the differences.`;

const AFTER = `
Of a spreadsheet with a mapping, what it said is kept beside it (NAME.imported.yaml), and only what it has changed since is shown.

Ends with 0 when all is written, with 1 when something differs from files that are there or is lost that no earlier import has shown, and with 2 when the command was used wrongly.

Examples:
  extraction import effects.csv --dry-run
  extraction import effects.csv --into studies --extractor LM
  extraction import refs.ris --as references --status excluded
  extraction import effects.csv --differences-as CB --losses left-out.csv
  extraction import studies.xlsx --map studies.map.yaml   begins the mapping; once it is complete, the same brings it in`;

export function importCommand(): Command {
  return new Command('import')
    .summary('bring in what another program has')
    .description(DESCRIPTION)
    .addArgument(new Argument('<files...>', 'files of other programs'))
    .addOption(new Option('--as <kind>', 'what the files are, where it is not recognised'))
    .addOption(
      new Option(
        '--map <file>',
        'how the columns of a spreadsheet, or of several alike, become study files; a file that is not there is begun',
      ),
    )
    .addOption(new Option('--into <folder>', 'where new files are written, from the folder of the review on'))
    .addOption(new Option('--extractor <initials>', 'whose work it becomes where the source names nobody'))
    .addOption(
      new Option(
        '--status <status>',
        'what becomes of studies of which the file does not say it: excluded, awaiting or ongoing',
      ),
    )
    .addOption(new Option('--keep-duplicates', 'write references that the review or the file has before all the same'))
    .addOption(
      new Option(
        '--differences-as <initials>',
        'write what the source says otherwise than a file that is there as the file of this extractor',
      ),
    )
    .addOption(
      new Option(
        '--anew',
        'show also what the last import of a mapping has shown, and write studies that were taken out',
      ),
    )
    .addOption(new Option('--losses <file>', 'write the list of what is not taken over, as a table (CSV)'))
    .addOption(new Option('--dry-run', 'only say what would be done'))
    .addHelpText('after', AFTER)
    .action(async (files: readonly string[], options: ImportOptions) =>
      (await import('../doing/import')).importFiles(files, options),
    );
}
