/** What a block of a manuscript shows, and what its options mean. */
import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { explainBlock } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { MANUSCRIPT_TEXTS } from './manuscript-texts';

export function blockHovers({ store, guard }: Host): Disposable {
  return languages.registerHoverProvider(MANUSCRIPT_TEXTS, {
    provideHover: (document, position) =>
      guard(
        'block hover',
        () => {
          const review = store.around(document.uri);
          if (review === undefined) return undefined;
          const text = document.getText();
          const explained = explainBlock(text, document.offsetAt(position), review);
          return explained && new Hover(new MarkdownString(explained.markdown), rangesIn({ text })(explained.span));
        },
        undefined,
      ),
  });
}
