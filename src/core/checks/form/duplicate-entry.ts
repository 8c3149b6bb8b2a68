import type { Node, Sequence } from '../../document/document';
import { addTo } from '../../document/groups';
import { isSequence } from '../../document/walk';
import type { Field, ListField } from '../../fields/field';
import { say } from '../../language/say';
import { shapeOf } from '../../pairing/shape';
import { sketchOf, writtenOf } from '../../pairing/written';
import { removeItem } from '../../writing/remove';
import type { Check } from '../check';

export const duplicateEntry: Check = {
  code: 'duplicate-entry',
  title: 'An entry stands twice in a list',
  severity: 'warning',
  explanation:
    'Two entries of one list say the same, word for word. Most often a merge left both, or an entry was copied and not changed yet: then what belongs there is missing, and what is counted counts twice. Delete one of the two, or change the one that was meant to say something else.',
  *find(file, _review, { stepsOf }) {
    for (const { node, field } of stepsOf('list')) {
      if (!isSequence(node) || !mayTell(field, node)) continue;
      for (const [index, earlier] of repeatedIn(node, field.of)) {
        const item = node.items[index] as Node;
        yield {
          span: item.span,
          message: say`This says the same as another entry of this list, word for word. Delete one of the two, or change the one that was meant to say something else.`,
          fixes: [
            { title: say`Delete this entry`, kind: 'choice', edits: [removeItem(file.document.text, node, index)] },
          ],
          related: [
            {
              file: file.path,
              span: node.items[earlier]?.span ?? node.span,
              message: say`The first of the two.`,
            },
          ],
        };
      }
    }
  },
};

/** Numbers may repeat; things with an id and assessments have checks of their own. */
function mayTell(field: ListField, node: Sequence): boolean {
  if (field.of.kind === 'number' || field.identity?.includes('id')) return false;
  return ['entries', 'rows', 'words'].includes(shapeOf(field, [node]));
}

/** The places of entries that say what an earlier one says, each with that of the first. */
function repeatedIn({ items }: Sequence, field: Field): readonly (readonly [place: number, first: number])[] {
  const alike = new Map<string, number[]>();
  for (const [place, item] of items.entries()) addTo(alike, sketchOf(item, field), place);
  const repeated = [...alike.values()].flatMap((places) =>
    places.length > 1 ? repeatedAmong(places, items, field) : [],
  );
  return repeated.sort(([one], [other]) => one - other);
}

function repeatedAmong(places: readonly number[], items: readonly Node[], field: Field): [number, number][] {
  const first = new Map<string, number>();
  return places.flatMap((place): [number, number][] => {
    const written = writtenOf(items[place], field);
    const earlier = first.get(written);
    if (written !== '' && earlier !== undefined) return [[place, earlier]];
    first.set(written, place);
    return [];
  });
}
