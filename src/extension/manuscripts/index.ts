/** Manuscripts: claims and blocks in texts of Markdown. */
import { Disposable, type TextDocument, workspace } from 'vscode';
import type { Host } from '../feature';
import { LANGUAGES } from './languages';

/** Their code is read when one is open, and without one when the reviews have been read. */
export function manuscripts(host: Host): Disposable {
  const switchedOn: Disposable[] = [];
  let state: 'waiting' | 'begun' | 'over' = 'waiting';

  async function begin(): Promise<void> {
    if (state !== 'waiting') return;
    state = 'begun';
    const features = [(await import('./claims-features')).claims, (await import('./blocks')).blocks];
    // The window may have been closed meanwhile.
    if (isOver()) return;
    for (const feature of features) switchedOn.push(feature(host));
  }

  const isOver = () => state === 'over';
  const beginAt = ({ languageId }: TextDocument) => {
    if (LANGUAGES.includes(languageId)) void begin();
  };
  for (const document of workspace.textDocuments) beginAt(document);
  void host.store.ready.then(begin);
  return Disposable.from(
    workspace.onDidOpenTextDocument(beginAt),
    new Disposable(() => {
      state = 'over';
      for (const feature of switchedOn) feature.dispose();
    }),
  );
}
