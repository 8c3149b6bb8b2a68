/** Tells when a file is replaced or goes. */
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { nameOf } from './report-file';

/** How long a file rests before it is read again: programs write it in parts. In milliseconds. */
const PAUSE = 500;

export function watchFile(uri: Uri, told: { readonly replaced: () => void; readonly gone: () => void }): Disposable {
  const watcher = workspace.createFileSystemWatcher(
    new RelativePattern(Uri.joinPath(uri, '..'), literally(nameOf(uri))),
  );
  let timer: number | undefined;
  const later = (work: () => void) => () => {
    clearTimeout(timer);
    timer = setTimeout(work, PAUSE);
  };
  return Disposable.from(
    watcher,
    watcher.onDidChange(later(told.replaced)),
    watcher.onDidCreate(later(told.replaced)),
    watcher.onDidDelete(later(told.gone)),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** A name as a pattern that fits nothing else. */
function literally(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}
