/**
 * What several extractors gave of one record: the one value behind the agreement of extractors, the comparison of two
 * files, and what is settled between them. Nobody sees a colleague's work on a section before their own is done.
 */
import type { RecordFile } from '../document/record';
import { isBlank } from '../document/walk';
import { recordFieldsOf } from '../review/fields-of-review';
import { inTrees, mayBeSeen, type RecordView, type Review, workedOut } from '../review/review';
import { alignedItems, type Version } from './aligned';
import type { DataItem } from './data-item';

export interface Extracted {
  /** Whoever wrote any of the sections, in alphabetical order. */
  readonly people: readonly string[];
  /** Of every section that at least two of them wrote, in the canonical order of sections. */
  readonly items: readonly DataItem[];
  /** Sections in which a colleague's work is hidden from whoever looks. */
  readonly hidden: readonly string[];
}

/** What the extractors of a record gave. */
export function extractedOf(record: RecordView, review: Review): Extracted {
  return workedOut(review, inTrees(review, record), 'given by extractors', () => readExtracted(record, review));
}

function readExtracted(record: RecordView, review: Review): Extracted {
  const { fields } = recordFieldsOf(review, record.kind);
  const own = record.files.filter(({ author }) => author.kind === 'extractor');
  const written = new Set(own.flatMap(({ sections }) => [...sections.keys()]));
  const sections = [...Object.keys(fields).filter((key) => written.delete(key)), ...written];
  const items = sections.flatMap((section) => {
    const versions = versionsOf(section, record, review);
    return versions.filter(({ who }) => who !== undefined).length < 2
      ? []
      : alignedItems(versions, section, fields[section]);
  });
  return {
    people: [...new Set(items.flatMap(({ extractors }) => extractors))].sort(byInitials),
    items,
    hidden: sections.filter((section) =>
      own.some((file) => writes(file, section) && !mayBeSeen(review, file, section)),
    ),
  };
}

/** The section as each extractor wrote it, in alphabetical order, then as it was agreed; of each the first file. */
function versionsOf(section: string, record: RecordView, review: Review): readonly Version[] {
  const byWho = new Map<string | undefined, Version>();
  for (const file of record.files) {
    const pair = file.sections.get(section);
    const isOfExtractor = file.author.kind === 'extractor';
    if (pair === undefined || !writes(file, section) || file.author.kind === 'draft') continue;
    if (isOfExtractor && !mayBeSeen(review, file, section)) continue;
    const who = file.author.kind === 'extractor' ? file.author.initials : undefined;
    if (!byWho.has(who)) byWho.set(who, { who, file, node: pair.value, path: [section] });
  }
  const agreed = byWho.get(undefined);
  byWho.delete(undefined);
  const own = [...byWho.values()].sort((a, b) => byInitials(a.who ?? '', b.who ?? ''));
  return agreed ? [...own, agreed] : own;
}

function writes({ sections }: RecordFile, section: string): boolean {
  const value = sections.get(section)?.value;
  return value !== undefined && !isBlank(value);
}

function byInitials(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}
