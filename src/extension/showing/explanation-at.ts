/** What is explained at a place of a file. */
import { Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { hoverAt } from '../../core/index';
import type { Host } from '../feature';
import { linkTo, OPEN_PLACE } from '../finding/open-place';
import { rangesIn } from '../positions';

/** @returns nothing where nothing is to be explained */
export function explanationAt({ store }: Host, document: TextDocument, position: Position): Hover | undefined {
  const at = store.at(document);
  const hover = at && hoverAt(at.review, at.file, document.offsetAt(position), linkTo);
  return hover && new Hover(shown(hover.markdown), rangesIn(at.file.document)(hover.span));
}

/** Links may open places of the review, and do nothing else. */
function shown(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [OPEN_PLACE] };
  return text;
}
