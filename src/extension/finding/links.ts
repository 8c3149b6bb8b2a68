/** Links in a file: to works, registry entries, and to the files of reports. */
import { type Disposable, DocumentLink, languages, type TextDocument, Uri } from 'vscode';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { OPEN_REPORT } from '../reports/addresses';

/** Nothing is opened or looked up before somebody follows a link. */
export function links({ store, guard }: Host): Disposable {
  return languages.registerDocumentLinkProvider(EXTRACTION, {
    provideDocumentLinks: async (document) => {
      const { linksIn } = await import('./when-asked');
      return guard('links', () => {
        const at = store.at(document);
        if (at === undefined) return [];
        const rangeOf = rangesIn(at.file.document);
        return linksIn(at.file, at.review).map(({ span, says, to }) => {
          const target = 'url' in to ? Uri.parse(to.url, true) : reportAt(document, span.start);
          const link = new DocumentLink(rangeOf(span), target);
          link.tooltip = says;
          return link;
        });
      }, []);
    },
  });
}

/** Shows the report that the place means, at its page: the editor itself could only show the file. */
function reportAt(document: TextDocument, offset: number): Uri {
  const place = encodeURIComponent(JSON.stringify([document.uri.toString(), offset]));
  return Uri.parse(`command:${OPEN_REPORT}?${place}`);
}
