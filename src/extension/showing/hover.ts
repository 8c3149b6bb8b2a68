/** What the thing under the mouse or the cursor means: question, level, answer, judgement and its suggestion. */
import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { hoverAt } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { linkTo, OPEN_PLACE } from '../finding/open-place';
import { rangesIn } from '../positions';

/** Explains what is under the mouse; on the old side of a diff too. */
export function hovers({ store, guard }: Host): Disposable {
  return languages.registerHoverProvider(EXTRACTION, {
    provideHover: (document, position) =>
      guard(
        'hover',
        () => {
          const at = store.at(document);
          const hover = at && hoverAt(at.review, at.file, document.offsetAt(position), linkTo);
          return hover && new Hover(shown(hover.markdown), rangesIn(at.file.document)(hover.span));
        },
        undefined,
      ),
  });
}

/** Links may open places of the review, and do nothing else. */
function shown(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [OPEN_PLACE] };
  return text;
}
