/** A file of another program, read by what knows its kind. */
import { CancellationError, l10n, Uri, workspace } from 'vscode';
import type { Material, Review } from '../../core/index';
import type { Source, Turn } from '../../formats/index';
import { hasMappingName } from '../mapping/mapping-files';
import { documentNow, NotAsItIsNow } from '../writing/file-now';

/** Larger files, in bytes, are not what a review is kept in. */
const LARGEST = 200_000_000;

/** What a file says, or in words why nothing can be read of it. */
export type SourceRead = {
  /** By what it was read. */
  readonly reader: string;
  /** Everything by which a file can be read. */
  readonly kinds: readonly { readonly id: string; readonly title: string }[];
} & ({ readonly material: Material } | { readonly problem: string });

/** The name of a file without its folders. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * @param as the kind of file that somebody chose; absent: it is recognised
 * @param review the one into which it is brought, which may describe tools itself; nothing where none has been begun
 * @param turn called while a long file is read; whoever leaves there leaves the import
 * @throws CancellationError where somebody has left
 */
export async function readSource(
  uri: Uri,
  as: string | undefined,
  review: Review | undefined,
  turn: Turn,
): Promise<SourceRead> {
  const { readerFor, readers, UnreadableSource } = await import('../../formats/index');
  const failed = (problem: string): SourceRead => ({ reader: as ?? '', kinds: readers, problem });
  let reader: (typeof readers)[number] | undefined;
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST) return failed(l10n.t('This file is too large to be read.'));
    const source = { ...(await sourceAt(uri)), ...(review && { into: review }) };
    reader = await readerFor(source, as);
    if (reader === undefined)
      return failed(
        l10n.t(
          'What this file is, is not recognised. Of a Cochrane data package, take the whole ZIP. Else choose below what it should be read as; where nothing fits, save it as a table (CSV) from the program that it is from.',
        ),
      );
    return { reader: reader.id, kinds: readers, material: await reader.read(source, turn) };
  } catch (error) {
    if (error instanceof CancellationError) throw error;
    const isTold = error instanceof UnreadableSource || error instanceof NotAsItIsNow;
    const problem = isTold
      ? error.message
      : l10n.t('This file cannot be read. {0}', error instanceof Error ? error.message : String(error));
    return { ...failed(problem), ...(reader && { reader: reader.id }) };
  }
}

/** A mapping counts as it stands in the editor; any other file as it lies on the disk. */
async function sourceAt(uri: Uri): Promise<Source> {
  const bytes = hasMappingName(uri)
    ? new TextEncoder().encode((await documentNow(uri)).getText())
    : await workspace.fs.readFile(uri);
  return { name: nameOf(uri), bytes, beside: (path) => sourceBeside(uri, path) };
}

async function sourceBeside(uri: Uri, path: string): Promise<Source | undefined> {
  const beside = Uri.joinPath(uri, '..', ...path.split(/[\\/]/).filter((step) => step !== ''));
  return sourceAt(beside).catch(() => undefined);
}

/** The file in which it is kept what a source said. */
export function keptBeside(source: Uri, { remembersIn }: Material): Uri | undefined {
  return remembersIn && Uri.joinPath(source, '..', remembersIn.file);
}

/** What a source said at the last import, as it is kept; nothing where it is not. */
export async function keptText(source: Uri, material: Material): Promise<string | undefined> {
  const kept = keptBeside(source, material);
  return kept && (await textNow(kept));
}

/** As it stands in the editor, else on the disk; nothing where there is no such file. */
export async function textNow(uri: Uri): Promise<string | undefined> {
  const isThere = await Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
  return isThere ? (await documentNow(uri)).getText() : undefined;
}
