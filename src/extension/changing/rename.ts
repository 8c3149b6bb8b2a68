/** Rename: an id or a name in all files of its review; afterwards, files that carry the old one in their name are offered. */
import { Disposable, l10n, languages, type TextDocument, Uri, window } from 'vscode';
import { applyEdits, type RecordFile, type Renaming } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { changeOf } from '../writing/into-file';
import { handOver, write } from '../writing/write';

/** Files whose names still carry an old id or initials, once the files themselves carry the new one. */
interface Offer {
  readonly name: string;
  readonly files: Renaming['files'];
}

/** Tables that still ask for an old name, once the new one is written. */
interface Unsaid {
  readonly tables: readonly string[];
  /** How the files read then, by their paths. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Refusals are thrown, because that is how the editor asks for them: it shows their words at the name. They are no
 * faults, and therefore do not pass the guard.
 *
 * Renaming files is not a part of the edit: in the editor's preview, a file whose renaming is not ticked would keep the
 * old name in its text too, and no longer fit the others.
 */
export function renaming({ store }: Host): Disposable {
  let waiting: Offer | undefined;
  let unsaid: Unsaid | undefined;
  return Disposable.from(
    languages.registerRenameProvider(EXTRACTION, {
      prepareRename: async (document, position) => {
        const { prepareRename } = await import('../finding/when-asked');
        const { file, review } = current(document, store);
        const prepared = prepareRename(review, file, document.offsetAt(position));
        if ('refused' in prepared) throw new Error(prepared.refused);
        return { range: rangesIn(file.document)(prepared.span), placeholder: prepared.name };
      },
      provideRenameEdits: async (document, position, newName) => {
        const { version } = document;
        const { rename } = await import('../finding/when-asked');
        // A file that is not read yet would keep the old name.
        await store.ready;
        return handOver(() => {
          // The position counts in the text as it was.
          if (document.version !== version) return undefined;
          const at = current(document, store);
          const renamed = rename(at.review, at.file, document.offsetAt(position), newName);
          if ('refused' in renamed) return renamed;
          unsaid = renamed.tables.length > 0 ? { tables: renamed.tables, texts: textsThen(at, renamed) } : undefined;
          waiting = renamed.files.length > 0 ? { name: newName.trim(), files: renamed.files } : undefined;
          const edits = renamed.edits.map((each) => ({ path: each.file, edits: each.edits }));
          return changeOf(edits, at, document.uri, store);
        });
      },
    }),
    store.onDidChange(() => {
      if (unsaid === undefined || !isWritten(unsaid, store)) return;
      const { tables } = unsaid;
      unsaid = undefined;
      void tellOfTables(tables);
    }),
    store.onDidChange(() => {
      if (waiting === undefined || !isDone(waiting, store)) return;
      const offer = waiting;
      waiting = undefined;
      void offerFiles(offer, store);
    }),
  );
}

/** How each changed file reads once the edit is made. */
function textsThen({ review }: FileInReview, { edits: changed }: Renaming): ReadonlyMap<string, string> {
  const read = review.files.flatMap(({ path, document }): [string, string][] =>
    changed.filter(({ file }) => file === path).map(({ edits }) => [path, applyEdits(document.text, edits).text]),
  );
  return new Map(read);
}

/** Whether the edit was made in one file at least: in the editor's preview, some may be left out, or all of it discarded. */
function isWritten({ texts }: Unsaid, store: ReviewStore): boolean {
  const files = store.reviews().flatMap((review) => review.files);
  return files.some(({ path, document }) => texts.get(path) === document.text);
}

/** What a table asks for is not a name that is changed with the others. */
async function tellOfTables(tables: readonly string[]): Promise<void> {
  await window.showInformationMessage(
    l10n.t(
      'Expressions in own tables stay as they are: look at {0}. Claims in manuscripts stay as they are, too.',
      tables.map((name) => `“${name}”`).join(', '),
    ),
  );
}

/** Whether the edit was made: nobody says so, and a person may have discarded it. */
function isDone({ name, files }: Offer, store: ReviewStore): boolean {
  const carries = ({ id, author }: RecordFile) =>
    id === name || (author.kind === 'extractor' && author.initials === name);
  const all = store.reviews().flatMap((review) => review.files);
  return files.every(({ from }) => all.some((file) => file.path === from && carries(file)));
}

async function offerFiles({ name, files }: Offer, store: ReviewStore): Promise<void> {
  const action = files.length === 1 ? l10n.t('Rename 1 File') : l10n.t('Rename {0} Files', files.length);
  const names = files.map(({ from, to }) => `${fileName(from)} → ${fileName(to)}`).join(', ');
  const answer = await window.showInformationMessage(
    l10n.t('“{0}” is in place. The names of files are as they were; rename them too? {1}', name, names),
    action,
  );
  if (answer !== action) return;
  await write(() => ({
    renames: files.flatMap(({ from, to }) => {
      const uri = store.uriOf(from);
      return uri && uri.scheme !== 'untitled' ? [{ from: uri, to: Uri.joinPath(uri, '..', fileName(to)) }] : [];
    }),
  }));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function current(document: TextDocument, store: ReviewStore): FileInReview {
  if (!isCurrent(document))
    throw new Error(l10n.t('This is an old version of the file. Rename in the file as it is now.'));
  const at = store.at(document);
  if (at === undefined) throw new Error(l10n.t('This file could not be read, so nothing in it can be renamed.'));
  return at;
}
