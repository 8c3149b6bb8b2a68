/** A name that both sides of a conflict gave, each to something of its own: an id, or a key that people choose. */
import type { Node, Scalar, Span } from '../../document/document';
import { isScalar, pairOf } from '../../document/walk';
import type { Field } from '../../fields/field';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { shapeOf } from '../../pairing/shape';
import type { Versions } from './versions-with';

/** Where a name stands, in the lines of each side. */
export interface NamedTwice {
  readonly name: string;
  readonly ours: Span;
  readonly theirs: Span;
}

/** The first name of an entry that stands whole inside of the lines of both sides. */
export function namedTwice({ ours, theirs, field, at, lengths }: Versions): NamedTwice | undefined {
  const others = [...namesIn(theirs, field, { start: at, end: at + lengths.theirs })];
  for (const { place, node } of namesIn(ours, field, { start: at, end: at + lengths.ours })) {
    const other = others.find((each) => each.place === place);
    if (other) return { name: node.text, ours: moved(node.span, -at), theirs: moved(other.node.span, -at) };
  }
  return undefined;
}

interface Name {
  /** The way there, names included. */
  readonly place: string;
  readonly node: Scalar;
}

/** The names that people chose for what stands inside of some lines, from outside in. */
function* namesIn(node: Node | undefined, field: Field | undefined, lines: Span, place = ''): Generator<Name> {
  const isOfNames = field?.kind === 'dictionary' && field.keys.of === undefined && shapeOf(field, [node]) === 'names';
  for (const entry of entriesOf(node, field)) {
    const name = isOfNames ? entry.pair?.key : idOf(entry);
    const below = `${place}\n${entry.name?.exact ?? ''}`;
    if (name && isInside(entry.pair?.span ?? entry.node.span, lines)) yield { place: below, node: name };
    yield* namesIn(entry.node, entry.field, lines, below);
  }
}

/** Entries that are known by an id; what is known by what it says cannot have another name. */
function idOf({ node, namedBy }: Entry): Scalar | undefined {
  const id = namedBy.length === 1 && namedBy[0] === 'id' ? pairOf(node, 'id')?.value : undefined;
  return isScalar(id) ? id : undefined;
}

function isInside({ start, end }: Span, lines: Span): boolean {
  return start >= lines.start && end <= lines.end;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
