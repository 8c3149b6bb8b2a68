/** Ids for new records, proposed from what is known about them. A person may always write another. */

import type { RecordKind } from '../../document/record';
import { say } from '../../language/say';
import { familyName } from '../../review/citation';
import type { Review } from '../../review/review';
import type { CitedWork } from './cited-work';

/** The form of ids: lower-case letters and digits, in words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** First author and year, `doe-2020`; where that is taken, `doe-2020b` and so on. Empty where neither is known. */
export function proposeStudyId({ authors, year }: CitedWork, taken: readonly string[]): string {
  const family = familyName(authors[0] ?? '');
  const plain = asId([asId(family).split('-').slice(0, 4).join('-'), year ?? ''].join(' '));
  return unique(plain, taken);
}

/** The words of a name or title, at most five of those that carry it. */
export function proposeIdFromWords(name: string, taken: readonly string[]): string {
  const words = asId(name)
    .split('-')
    .filter((word) => !SMALL.includes(word));
  return unique(words.slice(0, 5).join('-'), taken);
}

/** The ids of one kind of record in a review. */
export function idsTaken(review: Review, kind: RecordKind): readonly string[] {
  return review.files.flatMap((file) => (file.kind === kind && file.id !== undefined ? [file.id] : []));
}

/** What is wrong with an id, in plain words; nothing where it can be used. */
export function idObjection(id: string, taken: readonly string[]): string | undefined {
  if (id === '') return say`Every record needs a short name. For example: doe-2020.`;
  if (!ID.test(id)) {
    const better = asId(id);
    return say`Only small letters without accents, digits, and hyphens between them can stand here${better ? say`. For example: ${better}` : ''}.`;
  }
  if (!taken.includes(id)) return undefined;
  const free = unique(id, taken);
  return say`“${id}” is taken, and an id stands for one record only. Open its file to go on there${free ? say`, or write another one here. For example: ${free}` : say`, or write another one here`}.`;
}

const SMALL = ['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'];

/** Letters that are not a plain letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

function asId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæœßđłþðı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function unique(id: string, taken: readonly string[]): string {
  if (id === '' || !taken.includes(id)) return id;
  const endings = [...'bcdefghijklmnopqrstuvwxyz'].map((letter) =>
    /\d$/.test(id) ? `${id}${letter}` : `${id}-${letter}`,
  );
  return endings.find((each) => !taken.includes(each)) ?? '';
}
