/** One state of a review, and what of it can be read: every read is recorded in the memory that snapshots share. */

import type { Node } from '../../document/document';
import type { RecordFile, RecordKind } from '../../document/record';
import { valueOf } from '../../document/walk';
import type { MappingField } from '../../fields/field';
import { withOwnDomains } from '../../format/own/own-domains';
import { type OwnFields, readOwnFields } from '../../format/own/own-fields';
import { withOwnQuestions } from '../../format/own/own-questions';
import { readOwnTools, readToolFile } from '../../format/own/own-tools';
import { packsNamed, withPacks } from '../../format/packs';
import { recordFields } from '../../format/records';
import type { Instrument } from '../../knowledge/instrument';
import { instruments } from '../../knowledge/list';
import { packs } from '../../knowledge/packs/list';
import type { Pack } from '../../knowledge/packs/pack';
import { type RecordView, sectionNode, type Viewer } from '../view';
import { KeptFacts, type KeyedFacts } from './facts';
import { type Layout, layoutOf, nextLayout, recordName } from './layout';
import { type Cell, Memory, type Versioned } from './memory';
import { RecordKeeper, type Records } from './records';

/** All files of one review, put together. */
export interface Review {
  /** The folder that holds the review file, or the workspace folder where there is none. */
  readonly folder: string;
  readonly files: readonly RecordFile[];
  readonly record: RecordView | undefined;
  readonly studies: readonly RecordView[];
  readonly interventions: readonly RecordView[];
  /** Who looks at it; absent where everything is shown. */
  readonly viewer?: Viewer | undefined;
  /** What is known of the files of reports; absent where nobody has looked. */
  readonly reports?: KnownReports | undefined;
}

/** What is known of the file of a report: plain data, and another object where it is anything else (`reports/finding.ts`). */
export interface KnownReport {
  readonly state: string;
}

/** By path from the folder of the review. */
export type KnownReports = ReadonlyMap<string, KnownReport>;

/** What an index is made of. */
type Source = 'files' | 'studies' | 'interventions';

/** What files, or records, say about one thing, under keys. Made once, as a constant. */
export interface Index<Item extends object, Fact> {
  readonly of: Source;
  /** The facts of one of them, each plain data; a study's are those of its view. */
  readonly facts: (item: Item) => KeyedFacts<Fact>;
}

export class Snapshot implements Review, Versioned {
  readonly folder: string;
  readonly version: number;
  readonly memory: Memory<Snapshot>;
  readonly #files: readonly RecordFile[];
  readonly #viewer: Viewer | undefined;
  readonly #reports: KnownReports | undefined;
  #tools: string | undefined;
  readonly #layout: Layout;
  #head: { readonly record: RecordView | undefined } | undefined;
  #records: Records | undefined;
  readonly #words = new Map<string, unknown>();

  constructor(
    folder: string,
    files: readonly RecordFile[],
    { viewer, reports }: Pick<Review, 'viewer' | 'reports'>,
    before: Snapshot | undefined,
  ) {
    this.folder = folder;
    this.memory = before?.memory ?? new Memory();
    this.version = this.memory.nextVersion();
    this.#files = files;
    this.#viewer = viewer;
    this.#reports = reports;
    this.#layout = before ? nextLayout(before.#layout, before.#files, files) : layoutOf(files);
  }

  get files(): readonly RecordFile[] {
    return this.memory.recorded(Snapshot.#FILES, this, this.#files);
  }

  get viewer(): Viewer | undefined {
    return this.memory.recorded(Snapshot.#VIEWER, this, this.#viewer);
  }

  get reports(): KnownReports | undefined {
    return this.memory.recorded(Snapshot.#REPORTS, this, this.#reports);
  }

  get record(): RecordView | undefined {
    return this.memory.recorded(Snapshot.#RECORD, this, this.#recordNow());
  }

  get studies(): readonly RecordView[] {
    return this.memory.recorded(Snapshot.#STUDIES, this, this.#recordsNow().studies);
  }

  get interventions(): readonly RecordView[] {
    return this.memory.recorded(Snapshot.#INTERVENTIONS, this, this.#recordsNow().interventions);
  }

  /** One file: whoever reads it moves only with this file. */
  fileAt(path: string): RecordFile | undefined {
    const cell = this.#cell(`file ${path}`, (snapshot) => snapshot.#fileAt(path));
    return this.memory.recorded(cell, this, this.#fileAt(path));
  }

  /** What is known of one report: whoever reads it moves only with what is known of this one. */
  knownReport(path: string): KnownReport | undefined {
    const cell = this.#cell(`report ${path}`, (snapshot) => snapshot.#reports?.get(path));
    return this.memory.recorded(cell, this, this.#reports?.get(path));
  }

  /** The view of one record: whoever reads it moves only with this record. */
  recordCalled(kind: RecordKind, id: string): RecordView | undefined {
    const name = recordName(kind, id);
    const cell = this.#cell(name, (snapshot) => snapshot.#viewOf(kind, id, name));
    return this.memory.recorded(cell, this, this.#viewOf(kind, id, name));
  }

  /**
   * A section of the review's own record, of which only what it says may be kept, never where it stands: whoever reads it
   * moves only where its words change, and not where the lines before it do.
   */
  reviewSection(key: string): Node | undefined {
    const cell = this.#cell(`section ${key}`, (snapshot) => snapshot.#wordsOf(key));
    this.memory.recorded(cell, this, this.#wordsOf(key));
    return sectionNode(this.#recordNow(), key);
  }

  /** The facts of an index under a key. */
  indexed<Item extends object, Fact>(index: Index<Item, Fact>, key: string): readonly Fact[] {
    const kept = this.memory.state(
      index,
      () =>
        new KeptFacts<Snapshot, Item, Fact>(
          Snapshot.itemsOf(index.of) as (snapshot: Snapshot) => readonly Item[],
          index.facts,
        ),
    );
    const cell = kept.cell(key);
    return this.memory.recorded(cell, this, kept.under(key, this));
  }

  /**
   * By what values are read: as {@link ownFields}, and with the fields of packs that the review does not name. What was
   * extracted with them means the same to tables, exports and claims, whether or not the pack is named.
   */
  fieldsToRead(): OwnFields['fields'] {
    if (this.packs().length === packs.length) return this.ownFields().fields;
    return this.memory.workedOut(
      this,
      this.memory,
      'fields to read',
      () => readOwnFields(this.reviewSection('fields'), this.ownTools()).fields,
    );
  }

  /** What may stand in records of a kind, with the fields that the review adds. */
  ownFields(): OwnFields {
    return this.memory.workedOut(this, this.memory, 'own fields', () =>
      readOwnFields(this.reviewSection('fields'), this.ownTools(), this.#formatFields()),
    );
  }

  /** The packs that the review names; without a review file nobody could name one, and all are known. */
  packs(): readonly Pack[] {
    return this.memory.workedOut(this, this.memory, 'packs', () =>
      this.#hasFile() ? packsNamed(this.reviewSection('packs')) : packs,
    );
  }

  /** The fields of the format in this review: those of packs that it does not name are left out. */
  #formatFields(): Readonly<Record<RecordKind, MappingField>> {
    const those = this.packs();
    const { study, intervention, review, tool } = recordFields;
    return {
      study: withPacks(study, those),
      intervention: withPacks(intervention, those),
      review: withPacks(review, those),
      tool,
    };
  }

  #hasFile(): boolean {
    const cell = this.#cell('review file', (snapshot) => snapshot.#recordNow() !== undefined);
    return this.memory.recorded(cell, this, this.#recordNow() !== undefined);
  }

  /**
   * The tools that the review describes itself, and those of the program that it tailors: the same objects for
   * as long as what it says of them is the same.
   */
  ownTools(): readonly Instrument[] {
    return this.memory.workedOut(this, this.memory, 'own tools', () => {
      const decided = this.reviewSection('appraisal');
      const extended = instruments
        .map((tool) => withOwnDomains(withOwnQuestions(tool, valueOf(decided, tool.id)), valueOf(decided, tool.id)))
        .filter((tool) => !instruments.includes(tool));
      const described = [
        ...readOwnTools(this.reviewSection('tools')).tools,
        ...this.#toolFiles().flatMap((file) => readToolFile(file.document.root).tools),
      ];
      const first = new Map(described.map((tool) => [tool.id, tool]).reverse() as [string, Instrument][]);
      return [...extended, ...described.filter((tool) => first.get(tool.id) === tool)];
    });
  }

  /** The files that describe a tool each; whoever reads them moves where their texts change. */
  #toolFiles(): readonly RecordFile[] {
    const cell = this.#cell('tool files', (snapshot) => snapshot.#toolTexts());
    this.memory.recorded(cell, this, this.#toolTexts());
    return this.#filesOfTools();
  }

  #filesOfTools(): readonly RecordFile[] {
    const groups = this.#layout.groups.filter(({ kind }) => kind === 'tool');
    return groups.flatMap(({ files }) => files.map((place) => this.#files[place] as RecordFile));
  }

  #toolTexts(): string {
    this.#tools ??= this.#filesOfTools()
      .map(({ document }) => document.text)
      .join('\n...\n');
    return this.#tools;
  }

  /** Known before the other records, because it says which fields theirs have. */
  #recordNow(): RecordView | undefined {
    this.#head ??= { record: this.#readHead() };
    return this.#head.record;
  }

  #readHead(): RecordView | undefined {
    const group = this.#layout.groups.find(({ kind }) => kind === 'review');
    if (group === undefined) return undefined;
    const files = group.files.map((place) => this.#files[place] as RecordFile);
    const sources = { files, layout: layoutOf(files), viewer: this.#viewer, fieldsOf: () => recordFields.review };
    const keeper = this.memory.state(HEAD, () => new RecordKeeper());
    return this.memory.apart(() => keeper.recordsOf(sources).views[0]);
  }

  #recordsNow(): Records {
    const keeper = this.memory.state(RECORDS, () => new RecordKeeper());
    this.#records ??= this.memory.apart(() =>
      keeper.recordsOf({
        files: this.#files,
        layout: this.#layout,
        viewer: this.#viewer,
        fieldsOf: (kind) => (kind === 'review' ? recordFields.review : this.fieldsToRead()[kind]),
      }),
    );
    return this.#records;
  }

  /**
   * The words of a section of the review's own record, looked up once for each snapshot: thousands of things read them. Where
   * they are as they were, they are the same string, which is known without comparing letters.
   */
  #wordsOf(key: string): unknown {
    if (this.#words.has(key)) return this.#words.get(key);
    const last = this.memory.state(WORDS, () => new Map<string, string>());
    const now = wordsOf(this.#recordNow(), key);
    const before = last.get(key);
    const words = now === before ? before : now;
    if (typeof words === 'string') last.set(key, words);
    this.#words.set(key, words);
    return words;
  }

  #fileAt(path: string): RecordFile | undefined {
    const place = this.#layout.byPath.get(path);
    return place === undefined ? undefined : this.#files[place];
  }

  /** @param name of the record: made once for what is looked at in every snapshot */
  #viewOf(kind: RecordKind, id: string, name: string): RecordView | undefined {
    const head = kind === 'review' ? this.#recordNow() : undefined;
    if (head?.id === id) return head;
    const group = this.#layout.byName.get(name);
    return group && this.#recordsNow().views[group.place];
  }

  #cell(name: string, now: (snapshot: Snapshot) => unknown): Cell<Snapshot> {
    const cells = this.memory.state(CELLS, () => new Map<string, Cell<Snapshot>>());
    const known = cells.get(name);
    if (known !== undefined) return known;
    const cell = { now };
    cells.set(name, cell);
    return cell;
  }

  static readonly #FILES: Cell<Snapshot> = { now: (snapshot) => snapshot.#files };
  static readonly #VIEWER: Cell<Snapshot> = { now: (snapshot) => snapshot.#viewer };
  static readonly #REPORTS: Cell<Snapshot> = { now: (snapshot) => snapshot.#reports };
  static readonly #RECORD: Cell<Snapshot> = { now: (snapshot) => snapshot.#recordNow() };
  static readonly #STUDIES: Cell<Snapshot> = { now: (snapshot) => snapshot.#recordsNow().studies };
  static readonly #INTERVENTIONS: Cell<Snapshot> = { now: (snapshot) => snapshot.#recordsNow().interventions };

  /** The files or the records that an index is made of. */
  static itemsOf(of: Source): (snapshot: Snapshot) => readonly object[] {
    if (of === 'files') return (snapshot) => snapshot.#files;
    return (snapshot) => snapshot.#recordsNow()[of];
  }
}

/**
 * What a section says, as text. Where an alias may name something that stands elsewhere, the whole file; nothing where
 * people have not agreed.
 */
function wordsOf(record: RecordView | undefined, key: string): unknown {
  const section = record?.sections.get(key);
  const node = sectionNode(record, key);
  if (section === undefined || node === undefined) return undefined;
  const { start, end } = node.span;
  const words = section.file.document.text.slice(start, end);
  return words.includes('*') ? section.file : words;
}

/** By which the memory keeps what is not worked out but kept pace with. */
const HEAD = {};
const RECORDS = {};
const CELLS = {};
const WORDS = {};
