/** What `extraction render` does: writes one table or figure, or a finished manuscript. */
import { extname } from 'node:path';
import {
  greatest,
  isManuscript,
  type Palette,
  type Review,
  render,
  type View,
  viewNamed,
  views,
  viewsOf,
} from '../../core/index';
import { RENDER_FORMS, type RenderForm } from '../commands/forms';
import { renderManuscript } from '../manuscripts/finished-manuscript';
import { Misuse } from '../misuse';
import { type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { withProgress } from '../print/progress-line';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { asDocument } from '../writing/document-forms';
import { DOCUMENT_FORMS, type DocumentForm } from '../writing/forms';
import { writeBytes, writeResult } from '../writing/write-result';

export interface RenderOptions extends IncompleteOptions, ReportsOptions {
  readonly to?: RenderForm;
  readonly palette: Palette;
  readonly out?: string;
  readonly list?: true;
  readonly keepClaims?: true;
  readonly force?: true;
}

/** What depends on the review. A name that it does not have lists all that it has. */
const PER_REVIEW = `
A review also has effects-OUTCOME for each of its outcomes (effects-burnout), other-effects for those that its question
does not name, and the tables that it describes itself.
`;

export async function renderView(what: string | undefined, folder: string, options: RenderOptions): Promise<void> {
  if (options.list) return writeResult(listOf(views) + PER_REVIEW, options.out);
  if (what === undefined) throw new Misuse(`Say what to write. There are:\n\n${listOf(views)}`);
  const cwd = process.cwd();
  if (isManuscript(what)) return renderManuscript(what, cwd, options);
  const review = await withProgress(async (show) => {
    const read = onlyReview(await loadReviews([folder], cwd, show), cwd);
    return options.reports && viewNamed(what, read)?.readsReports ? withSearchedReports(read, cwd, show) : read;
  });
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

function isDocument(form: RenderForm): form is DocumentForm {
  return DOCUMENT_FORMS.some((each) => each === form);
}

/** The form that a file's name asks for. */
function formOf(file: string | undefined): RenderForm {
  const ending = file === undefined ? '' : extname(file).slice(1).toLowerCase();
  return RENDER_FORMS.find((form) => form === ending) ?? 'html';
}

function listOf(all: readonly View[]): string {
  const width = greatest(all.map(({ id }) => id.length));
  return all.map(({ id, meaning }) => `${id.padEnd(width)}  ${meaning}\n`).join('');
}
