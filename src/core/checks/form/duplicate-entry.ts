import type { Sequence } from '../../document/document';
import { isSequence } from '../../document/walk';
import type { Field, ListField } from '../../fields/field';
import { say } from '../../language/say';
import { shapeOf } from '../../pairing/shape';
import { writtenOf } from '../../pairing/written';
import { removeItem } from '../../writing/remove';
import type { Check } from '../check';

export const duplicateEntry: Check = {
  code: 'duplicate-entry',
  title: 'An entry stands twice in a list',
  severity: 'warning',
  explanation:
    'Two entries of one list say the same, word for word. Most often a merge left both, or an entry was copied and not changed yet: then what belongs there is missing, and what is counted counts twice. Delete one of the two, or change the one that was meant to say something else.',
  *find(file, _review, { steps }) {
    for (const { node, field } of steps()) {
      if (!isSequence(node) || !mayTell(field, node)) continue;
      const first = new Map<string, number>();
      for (const [index, item] of node.items.entries()) {
        const written = writtenOf(item, field.of);
        const earlier = first.get(written);
        if (written === '' || earlier === undefined) {
          first.set(written, index);
          continue;
        }
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
function mayTell(field: Field, node: Sequence): field is ListField {
  if (field.kind !== 'list' || field.of.kind === 'number' || field.identity?.includes('id')) return false;
  return ['entries', 'words'].includes(shapeOf(field, [node]));
}
