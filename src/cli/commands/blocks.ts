/** `extraction blocks`: what the filter for Quarto asks. */
import { Argument, Command, Option } from 'commander';
import { PALETTES } from '../../core/index';
import type { BlocksOptions } from '../quarto/answer-blocks';
import { PICTURE_FORMS } from '../quarto/picture-forms';
import { noReports } from './no-reports';

const DESCRIPTION = `Answer blocks of a manuscript with their tables and figures, as a document of pandoc in JSON. The filter for Quarto asks this: extraction quarto-setup.

The blocks are read from standard input, as they stand in Markdown; the answer has one part for each, in their order. What is wrong with them, and with the claims of the manuscript, stands in “faults” of its metadata.`;

const AFTER = `
Ends with 0 when there is an answer, whatever is wrong with blocks and claims.

Example:
  extraction blocks paper.qmd < paper.qmd`;

export function blocksCommand(): Command {
  return new Command('blocks')
    .summary('answer blocks of a manuscript for pandoc and Quarto')
    .description(DESCRIPTION)
    .addArgument(new Argument('[manuscript]', 'the text, or the folder in which it lies').default('.', 'this folder'))
    .addOption(new Option('--pictures <form>', 'the form of figures').choices(PICTURE_FORMS).default(PICTURE_FORMS[0]))
    .addOption(new Option('--palette <palette>', 'the colours of judgements').choices(PALETTES).default(PALETTES[0]))
    .addOption(
      new Option('--pandoc-types <version>', 'the version of pandoc’s shapes, as it says it itself').default('1.23'),
    )
    .addOption(noReports())
    .addHelpText('after', AFTER)
    .action(async (manuscript: string, options: BlocksOptions) =>
      (await import('../quarto/answer-blocks')).answerBlocks(manuscript, options),
    );
}
