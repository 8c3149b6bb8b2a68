/** The views of all records, snapshot after snapshot: only those are put together anew of which something changed. */
import type { RecordFile, RecordKind } from '../../document/record';
import type { MappingField } from '../../fields/field';
import { hiddenSections, type RecordView, type Viewer, viewOf } from '../view';
import { changedPlaces, type Group, type Layout, recordName } from './layout';

/** What the views of a snapshot are made from. */
export interface Sources {
  readonly files: readonly RecordFile[];
  readonly layout: Layout;
  readonly viewer: Viewer | undefined;
  /** All fields of the records of a kind; asked for only where the work of several people has to be compared. */
  readonly fieldsOf: (kind: RecordKind) => MappingField;
}

export interface Records {
  /** By the places of their groups. */
  readonly views: readonly RecordView[];
  readonly studies: readonly RecordView[];
  readonly interventions: readonly RecordView[];
}

/** A view, and what it was made from beside its files. */
interface Seen {
  readonly view: RecordView;
  readonly hidden: readonly string[];
  readonly initials: string | undefined;
  /** Absent where nothing had to be compared. */
  readonly fields: MappingField | undefined;
}

/** The last views, and what they were made from. */
interface Last {
  readonly sources: Sources;
  readonly seen: readonly Seen[];
  readonly records: Records;
  /** The fields with which the work of several people was compared, by the kind of record. */
  readonly compared: ReadonlyMap<RecordKind, MappingField>;
}

/** Keeps the views, so that those of which nothing changed stay the same objects. */
export class RecordKeeper {
  #last: Last | undefined;

  recordsOf(sources: Sources): Records {
    const last = this.#last;
    const changed = last && onlyChanged(last, sources);
    this.#last = last && changed ? patched(last, changed, sources) : allSeen(sources, last);
    return this.#last.records;
  }
}

/** The groups of which a file changed; nothing where others may have changed with them. */
function onlyChanged({ sources: was, compared }: Last, sources: Sources): ReadonlySet<Group> | undefined {
  if (was.layout !== sources.layout || was.viewer !== sources.viewer) return undefined;
  const isAsBefore = [...compared].every(([kind, fields]) => sources.fieldsOf(kind) === fields);
  return isAsBefore ? changedGroups(was, sources) : undefined;
}

function patched(last: Last, changed: ReadonlySet<Group>, sources: Sources): Last {
  const seen = last.seen.slice();
  for (const group of changed) seen[group.place] = seenOf(group, sources, last.seen[group.place]);
  const fresh = [...changed].flatMap(({ place }) => seen[place] ?? []);
  const compared = new Map([...last.compared, ...comparedIn(fresh)]);
  return { sources, seen, records: withChanged(last.records, last.seen, seen), compared };
}

function allSeen(sources: Sources, last: Last | undefined): Last {
  const byName = new Map(last?.seen.map((each) => [recordName(each.view.kind, each.view.id), each]));
  const seen = sources.layout.groups.map((group) =>
    seenOf(group, sources, byName.get(recordName(group.kind, group.id))),
  );
  return { sources, seen, records: recordsIn(seen, last?.records), compared: comparedIn(seen) };
}

function comparedIn(seen: readonly Seen[]): ReadonlyMap<RecordKind, MappingField> {
  return new Map(seen.flatMap(({ view, fields }) => (fields ? [[view.kind, fields]] : [])));
}

/** The groups of which a file changed; nothing where everything may have. */
function changedGroups(was: Sources, { files, layout }: Sources): ReadonlySet<Group> | undefined {
  const places = changedPlaces(was.files, files);
  return places && new Set(places.flatMap((place) => layout.ofFile[place] ?? []));
}

/** The same as before where it would be made of the same. */
function seenOf(group: Group, { files, viewer, fieldsOf }: Sources, before: Seen | undefined): Seen {
  const own = group.files.map((place) => files[place] as RecordFile);
  const hidden = hiddenSections(viewer, own);
  const initials = hidden.length > 0 ? viewer?.initials : undefined;
  const isSame =
    before !== undefined &&
    sameItems(before.view.files, own) &&
    sameItems(before.hidden, hidden) &&
    before.initials === initials &&
    (before.fields === undefined || before.fields === fieldsOf(group.kind));
  if (isSame) return before;
  let fields: MappingField | undefined;
  const view = viewOf(own, viewer, hidden, () => {
    fields ??= fieldsOf(group.kind);
    return fields;
  });
  return { view, hidden, initials, fields };
}

/** So many changed records are put in their places one by one: to read all takes longer than to copy them. */
const FEW = 8;

/** The records where each stands where it did; lists of which nothing changed stay the same. */
function withChanged(records: Records, was: readonly Seen[], now: readonly Seen[]): Records {
  const changed = changedPlaces(was, now) ?? [];
  if (changed.length === 0) return records;
  if (changed.length > FEW) return recordsIn(now, records);
  let { views, studies, interventions } = records;
  for (const place of changed) {
    const [old, view] = [views[place], now[place]?.view];
    if (old === undefined || view === undefined) continue;
    views = withAt(views, place, view);
    if (view.kind === 'study') studies = withAt(studies, studies.indexOf(old), view);
    if (view.kind === 'intervention') interventions = withAt(interventions, interventions.indexOf(old), view);
  }
  return { views, studies, interventions };
}

function withAt<T>(all: readonly T[], place: number, one: T): readonly T[] {
  const copy = all.slice();
  copy[place] = one;
  return copy;
}

function recordsIn(seen: readonly Seen[], before: Records | undefined): Records {
  const views = seen.map(({ view }) => view);
  const of = (kind: RecordKind) => views.filter((view) => view.kind === kind);
  const kept = (old: readonly RecordView[] | undefined, now: readonly RecordView[]) =>
    old && sameItems(old, now) ? old : now;
  return {
    views,
    studies: kept(before?.studies, of('study')),
    interventions: kept(before?.interventions, of('intervention')),
  };
}

/** Whether two lists hold the same objects in the same order. */
function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return changedPlaces(one, other)?.length === 0;
}
