/** A quiet sign in the file explorer, at files in which something is left to do. */
import { type Disposable, Disposable as Disposables, EventEmitter, type Uri, window, workspace } from 'vscode';
import { EXTRACTION_NAME, type FileMark, fileAt, fileMark } from '../../core/index';
import type { Host } from '../feature';
import { pathOf } from '../reviews/extraction-files';

const SETTING = 'extraction.fileDecorations';

/** How long nothing must have changed before signs are looked at again, in milliseconds. */
const QUIET = 600;

/** Answers for the files that the explorer shows, and tells it when an answer has become another. */
export function fileDecorations(host: Host): Disposable {
  const { store, shown } = host;
  const changed = new EventEmitter<Uri[]>();
  const given = new Map<string, { readonly uri: Uri; readonly mark: FileMark | undefined }>();
  let timer: number | undefined;

  function tellChanges(): void {
    const still = [...given.values()].filter(({ uri }) => !shown.isTyped(pathOf(uri)));
    const others = still.filter(({ uri, mark }) => !isSame(markOf(uri, host), mark)).map(({ uri }) => uri);
    if (others.length > 0) changed.fire(others);
  }

  function tellSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(tellChanges, QUIET);
  }

  return Disposables.from(
    changed,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: async (uri) => {
        if (!EXTRACTION_NAME.test(uri.path)) return undefined;
        await store.ready;
        const mark = markOf(uri, host);
        given.set(uri.toString(), { uri, mark });
        return mark && { badge: mark.badge, tooltip: mark.tooltip };
      },
    }),
    shown.onDidChange(tellSoon),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) tellChanges();
    }),
    new Disposables(() => clearTimeout(timer)),
  );
}

function markOf(uri: Uri, { store, guard }: Host): FileMark | undefined {
  if (!workspace.getConfiguration(undefined, uri).get<boolean>(SETTING, true)) return undefined;
  const path = pathOf(uri);
  for (const review of store.reviews()) {
    const file = fileAt(review, path);
    if (file) return guard('file decorations', () => fileMark(file, review), undefined);
  }
  return undefined;
}

function isSame(one: FileMark | undefined, other: FileMark | undefined): boolean {
  return one?.badge === other?.badge && one?.tooltip === other?.tooltip;
}
