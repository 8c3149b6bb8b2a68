/** "Go to symbol in workspace": studies, interventions, results, outcomes and all else that has a name. */
import { type Disposable, Location, languages, SymbolInformation, SymbolKind, type Uri } from 'vscode';
import type { Review, ReviewSymbol } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';

const KINDS: Readonly<Record<ReviewSymbol['kind'], SymbolKind>> = {
  review: SymbolKind.Package,
  study: SymbolKind.File,
  intervention: SymbolKind.Module,
  report: SymbolKind.String,
  arm: SymbolKind.Struct,
  result: SymbolKind.Field,
  population: SymbolKind.Key,
  reviewer: SymbolKind.Key,
  outcome: SymbolKind.Key,
  measure: SymbolKind.Key,
  timepoint: SymbolKind.Key,
  theme: SymbolKind.Key,
  mechanism: SymbolKind.Key,
  tool: SymbolKind.File,
};

/** Gives the editor everything that has some of the typed letters in their order; it picks and sorts the best itself. */
export function symbols({ store, guard }: Host): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query) => {
      await store.ready;
      const { reviewSymbols } = await import('./when-asked');
      const found = (review: Review) => symbolsOf(review, reviewSymbols(review), query, (path) => store.uriOf(path));
      return guard('symbols', () => store.reviews().flatMap(found), []);
    },
  });
}

function symbolsOf(
  review: Review,
  all: readonly ReviewSymbol[],
  query: string,
  uriOf: (path: string) => Uri | undefined,
): SymbolInformation[] {
  const documents = new Map(review.files.map(({ path, document }) => [path, document]));
  const ranges = new Map<string, ReturnType<typeof rangesIn>>();
  return all.flatMap(({ name, container, kind, file, span }) => {
    const uri = uriOf(file);
    const document = documents.get(file);
    if (uri === undefined || document === undefined || !mayMatch(`${name} ${container}`, query)) return [];
    const rangeOf = ranges.get(file) ?? rangesIn(document);
    ranges.set(file, rangeOf);
    return new SymbolInformation(name, KINDS[kind], container, new Location(uri, rangeOf(span)));
  });
}

/** Whether the letters of each typed word stand in the text in their order, whatever stands between them. */
function mayMatch(text: string, query: string): boolean {
  const letters = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => {
      let at = 0;
      for (const letter of word) {
        at = letters.indexOf(letter, at) + 1;
        if (at === 0) return false;
      }
      return true;
    });
}
