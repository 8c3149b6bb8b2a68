/**
 * How much of a reporting checklist the sources say: items counted by status, never summed to a score. For checklists
 * whose items take a text or a status (TIDieR), and for those that only take texts (GRIPP2, SWiM, PICOS).
 */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { isBlank, isMapping, isSequence, pairOf, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS } from '../../fields/field';
import { REPORTING_STATUSES } from '../../format/intervention/tidier';
import type { Framework } from '../../knowledge/frameworks/framework';
import { gripp2 } from '../../knowledge/frameworks/gripp2';
import { picos } from '../../knowledge/frameworks/picos';
import { swim } from '../../knowledge/frameworks/swim';
import { tidier } from '../../knowledge/frameworks/tidier';
import { tidierPhp } from '../../knowledge/frameworks/tidier-php';
import { say } from '../../language/say';

export type ItemStatus =
  | 'reported'
  | 'partially reported'
  | 'not reported'
  | 'unclear'
  | 'not applicable'
  | 'not yet extracted';

const ITEM_STATUSES: readonly ItemStatus[] = [
  'reported',
  'partially reported',
  'not reported',
  'unclear',
  'not applicable',
  'not yet extracted',
];

/** Sections that are a checklist as a whole, by their key. */
const CHECKLISTS: Readonly<Record<string, Framework>> = {
  question: picos,
  tidier,
  tidier_php: tidierPhp,
  synthesis: swim,
  gripp2,
};

/** The framework whose items stand in a section; nothing for sections that are no checklist. */
export function checklistOf(section: string): Framework | undefined {
  return named(CHECKLISTS, section);
}

/** How many items have which status; together they are all items. */
export type Completeness = Readonly<Record<ItemStatus, number>>;

/** Counts the items of a framework in its section. @param section absent: nothing is extracted yet */
export function completenessOf({ items }: Framework, section: Node | undefined): Completeness {
  const statuses = items.map(({ key }) => itemStatus(pairOf(section, key)?.value));
  const count = (status: ItemStatus) => statuses.filter((each) => each === status).length;
  return Object.fromEntries(ITEM_STATUSES.map((status) => [status, count(status)])) as Record<ItemStatus, number>;
}

/** "8 reported, 1 partially reported, 3 not yet extracted"; what does not occur is left out. */
export function completenessInWords(completeness: Completeness): string {
  return ITEM_STATUSES.filter((status) => completeness[status] > 0)
    .map((status) =>
      status === 'not yet extracted'
        ? say`${completeness[status]} not yet extracted`
        : `${completeness[status]} ${status}`,
    )
    .join(', ');
}

/** The status of an item as it is written; a text without a status counts as reported. */
export function itemStatus(node: Node | undefined): ItemStatus {
  if (node === undefined || isBlank(node)) return 'not yet extracted';
  if (isSequence(node)) return node.items.some((item) => !isBlank(item)) ? 'reported' : 'not yet extracted';
  if (isMapping(node)) return statusOfMapping(node);
  return (canonicalChoice(MISSING_WORDS, textOf(node) ?? '') as ItemStatus | undefined) ?? 'reported';
}

function statusOfMapping(node: Node): ItemStatus {
  const status = textOf(valueOf(node, 'status'));
  if (status !== undefined)
    return (
      (canonicalChoice([...REPORTING_STATUSES, ...MISSING_WORDS], status) as ItemStatus | undefined) ??
      itemStatus(valueOf(node, 'text'))
    );
  return itemStatus(valueOf(node, 'text'));
}
