/** The outline of a file: breadcrumbs, the outline view, "go to symbol". */
import { type Disposable, DocumentSymbol, languages, type Range, SymbolKind } from 'vscode';
import type { OutlineItem, Span } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  record: SymbolKind.File,
  section: SymbolKind.Module,
  entry: SymbolKind.Field,
  assessment: SymbolKind.Object,
  domain: SymbolKind.Enum,
  name: SymbolKind.Key,
};

/** Shows the sections of a file, with what they list. */
export function outlines({ store, guard }: Host): Disposable {
  return languages.registerDocumentSymbolProvider(EXTRACTION, {
    provideDocumentSymbols: async (document) => {
      const { outlineOf } = await import('./when-asked');
      return guard('outline', () => {
        const at = store.at(document);
        return at ? toSymbols(outlineOf(at.file, at.review), rangesIn(at.file.document)) : [];
      }, []);
    },
  });
}

function toSymbols(items: readonly OutlineItem[], rangeOf: (span: Span) => Range): DocumentSymbol[] {
  return items.map(({ name, detail, kind, span, selection, children }) => {
    const symbol = new DocumentSymbol(name || '…', detail, KINDS[kind], rangeOf(span), rangeOf(selection));
    symbol.children = toSymbols(children, rangeOf);
    return symbol;
  });
}
