/** Completions in manuscripts: names and functions inside a claim, and the claim itself. */
import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  type CompletionItem as Item,
  l10n,
  languages,
  MarkdownString,
  SnippetString,
} from 'vscode';
import { besideLabel, blockAt, completeClaim, type QueryOffer } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { MANUSCRIPT_TEXTS } from './manuscript-texts';

/** Markdown shows no completions while one types words, but it does at these. */
const TRIGGERS = ['!', '-', ' ', '.', '(', '?', '&', '[', '|'];

/** Offers nothing outside of reviews. */
export function claimCompletions({ store, guard }: Host): Disposable {
  return languages.registerCompletionItemProvider(
    MANUSCRIPT_TEXTS,
    {
      provideCompletionItems: (document, position, _token, { triggerCharacter }) =>
        guard(
          'claim completion',
          () => {
            const review = store.around(document.uri);
            if (review === undefined) return [];
            const text = document.getText();
            const offset = document.offsetAt(position);
            if (blockAt(text, offset)) return [];
            const offer = completeClaim(text, offset, review);
            if (offer === undefined) return [];
            const rangeOf = rangesIn({ text });
            if (offer.kind === 'expression')
              return offer.offers.map((each, index) => {
                const item = toItem(each, index);
                item.range = rangeOf(each.span);
                return item;
              });
            // A space between two words asks for nothing.
            const typed = text.slice(offer.span.start, offer.span.end);
            if (triggerCharacter !== undefined && !typed.startsWith('<')) return [];
            const item = claimItem(typed);
            item.range = rangeOf(offer.span);
            return [item];
          },
          [] as Item[],
        ),
    },
    ...TRIGGERS,
  );
}

function toItem({ name, kind, insert, ...offer }: QueryOffer, index: number): CompletionItem {
  const { detail, documentation } = besideLabel({ label: name, detail: offer.detail, documentation: '' });
  const item = new CompletionItem(
    { label: name, description: detail },
    kind === 'name' ? CompletionItemKind.Field : CompletionItemKind.Function,
  );
  item.insertText = insert;
  if (documentation !== '') item.documentation = new MarkdownString(documentation);
  item.sortText = String(index).padStart(4, '0');
  return item;
}

function claimItem(typed: string): CompletionItem {
  const item = new CompletionItem('<!-- claim: … -->', CompletionItemKind.Snippet);
  item.insertText = new SnippetString('<!-- claim: $1 -->');
  item.filterText = typed.startsWith('<') ? typed : 'claim';
  item.documentation = new MarkdownString(
    l10n.t(
      'Binds the number, percentage, list or words before it to what the review’s files say: {0}.',
      '`eight <!-- claim: length(interventions) -->`',
    ),
  );
  item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
