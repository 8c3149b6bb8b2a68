/** Rename: an id or a name in all files of its review; files that carry it in their name are offered along. */
import { type Disposable, languages, type Position, type TextDocument, Uri, WorkspaceEdit } from 'vscode';
import { prepareRename, type Renaming, rename } from '../core/index';
import { isCurrent } from './extraction-files';
import { EXTRACTION, type Host } from './feature';
import { rangesIn } from './positions';
import type { FileInReview, ReviewStore } from './review-store';

/**
 * Refusals are thrown, because that is how the editor asks for them: it shows their words at the name. They are no
 * faults, and therefore do not pass the guard.
 */
export function renaming({ store }: Host): Disposable {
  return languages.registerRenameProvider(EXTRACTION, {
    prepareRename: (document, position) => {
      const { file, review } = current(document, store);
      const prepared = prepareRename(review, file, document.offsetAt(position));
      if ('refused' in prepared) throw new Error(prepared.refused);
      return { range: rangesIn(file.document)(prepared.span), placeholder: prepared.name };
    },
    provideRenameEdits: async (document, position, newName) => {
      // A file that is not read yet would keep the old name.
      await store.ready;
      return editFor(document, position, newName, store);
    },
  });
}

function editFor(document: TextDocument, position: Position, newName: string, store: ReviewStore): WorkspaceEdit {
  const { file, review } = current(document, store);
  const renamed = rename(review, file, document.offsetAt(position), newName);
  if ('refused' in renamed) throw new Error(renamed.refused);
  const edit = new WorkspaceEdit();
  for (const { file: path, edits } of renamed.edits) {
    const uri = path === file.path ? document.uri : store.uriOf(path);
    const target = review.files.find((each) => each.path === path);
    if (uri === undefined || target === undefined) continue;
    const rangeOf = rangesIn(target.document);
    for (const { span, text } of edits) edit.replace(uri, rangeOf(span), text);
  }
  for (const offer of renamed.files) offerFile(edit, offer, store);
  return edit;
}

/** Adds the renaming of a file, which the editor shows first, and does only where a person ticks it. */
function offerFile(edit: WorkspaceEdit, { from, to }: Renaming['files'][number], store: ReviewStore): void {
  const uri = store.uriOf(from);
  if (uri === undefined || uri.scheme === 'untitled') return;
  const name = to.slice(to.lastIndexOf('/') + 1);
  edit.renameFile(
    uri,
    Uri.joinPath(uri, '..', name),
    { overwrite: false },
    {
      needsConfirmation: true,
      label: 'Rename the file too',
      description: name,
    },
  );
}

function current(document: TextDocument, store: ReviewStore): FileInReview {
  if (!isCurrent(document)) throw new Error('This is an old version of the file. Rename in the file as it is now.');
  const at = store.at(document);
  if (at === undefined) throw new Error('This file could not be read, so nothing in it can be renamed.');
  return at;
}
