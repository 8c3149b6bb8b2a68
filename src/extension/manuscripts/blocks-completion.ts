/** Completions inside blocks of a manuscript: tables and figures, options, columns; and the block itself. */
import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  type CompletionItem as Item,
  languages,
  MarkdownString,
  SnippetString,
} from 'vscode';
import { type BlockOffer, besideLabel, completeBlock } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { MANUSCRIPT_TEXTS } from './manuscript-texts';

/** Markdown shows no completions while one types words, but it does at these. */
const TRIGGERS = ['`', '\n', ' ', ':', ',', '('];

const KINDS: Readonly<Record<BlockOffer['kind'], CompletionItemKind>> = {
  name: CompletionItemKind.Reference,
  option: CompletionItemKind.Property,
  column: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  function: CompletionItemKind.Function,
  block: CompletionItemKind.Snippet,
};

/** Offers nothing outside of reviews. */
export function blockCompletions({ store, guard }: Host): Disposable {
  return languages.registerCompletionItemProvider(
    MANUSCRIPT_TEXTS,
    {
      provideCompletionItems: (document, position) =>
        guard(
          'block completion',
          () => {
            const review = store.around(document.uri);
            if (review === undefined) return [];
            const text = document.getText();
            const rangeOf = rangesIn({ text });
            const offers = completeBlock(text, document.offsetAt(position), review) ?? [];
            return offers.map((offer, index) => {
              const item = toItem(offer, index);
              item.range = rangeOf(offer.span);
              // The signs of a fence are no word that could be looked for.
              if (offer.kind === 'block') item.filterText = text.slice(offer.span.start, offer.span.end);
              return item;
            });
          },
          [] as Item[],
        ),
    },
    ...TRIGGERS,
  );
}

function toItem({ kind, insert, askAgain, ...offer }: BlockOffer, index: number): CompletionItem {
  const { detail, documentation } = besideLabel(offer);
  const item = new CompletionItem({ label: offer.label, description: detail }, KINDS[kind]);
  item.insertText = kind === 'block' ? new SnippetString(insert) : insert;
  if (documentation !== '') item.documentation = new MarkdownString().appendText(documentation);
  item.sortText = String(index).padStart(4, '0');
  if (askAgain === 'yes') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
