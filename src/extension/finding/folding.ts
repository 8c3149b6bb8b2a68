/** Folding, and selections that grow by what belongs together. */
import { Disposable, FoldingRange, FoldingRangeKind, languages, SelectionRange } from 'vscode';
import type { Fold } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';

const KINDS: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  part: undefined,
  comment: FoldingRangeKind.Comment,
  region: FoldingRangeKind.Region,
};

export function folding({ store, guard }: Host): Disposable {
  return Disposable.from(
    languages.registerFoldingRangeProvider(EXTRACTION, {
      provideFoldingRanges: async (document) => {
        const { foldsIn } = await import('./when-asked');
        return guard('folding', () => {
          const at = store.at(document);
          if (at === undefined) return [];
          const rangeOf = rangesIn(at.file.document);
          return foldsIn(at.file).map(({ span, kind }) => {
            const { start, end } = rangeOf(span);
            return new FoldingRange(start.line, end.line, KINDS[kind]);
          });
        }, []);
      },
    }),
    languages.registerSelectionRangeProvider(EXTRACTION, {
      provideSelectionRanges: async (document, positions) => {
        const { selectionsAt } = await import('./when-asked');
        return guard('selection', () => {
          const at = store.at(document);
          if (at === undefined) return [];
          const rangeOf = rangesIn(at.file.document);
          return positions.map((position) => {
            const spans = selectionsAt(at.file, document.offsetAt(position));
            const largestFirst = spans.reverse().map(rangeOf);
            const [whole, ...smaller] = largestFirst;
            const start = new SelectionRange(whole ?? document.validateRange(rangeOf({ start: 0, end: 0 })));
            return smaller.reduce((parent, range) => new SelectionRange(range, parent), start);
          });
        }, []);
      },
    }),
  );
}
