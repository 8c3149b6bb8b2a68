/**
 * What came of searching reports, kept for the next session in the storage that VS Code gives, by the checksum of the file: a
 * file that was not changed is not read again. Safe to delete; bounded.
 */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { QuotationFinding, ReportState } from '../../../core/index';

/** A state that follows from the bytes of a file alone. */
type OfBytes = Extract<ReportState, { readonly sha256: string }>;

/** Another number where findings are told otherwise, so that older ones are not read. */
const FORM = 2;

/** So many reports are kept; of more, those that were looked into last. */
const MOST = 500;

/** As it is written. */
interface Written {
  readonly form: number;
  readonly state: OfBytes['state'];
  readonly sha256: string;
  readonly why?: string;
  readonly pages?: number;
  readonly findings?: readonly (readonly [quote: string, finding: QuotationFinding])[];
}

export class KeptFindings {
  readonly #folder: Uri | undefined;
  #isTidy = false;

  constructor({ storageUri }: ExtensionContext) {
    this.#folder = storageUri && Uri.joinPath(storageUri, 'quotations');
  }

  /** What is kept of a file with this checksum; nothing where nothing is, or what is there cannot be read. */
  async of(sha256: string): Promise<OfBytes | undefined> {
    const file = this.#fileOf(sha256);
    if (file === undefined) return undefined;
    try {
      return stateOf(JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Written, sha256);
    } catch {
      return undefined;
    }
  }

  async keep(state: ReportState): Promise<void> {
    if (!('sha256' in state) || state.sha256 === '') return;
    const file = this.#fileOf(state.sha256);
    if (file === undefined) return;
    const written: Written =
      state.state === 'read' ? { form: FORM, ...state, findings: [...state.findings] } : { form: FORM, ...state };
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(written)));
      await this.#tidyUp();
    } catch {
      // Without room for it, the report is read again in the next session.
    }
  }

  #fileOf(sha256: string): Uri | undefined {
    return this.#folder && Uri.joinPath(this.#folder, `${sha256}.json`);
  }

  /** Once in a session, the oldest go that are too many. */
  async #tidyUp(): Promise<void> {
    if (this.#isTidy || this.#folder === undefined) return;
    this.#isTidy = true;
    const folder = this.#folder;
    const names = (await workspace.fs.readDirectory(folder)).map(([name]) => Uri.joinPath(folder, name));
    if (names.length <= MOST) return;
    const files = await Promise.all(names.map(async (uri) => ({ uri, ...(await workspace.fs.stat(uri)) })));
    const old = files.sort((a, b) => b.mtime - a.mtime).slice(MOST);
    for (const { uri } of old) await workspace.fs.delete(uri);
  }
}

function stateOf(written: Written, sha256: string): OfBytes | undefined {
  if (written.form !== FORM || written.sha256 !== sha256) return undefined;
  if (written.state === 'no text') return written as OfBytes;
  if (!Array.isArray(written.findings) || typeof written.pages !== 'number') return undefined;
  return { state: 'read', sha256, pages: written.pages, findings: new Map(written.findings) };
}
