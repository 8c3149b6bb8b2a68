/** A file of another program, read by what knows its kind. */
import { l10n, type Uri, workspace } from 'vscode';
import type { Material } from '../../core/index';
import { hasMappingName } from '../mapping/mapping-files';

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

/** @param as the kind of file that somebody chose; absent: it is recognised */
export async function readSource(uri: Uri, as: string | undefined): Promise<SourceRead> {
  const { readerFor, readers, UnreadableSource } = await import('../../formats/index');
  const failed = (problem: string): SourceRead => ({ reader: as ?? '', kinds: readers, problem });
  try {
    if (hasMappingName(uri)) return await readMapped(uri);
    if ((await workspace.fs.stat(uri)).size > LARGEST) return failed(l10n.t('This file is too large to be read.'));
    const source = { name: nameOf(uri), bytes: await workspace.fs.readFile(uri) };
    const reader = await readerFor(source, as);
    if (reader === undefined)
      return failed(
        l10n.t(
          'What this file is, is not recognised. Choose below what it should be read as; where nothing fits, save it as a table (CSV) from the program that it is from.',
        ),
      );
    return { reader: reader.id, kinds: readers, material: await reader.read(source) };
  } catch (error) {
    if (error instanceof UnreadableSource) return failed(error.message);
    return failed(l10n.t('This file cannot be read. {0}', error instanceof Error ? error.message : String(error)));
  }
}

/** A mapping stands for its spreadsheet. */
async function readMapped(uri: Uri): Promise<SourceRead> {
  const { mappedMaterial } = await import('../mapping/mapped-material');
  const material = await mappedMaterial(uri);
  const by = { reader: '', kinds: [] };
  return typeof material === 'string' ? { ...by, problem: material } : { ...by, material };
}
