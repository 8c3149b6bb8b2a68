/** Completions and hovers in mappings: columns of the sheet, what stands in them, keys of the format. */
import { CompletionList, Disposable, Hover, languages, MarkdownString, type TextDocument } from 'vscode';
import { completeMapping, explainMapping } from '../../core/index';
import { completionItem } from '../changing/completion-item';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { type MappedSheets, mappingNow } from './mapped-sheets';
import { MAPPINGS } from './mapping-files';

/** Typing one of these shows what fits next; nothing is selected then. */
const TRIGGERS = [' ', '\n', '[', '{'];

export function mappingCompletion({ guard, store }: Host, sheets: MappedSheets): Disposable {
  const reviewOf = ({ uri }: TextDocument) => store.around(uri);
  const completion = languages.registerCompletionItemProvider(
    MAPPINGS,
    {
      provideCompletionItems: (document, position) =>
        guard(
          'mapping completion',
          () => {
            const text = document.getText();
            const rangeOf = rangesIn({ text });
            const { sheet } = mappingNow(document.uri, text, sheets);
            const items = completeMapping(text, document.offsetAt(position), sheet, reviewOf(document)).map((found) => {
              const item = completionItem(found);
              item.range = rangeOf(found.span);
              return item;
            });
            return new CompletionList(items);
          },
          new CompletionList(),
        ),
    },
    ...TRIGGERS,
  );
  const hover = languages.registerHoverProvider(MAPPINGS, {
    provideHover: (document, position) =>
      guard(
        'mapping hover',
        () => {
          const text = document.getText();
          const { sheet } = mappingNow(document.uri, text, sheets);
          const found = explainMapping(text, document.offsetAt(position), sheet);
          return found && new Hover(new MarkdownString(found.markdown), rangesIn({ text })(found.span));
        },
        undefined,
      ),
  });
  return Disposable.from(completion, hover);
}
