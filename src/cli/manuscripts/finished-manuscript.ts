/** A manuscript as it goes out: tables and figures in the place of its blocks, without the comments of its claims. */
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import {
  blockFigure,
  type Palette,
  type PlacedBlock,
  type Review,
  render,
  renderBlock,
  replaceBlocks,
  withoutClaims,
} from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { type IncompleteOptions, sayLeftOut } from '../print/incomplete';
import { printable, printableLines } from '../print/printable';
import { withProgress } from '../print/progress-line';
import { reviewFolderAround, slashes } from '../reading/find-files';
import { readManuscript } from '../reading/find-manuscripts';
import { fromHere, loadReviews, onlyReview } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { writeBytes, writeResult } from '../writing/write-result';
import { manuscriptDocument } from './manuscript-document';
import { placedFaults } from './manuscript-faults';
import { manuscriptPage } from './manuscript-page';
import { asksForReports } from './reports-asked';

export interface ManuscriptOptions extends IncompleteOptions, ReportsOptions {
  readonly to?: string;
  readonly palette: Palette;
  readonly out?: string;
  readonly keepClaims?: true;
  readonly force?: true;
}

/** @throws Misuse where it cannot be read, lies in no review, or has no such form */
export async function renderManuscript(what: string, cwd: string, options: ManuscriptOptions): Promise<void> {
  const path = slashes(resolve(cwd, what));
  const form = formOf(options);
  if (options.out !== undefined && (await isSamePlace(resolve(cwd, options.out), path)))
    throw new Misuse('The finished text would replace the manuscript. Name another file with --out.');
  const text = await readManuscript(path, what);
  const folder = await reviewFolderAround({ path, kind: 'file' });
  if (folder === undefined)
    throw new Misuse(`${what} lies in no review: there is no file with “review:” in its folder or above it.`);
  const review = await withProgress(async (show) => {
    const read = onlyReview(await loadReviews([folder], cwd, show), cwd);
    return options.reports && asksForReports(text, read) ? withSearchedReports(read, cwd, show) : read;
  });
  await write(text, review, form, { name: basename(path, extname(path)), ...options });
  const faults = placedFaults(text, review);
  for (const { place, message } of faults)
    process.stderr.write(`${printableLines(printable(`${fromHere(path, cwd)}:${place} ${message}`))}\n`);
  if (faults.length > 0 && !options.force) process.exitCode = 1;
  sayLeftOut(review, options);
}

/** Also where one of two paths leads there through a link. */
async function isSamePlace(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return slashes(first ?? one) === slashes(second ?? other);
}

type Form = 'md' | 'html' | 'docx';

/** @throws Misuse for a form that only a single table or figure has */
function formOf({ to, out }: ManuscriptOptions): Form {
  const asked = to ?? (out === undefined ? 'md' : extname(out).slice(1).toLowerCase());
  if (asked === 'md' || asked === 'markdown') return 'md';
  if (asked === 'html' || asked === 'htm') return 'html';
  if (asked === 'docx') return 'docx';
  throw new Misuse(`A manuscript can be written as md, html or docx, not as “${asked}”. Say which with --to.`);
}

async function write(
  text: string,
  review: Review,
  form: Form,
  options: ManuscriptOptions & { readonly name: string },
): Promise<void> {
  const { palette, out, name } = options;
  const kept = options.keepClaims ? text : withoutClaims(text);
  if (form === 'html') return writeResult(manuscriptPage(kept, { name, review, palette }), out);
  if (form === 'docx') return writeBytes(await manuscriptDocument(kept, { name, review, palette }), out);
  const pictures = out === undefined ? undefined : picturesBeside(out);
  const written = replaceBlocks(kept, (block) => {
    const picture = pictures && pictureOf(block, review, palette);
    return (picture && pictures?.link(picture)) ?? renderBlock(block, review, 'md', { palette }).text;
  });
  await pictures?.write();
  await writeResult(written, out);
}

interface Picture {
  readonly id: string;
  readonly title: string;
  readonly svg: string;
}

/** The picture of a block that has one; a table, and what is wrong, is written as text. */
function pictureOf(block: PlacedBlock, review: Review, palette: Palette): Picture | undefined {
  const { figure, view, problems, options } = blockFigure(block, review);
  if (figure === undefined || view === undefined || problems.length > 0) return undefined;
  const drawn = render(figure, 'svg', { palette, ...options });
  return drawn.ok ? { id: view.id, title: figure.title, svg: drawn.text } : undefined;
}

/** A folder for the pictures of one text, with its name. It is made when there is a picture. */
function picturesBeside(out: string) {
  const folder = join(dirname(out), `${basename(out, extname(out))}-figures`);
  const files = new Map<string, string>();
  return {
    link({ id, title, svg }: Picture): string {
      let name = `${id}.svg`;
      for (let count = 2; files.has(name) && files.get(name) !== svg; count++) name = `${id}-${count}.svg`;
      files.set(name, svg);
      const words = title.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
      return `**${words}**\n\n![${words}](${encodeURI(slashes(relative(dirname(out), join(folder, name))))})\n`;
    },
    async write(): Promise<void> {
      try {
        if (files.size > 0) await mkdir(folder, { recursive: true });
        for (const [name, svg] of files) await writeResult(svg, join(folder, name));
      } catch (error) {
        if (error instanceof Misuse) throw error;
        throw new Misuse(`Cannot write the figures to ${folder}. ${reasonOf(error)}`);
      }
    },
  };
}
