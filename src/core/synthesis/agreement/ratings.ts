/** What several extractors said of the same things, each in files of their own, as coefficients of agreement read it. */
import type { RecordFile } from '../../document/record';
import { isBlank } from '../../document/walk';
import { mayBeSeen, type RecordView, type Review } from '../../review/review';

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
  return [...review.studies, ...review.interventions].flatMap((record) => {
    const files = new Map<string, RecordFile>();
    for (const file of record.files) {
      const value = file.sections.get(section)?.value;
      if (file.author.kind !== 'extractor' || value === undefined || isBlank(value)) continue;
      if (mayBeSeen(review, file, section) && !files.has(file.author.initials)) files.set(file.author.initials, file);
    }
    return files.size < 2 ? [] : [{ record, files: new Map([...files].sort(([a], [b]) => a.localeCompare(b, 'en'))) }];
  });
}

/** @returns what was rated, without those who said nothing; nothing where fewer than two said something */
export function ratedBy(words: Iterable<readonly [initials: string, word: string | undefined]>): Rated[] {
  const said = [...words].flatMap(([initials, word]) => (word === undefined ? [] : [[initials, word] as const]));
  return said.length < 2 ? [] : [new Map(said)];
}
