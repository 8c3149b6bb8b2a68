/** From a name to the place where it is defined. */
import { type Disposable, type LocationLink, languages } from 'vscode';
import { fileAt } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';

/** Go to definition: ids of records, results, arms and reports, and the names of the review's vocabulary. */
export function definitions({ store, guard }: Host): Disposable {
  return languages.registerDefinitionProvider(EXTRACTION, {
    provideDefinition: async (document, position) => {
      const { definitionsAt } = await import('./when-asked');
      return guard('definition', (): LocationLink[] => {
        const at = store.at(document);
        if (at === undefined) return [];
        const rangeOf = rangesIn(at.file.document);
        return definitionsAt(at.review, at.file, document.offsetAt(position)).flatMap(({ file, span, origin }) => {
          const uri = file === at.file.path ? document.uri : store.uriOf(file);
          const target = file === at.file.path ? at.file : fileAt(at.review, file);
          if (uri === undefined || target === undefined) return [];
          return {
            targetUri: uri,
            targetRange: rangesIn(target.document)(span),
            originSelectionRange: rangeOf(origin),
          };
        });
      }, []);
    },
  });
}
