/** Names of people and studies where the format has no reference: as keys, and where a sentence may stand instead. */
import type { Node, Scalar } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isScalar, isSequence, itemsOf, nodeAt, pairsOf, valueOf } from '../../document/walk';
import type { Reference } from '../../review/names';

type Named = Pick<Reference, 'name' | 'target' | 'node'>;

/** The initials under `was` of what was settled, and the studies of the pilot that a review names. */
export function* namedBesideReferences({ kind, sections }: RecordFile): Generator<Named> {
  for (const settled of itemsOf(sections.get('settled')?.value))
    for (const { key } of pairsOf(valueOf(settled, 'was'))) yield named('reviewer', key);
  const pilot = kind === 'review' ? nodeAt(sections.get('extraction')?.value, ['pilot']) : undefined;
  for (const study of studiesIn(pilot)) yield named('study', study);
}

function named(target: Named['target'], node: Scalar): Named {
  return { target, name: node.text, node };
}

/** Single words of a list are ids. What stands by itself is one where it has a number in it: else it may be a sentence. */
function studiesIn(pilot: Node | undefined): readonly Scalar[] {
  const all = isSequence(pilot) ? pilot.items : pilot ? [pilot] : [];
  return all.filter(isScalar).filter(({ text }) => /^\S+$/.test(text) && (isSequence(pilot) || /\d/.test(text)));
}
