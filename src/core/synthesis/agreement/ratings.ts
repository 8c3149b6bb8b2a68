/** What several extractors said of the same things, each in files of their own, as coefficients of agreement read it. */
import type { RecordFile } from '../../document/record';
import { isBlank } from '../../document/walk';
import { type Derived, derivedFrom, mayBeSeen, type RecordView, type Review, workedOut } from '../../review/review';

/** One thing that at least two people rated: their initials, in alphabetical order → the word that each chose. */
export type Rated = ReadonlyMap<string, string>;

/** Things that are rated in the same words: the answers of a domain, the designs of the studies. */
export interface RatedPart {
  readonly id: string;
  /** Of what the words are: "RoB 2: Bias in measurement of the outcome". */
  readonly part: string;
  /** What the words are: answers, judgement. */
  readonly what: string;
  readonly rated: readonly Rated[];
  /** All words that could be chosen, used or not. */
  readonly words: readonly string[];
  readonly label: (word: string) => string;
  /** The steps of those that are ordered, each with the words that stand on it; empty where nothing is. */
  readonly scale: readonly (readonly string[])[];
}

/** Whether two parts would have the same row in the table. */
export function saysTheSame(one: RatedPart, other: RatedPart): boolean {
  const { rated, words, label } = one;
  return (
    one.part === other.part &&
    one.what === other.what &&
    isSameList(words, other.words) &&
    words.every((word) => label(word) === other.label(word)) &&
    one.scale.length === other.scale.length &&
    one.scale.every((step, index) => isSameList(step, other.scale[index] ?? [])) &&
    rated.length === other.rated.length &&
    rated.every((each, index) => isSameRated(each, other.rated[index]))
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

function isSameRated(one: Rated, other: Rated | undefined): boolean {
  return one.size === other?.size && [...one].every(([initials, word]) => other.get(initials) === word);
}

/** One record that several people extracted. */
export interface Extracted {
  readonly record: RecordView;
  /** Whoever wrote the section, by initials in alphabetical order; of each the first file. */
  readonly files: ReadonlyMap<string, RecordFile>;
}

/** The studies and interventions of which at least two people wrote a section, as far as whoever looks may see it. */
export function extractedByMany(section: string, review: Review): Extracted[] {
  return recordsOfMany(review).flatMap((record) => {
    const files = new Map<string, RecordFile>();
    for (const file of record.files) {
      if (file.author.kind !== 'extractor' || !writtenIn(file, review).includes(section)) continue;
      if (mayBeSeen(review, file, section) && !files.has(file.author.initials)) files.set(file.author.initials, file);
    }
    return files.size < 2 ? [] : [{ record, files: new Map([...files].sort(([a], [b]) => a.localeCompare(b, 'en'))) }];
  });
}

/** The studies and interventions of which at least two people have files. Whoever asks moves only where one of these changes. */
export function recordsOfMany(review: Review): readonly RecordView[] {
  return derivedFrom(review, review, OF_MANY);
}

const OF_MANY: Derived<readonly RecordView[]> = {
  what: 'records that several people extracted',
  of: ({ studies, interventions }) => [...studies, ...interventions].filter(isOfMany),
  same: (before, now) => before.length === now.length && before.every((record, index) => record === now[index]),
};

function isOfMany({ files }: RecordView): boolean {
  return new Set(files.flatMap(({ author }) => (author.kind === 'extractor' ? [author.initials] : []))).size > 1;
}

/** The sections in which something stands, in the order of the file. */
function writtenIn(file: RecordFile, review: Review): readonly string[] {
  return workedOut(review, file, 'sections that are written', () =>
    [...file.sections].flatMap(([key, { value }]) => (isBlank(value) ? [] : [key])),
  );
}

/** @returns what was rated, without those who said nothing; nothing where fewer than two said something */
export function ratedBy(words: Iterable<readonly [initials: string, word: string | undefined]>): Rated[] {
  const said = [...words].flatMap(([initials, word]) => (word === undefined ? [] : [[initials, word] as const]));
  return said.length < 2 ? [] : [new Map(said)];
}
