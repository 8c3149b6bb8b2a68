/** The people of a source, and their initials in the review. */
import { namedReviewers } from '../editing/beginning/reviewers';
import type { Review } from '../review/review';
import { firstFree } from './first-free';
import type { Material } from './material';

/**
 * Initials by the name of each person of a source: those of the review file where it knows the person, else made of the name
 * and told apart from one another.
 */
export function initialsOf({ studies }: Material, review: Review | undefined): ReadonlyMap<string, string> {
  const known = review ? namedReviewers(review) : [];
  const found = new Map<string, string>();
  for (const { person, isConsensus } of studies) {
    if (person === undefined || isConsensus !== undefined || found.has(person.value)) continue;
    const name = asSpoken(person.value);
    const same = known.find(
      ({ initials, about }) =>
        person.value === initials || [about, asSpoken(about)].some((each) => each.startsWith(name)),
    );
    found.set(
      person.value,
      same?.initials ?? made(name, [...known.map(({ initials }) => initials), ...found.values()]),
    );
  }
  return found;
}

/** “Meyer, Anna” is Anna Meyer. */
export function asSpoken(name: string): string {
  const [family = '', given, ...more] = name.split(/\s*,\s*/);
  return given === undefined || more.length > 0 ? name : `${given} ${family}`;
}

/** “Anna Meyer” → AM, initials as they are; where that is taken AM2, AM3, … */
function made(name: string, taken: readonly string[]): string {
  if (/^[A-Z]{2,4}$/.test(name) && !taken.includes(name)) return name;
  const letters = name
    .normalize('NFD')
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .replace(/[^A-Z]/g, '');
  const plain = letters === '' ? 'P' : letters;
  return taken.includes(plain) ? firstFree((number) => `${plain}${number}`, taken, 2) : plain;
}
