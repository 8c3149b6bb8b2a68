/** Texts that an import would write, to look at before: documents that nobody can change, and that are in no folder. */
import { Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** The scheme of their addresses. */
const PLANNED = 'extraction-import';

export class PlannedTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(this.#changed, workspace.registerTextDocumentContentProvider(PLANNED, this));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * The address of a text, from which it can be opened.
   * @param path from the folder of the review on; how it ends says what it is
   * @param source the file from which it would come: texts of other imports have other addresses
   */
  addressOf(path: string, source: Uri, text: string): Uri {
    const uri = Uri.from({ scheme: PLANNED, path: `/${path}`, query: source.toString() });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  /** Lets go what was shown of an import. */
  forget(source: Uri): void {
    for (const address of [...this.#texts.keys()])
      if (Uri.parse(address).query === source.toString()) this.#texts.delete(address);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
