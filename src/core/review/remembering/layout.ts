/** Which files are about which record. Most edits change nothing about that, so that snapshots share it. */
import type { RecordFile, RecordKind } from '../../document/record';

/** A record, with the places of its files among all files. */
export interface Group {
  readonly kind: RecordKind;
  readonly id: string;
  /** Its own place among the records. */
  readonly place: number;
  readonly files: readonly number[];
}

export interface Layout {
  /** In the order of their first files. */
  readonly groups: readonly Group[];
  readonly byName: ReadonlyMap<string, Group>;
  /** The group of each file; absent where it is not known what a file is about. */
  readonly ofFile: readonly (Group | undefined)[];
  /** The place of each file, by its path. */
  readonly byPath: ReadonlyMap<string, number>;
}

/** One name for each record. */
export function recordName(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** Sorts files by what they are about. */
export function layoutOf(files: readonly RecordFile[]): Layout {
  const groups: (Group & { readonly files: number[] })[] = [];
  const byName = new Map<string, Group & { readonly files: number[] }>();
  const ofFile = files.map(({ kind, id }, place) => {
    if (kind === undefined || id === undefined) return undefined;
    const known = byName.get(recordName(kind, id));
    const group = known ?? { kind, id, place: groups.length, files: [] };
    group.files.push(place);
    if (known === undefined) {
      groups.push(group);
      byName.set(recordName(kind, id), group);
    }
    return group;
  });
  return { groups, byName, ofFile, byPath: new Map(files.map(({ path }, place) => [path, place])) };
}

/** The layout of files where that of others is known: the same object where every file is about what it was. */
export function nextLayout(before: Layout, was: readonly RecordFile[], files: readonly RecordFile[]): Layout {
  const changed = changedPlaces(was, files);
  const isSame = changed?.every((place) => {
    const [one, other] = [was[place], files[place]];
    return one?.kind === other?.kind && one?.id === other?.id && one?.path === other?.path;
  });
  return isSame ? before : layoutOf(files);
}

/** Where two lists differ; nothing where they are not equally long, so that nothing stands where it did. */
export function changedPlaces<T>(was: readonly T[], now: readonly T[]): number[] | undefined {
  if (was.length !== now.length) return undefined;
  const changed: number[] = [];
  for (let place = 0; place < now.length; place += 1) if (was[place] !== now[place]) changed.push(place);
  return changed;
}
