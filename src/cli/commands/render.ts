/** `extraction render`: one table or figure of a review, as it stands now. */
import { Argument, Command, Option } from 'commander';
import { PALETTES } from '../../core/index';
import type { RenderOptions } from '../doing/render';
import { allowIncomplete } from './allow-incomplete';
import { RENDER_FORMS } from './forms';
import { noReports } from './no-reports';

const DESCRIPTION = `Write a table or figure of a review.

What there is to write, with a word on each: extraction render --list

With a Markdown file (.md, .qmd, .Rmd): the finished manuscript. Its blocks become tables and figures, and the comments of its claims are
left out. It can be Markdown, a page (html) or a Word document (docx). Markdown that is written to a file gets its figures as SVG files, in a folder beside it.`;

const AFTER = `
Examples:
  extraction render interventions --to md
  extraction render rob2 examples/practice --out traffic-lights.svg
  extraction render characteristics --out table-1.docx
  extraction render manuscript.md --out finished.html
  extraction render manuscript.md --out finished.docx

With a manuscript: ends with 1 when a claim does not hold or a block cannot be shown. The text is written all the same, and
standard error says which; --force ends with 0 then.`;

export function renderCommand(): Command {
  return new Command('render')
    .summary('write a table or figure of a review')
    .description(DESCRIPTION)
    .addArgument(new Argument('[what]', 'the name of the table or figure, or a manuscript (.md, .qmd, .Rmd)'))
    .addArgument(new Argument('[folder]', 'the folder of the review').default('.', 'this folder'))
    .addOption(
      new Option('--to <form>', 'the form; without it that of the file named with --out, else html').choices(
        RENDER_FORMS,
      ),
    )
    .addOption(new Option('--palette <palette>', 'the colours of judgements').choices(PALETTES).default(PALETTES[0]))
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--keep-claims', 'of a manuscript: leave the comments of claims in')
    .option('--force', 'of a manuscript: end with 0 also where a claim does not hold')
    .addOption(noReports())
    .addOption(allowIncomplete())
    .option('--list', 'say what there is to write')
    .addHelpText('after', AFTER)
    .action(async (what: string | undefined, folder: string, options: RenderOptions) =>
      (await import('../doing/render')).renderView(what, folder, options),
    );
}
