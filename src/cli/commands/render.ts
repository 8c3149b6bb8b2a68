/** `extraction render`: one table or figure of a review, as it stands now. */
import { extname } from 'node:path';
import { Argument, Command, Option } from 'commander';
import {
  FIGURE_FORMS,
  type FigureForm,
  greatest,
  PALETTES,
  type Palette,
  type Review,
  render,
  type View,
  viewNamed,
  views,
  viewsOf,
} from '../../core/index';
import { isManuscript, renderManuscript } from '../manuscripts/finished-manuscript';
import { Misuse } from '../misuse';
import { allowIncomplete, type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { asDocument, DOCUMENT_FORMS, type DocumentForm } from '../writing/document-forms';
import { writeBytes, writeResult } from '../writing/write-result';

type Form = FigureForm | DocumentForm;
const FORMS: readonly Form[] = [...FIGURE_FORMS, ...DOCUMENT_FORMS];

interface Options extends IncompleteOptions {
  readonly to?: Form;
  readonly palette: Palette;
  readonly out?: string;
  readonly list?: true;
  readonly keepClaims?: true;
  readonly force?: true;
}

const DESCRIPTION = `Write a table or figure of a review.

What there is to write, with a word on each: extraction render --list

With a Markdown file: the finished manuscript. Its blocks become tables and figures, and the comments of its claims are
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

/** What depends on the review. A name that it does not have lists all that it has. */
const PER_REVIEW = `
A review also has effects-OUTCOME for each of its outcomes (effects-burnout), other-effects for those that its question
does not name, and the tables that it describes itself.
`;

export function renderCommand(): Command {
  return new Command('render')
    .summary('write a table or figure of a review')
    .description(DESCRIPTION)
    .addArgument(new Argument('[what]', 'the name of the table or figure, or a manuscript (.md)'))
    .addArgument(new Argument('[folder]', 'the folder of the review').default('.', 'this folder'))
    .addOption(
      new Option('--to <form>', 'the form; without it that of the file named with --out, else html').choices(FORMS),
    )
    .addOption(new Option('--palette <palette>', 'the colours of judgements').choices(PALETTES).default(PALETTES[0]))
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--keep-claims', 'of a manuscript: leave the comments of claims in')
    .option('--force', 'of a manuscript: end with 0 also where a claim does not hold')
    .addOption(allowIncomplete())
    .option('--list', 'say what there is to write')
    .addHelpText('after', AFTER)
    .action(renderView);
}

async function renderView(what: string | undefined, folder: string, options: Options): Promise<void> {
  if (options.list) return writeResult(listOf(views) + PER_REVIEW, options.out);
  if (what === undefined) throw new Misuse(`Say what to write. There are:\n\n${listOf(views)}`);
  const cwd = process.cwd();
  if (isManuscript(what)) return renderManuscript(what, cwd, options);
  const review = onlyReview(await withProgress((show) => loadReviews([folder], cwd, show)), cwd);
  const figure = viewIn(review, what).of(review);
  sayLeftOut(review, options);
  const form = options.to ?? formOf(options.out);
  const { palette } = options;
  if (isDocument(form)) return writeBytes(await asDocument(figure, form, { palette }), options.out);
  const rendered = render(figure, form, { palette });
  if (!rendered.ok) throw new Misuse(rendered.message);
  await writeResult(rendered.text, options.out);
}

/** @throws Misuse that lists what the review has */
function viewIn(review: Review, what: string): View {
  const view = viewNamed(what, review);
  if (view === undefined) throw new Misuse(`There is no “${what}”. There are:\n\n${listOf(viewsOf(review))}`);
  return view;
}

function isDocument(form: Form): form is DocumentForm {
  return DOCUMENT_FORMS.some((each) => each === form);
}

/** The form that a file's name asks for. */
function formOf(file: string | undefined): Form {
  const ending = file === undefined ? '' : extname(file).slice(1).toLowerCase();
  return FORMS.find((form) => form === ending) ?? 'html';
}

function listOf(all: readonly View[]): string {
  const width = greatest(all.map(({ id }) => id.length));
  return all.map(({ id, meaning }) => `${id.padEnd(width)}  ${meaning}\n`).join('');
}
