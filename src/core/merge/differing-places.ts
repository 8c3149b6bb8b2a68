/** Where two versions of a file say something different, datum by datum, each place by its names. */
import type { Node } from '../document/document';
import { isBlank } from '../document/walk';
import type { Field } from '../fields/field';
import { type Entry, entriesOf } from '../pairing/named-entries';
import { pairEntries } from '../pairing/pair-entries';
import { shapeOf } from '../pairing/shape';
import { isSame } from '../pairing/written';
import type { About } from './rope';

export interface Difference extends Pick<About, 'place' | 'what'> {
  /** What stands there in the first version; absent: nothing. */
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** The differences between two values. @param names the way there; none for a whole file */
export function differencesBetween(
  before: Node | undefined,
  after: Node | undefined,
  field: Field | undefined,
  names: readonly string[] = [],
): readonly Difference[] {
  if (isSame(before, after, field)) return [];
  const shape = shapeOf(field, [before, after]);
  const isWhole = before === undefined || after === undefined || isBlank(before) || isBlank(after);
  if (isWhole || shape === 'datum' || shape === 'sequence') return [differenceAt(names, before, after)];
  const { matches, removed, added } = pairEntries(entriesOf(before, field), entriesOf(after, field), shape);
  const isOfWords = shape === 'words';
  return [
    ...matches.flatMap(({ before: one, after: other, renamed }) => {
      const below = [...names, ...wordsFor(one, names)];
      const inside = differencesBetween(one.node, other.node, one.field, below);
      return renamed && one.pair ? [differenceAt(below, one.pair.key, other.pair?.key), ...inside] : inside;
    }),
    ...removed.map((entry) => differenceAt(isOfWords ? names : namesOf(entry, names), entry.node, undefined)),
    ...added.map((entry) => differenceAt(isOfWords ? names : namesOf(entry, names), undefined, entry.node)),
  ].filter((each) => !isSame(each.before, each.after, undefined));
}

function differenceAt(names: readonly string[], before: Node | undefined, after: Node | undefined): Difference {
  return { place: names.slice(0, -1), what: names.at(-1) ?? '', before, after };
}

function namesOf(entry: Entry, names: readonly string[]): readonly string[] {
  return [...names, ...wordsFor(entry, names)];
}

/** The words by which people know an entry: the name of a tool for its section; nothing for what has no name. */
export function wordsFor({ name, field }: Entry, names: readonly string[]): readonly string[] {
  const isSection = names.length === 0 && field?.kind === 'assessments';
  const words = isSection ? field.title : name?.inWords;
  return words ? [words] : [];
}
