/** What `extraction blocks` does: blocks on standard input, answered for pandoc and Quarto. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import {
  type Budget,
  blockFigure,
  budgetOf,
  division,
  type Figure,
  type FigureOptions,
  figureBlocksIn,
  isEmptyFigure,
  leftOutFiles,
  type Palette,
  type PandocBlock,
  type PlacedBlock,
  pandocMessage,
  pandocPicture,
  type Review,
  render,
  tablePandoc,
  tablesOfFigure,
} from '../../core/index';
import { placedFaults } from '../manuscripts/manuscript-faults';
import { asksForReports } from '../manuscripts/reports-asked';
import { Misuse, reasonOf } from '../misuse';
import { withProgress } from '../print/progress-line';
import { reviewFolderAround, slashes } from '../reading/find-files';
import { readManuscript } from '../reading/find-manuscripts';
import { loadReviews, onlyReview } from '../reading/load-reviews';
import { type ReportsOptions, withSearchedReports } from '../reading/read-reports';
import { asDocument } from '../writing/document-forms';
import { writeResult } from '../writing/write-result';
import { includedTexts } from './included-texts';
import type { PictureForm } from './picture-forms';

export interface BlocksOptions extends ReportsOptions {
  readonly pictures: PictureForm;
  readonly palette: Palette;
  readonly pandocTypes: string;
}

/** @throws Misuse where the manuscript cannot be read or lies in no review */
export async function answerBlocks(what: string, options: BlocksOptions): Promise<void> {
  const cwd = process.cwd();
  const api = versionOf(options.pandocTypes);
  const asked = await textOf(process.stdin);
  const path = slashes(resolve(cwd, what));
  const { folder, text } = await manuscriptAt(path, what);
  const texts = [{ name: what, text }, ...(await includedTexts(path, text, cwd))];
  const review = await withProgress(async (show) => {
    const read = onlyReview(await loadReviews([folder], cwd, show), cwd);
    return options.reports && asksForReports(asked, read) ? withSearchedReports(read, cwd, show) : read;
  });
  const budget = budgetOf(review);
  const answers = [];
  for (const block of figureBlocksIn(asked)) answers.push(await answerTo(block, { review, budget, options }));
  const faults = [
    ...leftOutFiles(review).map(({ file, because }) => `Left out: ${file}: ${because}.`),
    ...texts.flatMap((each) =>
      placedFaults(each.text, review).map(({ place, message }) => `${each.name}:${place} ${message}`),
    ),
    ...elsewhere(
      asked,
      texts.map((each) => each.text),
      answers,
    ),
  ];
  const document = {
    'pandoc-api-version': api,
    meta: { faults: { t: 'MetaList', c: faults.map((fault) => ({ t: 'MetaString', c: fault })) } },
    blocks: answers.map(({ block }) => block),
  };
  await writeResult(`${JSON.stringify(document)}\n`, undefined);
}

function versionOf(written: string): number[] {
  if (!/^1\.\d+(\.\d+)*$/.test(written))
    throw new Misuse(`“${written}” is no version of pandoc’s shapes, such as 1.23.`);
  return written.split('.').map(Number);
}

/** The folder of the review around a place, and the text of the manuscript, where the place is one. */
async function manuscriptAt(path: string, what: string): Promise<{ readonly folder: string; readonly text: string }> {
  const found = await stat(path).catch((error: unknown) => reasonOf(error));
  if (typeof found === 'string') throw new Misuse(`Cannot read ${what}. ${found}`);
  const text = found.isDirectory() ? '' : await readManuscript(path, what);
  const folder = await reviewFolderAround({ path, kind: found.isDirectory() ? 'folder' : 'file' });
  if (folder !== undefined) return { folder, text };
  throw new Misuse(`${what} lies in no review: there is no file with “review:” in its folder or above it.`);
}

interface Asked {
  readonly review: Review;
  /** Of all blocks together. */
  readonly budget: Budget;
  readonly options: BlocksOptions;
}

interface Answer {
  readonly block: PandocBlock;
  /** What is wrong; a message stands in the place of the figure then. */
  readonly faults: readonly string[];
}

async function answerTo(asked: PlacedBlock, { review, budget, options }: Asked): Promise<Answer> {
  const { figure, problems, options: chosen } = blockFigure(asked, review, budget);
  const faults = problems.map(({ message }) => message);
  if (figure === undefined || faults.length > 0) return { block: pandocMessage(faults), faults };
  if (isEmptyFigure(figure))
    return { block: pandocMessage([`“${figure.title}” has nothing to show yet.`]), faults: [] };
  try {
    const blocks = await partsOf(figure, options, { palette: options.palette, ...chosen });
    return { block: division('extraction-figure', blocks), faults: [] };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { block: pandocMessage([error.message]), faults: [error.message] };
  }
}

/** A picture where there is one, else tables. @throws Misuse where the picture has letters that cannot be drawn */
async function partsOf(figure: Figure, options: BlocksOptions, look: FigureOptions): Promise<PandocBlock[]> {
  const svg = render(figure, 'svg', look);
  if (!svg.ok) return tablesOfFigure(figure).flatMap(tablePandoc);
  const address =
    options.pictures === 'svg'
      ? dataAddress('image/svg+xml', Buffer.from(svg.text))
      : dataAddress('image/png', await asDocument(figure, 'png', look));
  return [pandocPicture(figure.title, address, options.pandocTypes)];
}

function dataAddress(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What is wrong with blocks that stand in none of the texts, such as those that a program in them writes. */
function elsewhere(asked: string, texts: readonly string[], answers: readonly Answer[]): string[] {
  const own = new Set(texts.flatMap((text) => figureBlocksIn(text).map((block) => contentOf(block, text))));
  return figureBlocksIn(asked).flatMap((block, index) =>
    own.has(contentOf(block, asked)) ? [] : (answers[index]?.faults ?? []),
  );
}

function contentOf({ inside }: PlacedBlock, text: string): string {
  return text.slice(inside.start, inside.end).trim();
}
