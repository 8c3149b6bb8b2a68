/** Links in a file: to works, registry entries, and to the files of reports in the workspace. */
import { type Disposable, DocumentLink, languages, type TextDocument, Uri, workspace } from 'vscode';
import { type FilePlace, linksIn, type Review } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../reviews/review-store';

/** Nothing is opened or looked up before somebody follows a link. */
export function links({ store, guard }: Host): Disposable {
  return languages.registerDocumentLinkProvider(EXTRACTION, {
    provideDocumentLinks: (document) =>
      guard('links', () => {
        const at = store.at(document);
        if (at === undefined) return [];
        const rangeOf = rangesIn(at.file.document);
        return linksIn(at.file, at.review).flatMap(({ span, says, to }) => {
          const target = 'url' in to ? Uri.parse(to.url, true) : placeOf(to, at.review, document, store);
          if (target === undefined) return [];
          const link = new DocumentLink(rangeOf(span), target);
          link.tooltip = says;
          return [link];
        });
      }, []),
  });
}

/** The address of a report's file; nothing outside the workspace. */
function placeOf(
  { path, page }: FilePlace,
  review: Review,
  document: TextDocument,
  store: ReviewStore,
): Uri | undefined {
  const [reviewFile] = review.record?.files ?? [];
  const home = reviewFile && store.uriOf(reviewFile.path);
  const folder = home ? Uri.joinPath(home, '..') : workspace.getWorkspaceFolder(document.uri)?.uri;
  const file = folder && Uri.joinPath(folder, path);
  if (file === undefined || workspace.getWorkspaceFolder(file) === undefined) return undefined;
  return page === undefined ? file : file.with({ fragment: `page=${page}` });
}
