/** The spreadsheets that mappings name, read when they are first asked for and again when they have changed. */
import { Disposable, EventEmitter, l10n, RelativePattern, Uri, workspace } from 'vscode';
import { type Grid, parse, readMapping, type Sheet, type SheetMapping, sheetOf, tabOf } from '../../core/index';

/** Larger files, in bytes, are not what a review is kept in. */
const LARGEST = 100_000_000;

/** A sheet, or in words why there is none. */
export type SheetRead =
  | { readonly grid: Grid; readonly problem?: never }
  | { readonly problem: string; readonly grid?: never };

interface Known {
  /** When the file was changed last, and how large it is: another file has others. */
  readonly stamp: string;
  readonly grids: readonly Grid[] | string;
}

export class MappedSheets implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #known = new Map<string, Known>();
  readonly #watchers = new Map<string, Disposable>();
  readonly #reading = new Set<string>();
  /** Fires when a sheet is read, or another than before. */
  readonly onDidChange = this.#changed.event;

  /** What is known now; it is read where it is not, and {@link onDidChange} tells when it is. */
  sheetOf(mapping: Uri, { sheet, tab }: SheetMapping): SheetRead | undefined {
    if (sheet === undefined) return undefined;
    const uri = besideOf(mapping, sheet);
    const known = this.#known.get(uri.toString());
    if (known === undefined) void this.#read(uri);
    return known && pick(known.grids, tab);
  }

  dispose(): void {
    Disposable.from(this.#changed, ...this.#watchers.values()).dispose();
  }

  async #read(uri: Uri): Promise<void> {
    const address = uri.toString();
    if (this.#reading.has(address)) return;
    this.#reading.add(address);
    this.#watch(uri);
    const stamp = await stampOf(uri);
    if (this.#known.get(address)?.stamp !== stamp) this.#known.set(address, { stamp, grids: await gridsAt(uri) });
    this.#reading.delete(address);
    this.#changed.fire();
  }

  #watch(uri: Uri): void {
    if (this.#watchers.has(uri.toString())) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '?');
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name));
    const anew = () => void this.#read(uri);
    this.#watchers.set(
      uri.toString(),
      Disposable.from(watcher, watcher.onDidChange(anew), watcher.onDidCreate(anew), watcher.onDidDelete(anew)),
    );
  }
}

/** Half-typed paths lead somewhere, too: never out of the system of files of the mapping. */
function besideOf(mapping: Uri, sheet: string): Uri {
  return Uri.joinPath(mapping, '..', ...sheet.split(/[\\/]/).filter((step) => step !== ''));
}

function pick(grids: readonly Grid[] | string, tab: string | undefined): SheetRead {
  if (typeof grids === 'string') return { problem: grids };
  const grid = tabOf(grids, tab);
  if (grid) return { grid };
  const names = grids.map(({ part }) => `“${part}”`).join(', ');
  return { problem: l10n.t('The workbook has no sheet of this name. It has {0}.', names) };
}

async function stampOf(uri: Uri): Promise<string> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ mtime, size }) => `${mtime} ${size}`,
    () => 'gone',
  );
}

/** @returns in words why nothing could be read */
export async function gridsAt(uri: Uri): Promise<readonly Grid[] | string> {
  const { gridsToMap, UnreadableSource } = await import('../../formats/index');
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return l10n.t('This file is too large to be read.');
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return await gridsToMap({ name, bytes: await workspace.fs.readFile(uri) });
  } catch (error) {
    if (error instanceof UnreadableSource) return error.message;
    return l10n.t(
      'There is no spreadsheet {0} that could be read. The path goes from the folder of this mapping.',
      nameIn(uri),
    );
  }
}

function nameIn({ path }: Uri): string {
  return `“${path.slice(path.lastIndexOf('/') + 1)}”`;
}

/** A mapping as it stands, with its sheet as far as it is read. */
export interface MappingNow {
  readonly mapping: SheetMapping;
  readonly read: SheetRead | undefined;
  readonly sheet: Sheet | undefined;
}

const sheets = new WeakMap<Grid, Map<string, Sheet>>();

export function mappingNow(uri: Uri, text: string, known: MappedSheets): MappingNow {
  const mapping = readMapping(parse(text));
  const read = known.sheetOf(uri, mapping);
  return { mapping, read, sheet: read?.grid && sheetUnder(read.grid, mapping) };
}

/** The same object for the same headings, because what was gathered of it is kept with it. */
function sheetUnder(grid: Grid, mapping: SheetMapping): Sheet {
  const byHeadings = sheets.get(grid) ?? new Map<string, Sheet>();
  sheets.set(grid, byHeadings);
  const id = mapping.headings?.join(' ') ?? '';
  const sheet = byHeadings.get(id) ?? sheetOf(grid, mapping);
  byHeadings.clear();
  byHeadings.set(id, sheet);
  return sheet;
}
