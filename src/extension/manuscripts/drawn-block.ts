/** A table or figure where a block of a manuscript stands for it, as HTML for the preview of Markdown. */
import { l10n, workspace } from 'vscode';
import { blockMessage, PALETTES, type Review, readBlock, renderBlock } from '../../core/index';

const PALETTE_SETTING = 'extraction.preview.palette';

const NO_REVIEW = l10n.t(
  'This text lies in no review, so there is nothing to show. Put it into the folder of a review: one that has a file with “review:” in it.',
);

const NO_FIGURE = l10n.t('This table or figure could not be drawn. The output “Structured Extraction” says why.');

/** @param review to which the text belongs; without one, the place of the block says so */
export function drawnBlock(content: string, review: Review | undefined): string {
  if (review === undefined) return blockMessage([NO_REVIEW], 'html');
  const named = workspace.getConfiguration().get<string>(PALETTE_SETTING);
  const palette = PALETTES.find((each) => each === named) ?? PALETTES[0];
  return renderBlock(readBlock(content), review, 'html', { palette }).text;
}

/** What stands in place of a block at which something went wrong inside of us. */
export function notDrawn(): string {
  return blockMessage([NO_FIGURE], 'html');
}
