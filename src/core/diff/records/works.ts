/** The work of one person (or of all together) on one record, whichever files it stands in. */
import type { Pair } from '../../document/document';
import { addTo } from '../../document/groups';
import { type Author, authorKey, type RecordFile, type RecordKind } from '../../document/record';
import { pairsOf } from '../../document/walk';
import type { Review } from '../../review/review';
import { mayBeSeen } from '../../review/review';

export interface Work {
  readonly kind: RecordKind;
  readonly record: string;
  readonly author: Author;
  readonly files: readonly RecordFile[];
}

/** One top-level key of a work, with its file. */
export interface Section {
  readonly key: string;
  readonly pair: Pair;
  readonly file: RecordFile;
}

/** The works of a review, in the order of its files. Files that are left out belong to none. */
export function worksOf(review: Review, isLeftOut: (file: RecordFile) => boolean): readonly Work[] {
  const groups = new Map<string, RecordFile[]>();
  for (const file of review.files) {
    if (file.kind !== undefined && !isLeftOut(file)) addTo(groups, workName(file), file);
  }
  return [...groups.values()].map((files) => {
    const [{ kind, id, author }] = files as [RecordFile];
    return { kind: kind as RecordKind, record: id ?? '', author, files };
  });
}

/** The same for two works exactly where they are the work of the same people on the same record. */
export function workName({ kind, id, author }: RecordFile): string {
  return `${kind} ${id ?? ''}\n${authorKey(author)}`;
}

/** Whose work it is, as programs read it: initials, “consensus” or “draft”. */
export function byOf(author: Author): string {
  return author.kind === 'extractor' ? author.initials : author.kind;
}

/** Every top-level key of a work that the person who looks may see. Keys of the header are always seen. */
export function sectionsOf(work: Work | undefined, review: Review): readonly Section[] {
  return (work?.files ?? []).flatMap((file) =>
    pairsOf(file.document.root).flatMap((pair) => {
      const key = pair.key.text;
      const isHidden = file.sections.has(key) && !mayBeSeen(review, file, key);
      return isHidden ? [] : [{ key, pair, file }];
    }),
  );
}
