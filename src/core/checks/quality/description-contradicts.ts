import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { pairOf, textAt, valueOf } from '../../document/walk';
import { english, translated } from '../../language/say';
import { type ItemStatus, itemStatus } from '../../review/appraisal/completeness';
import { type Review, recordCalled, sectionNode } from '../../review/review';
import type { Check } from '../check';

/** Two things that cannot both be so. */
interface Contradiction {
  /** The items of which one has one of these statuses. */
  readonly items: readonly string[];
  readonly are: readonly ItemStatus[];
  /** What it is held against: another item, or a criterion of the quality of the intervention. */
  readonly against:
    | { readonly item: string; readonly is: ItemStatus }
    | { readonly criterion: string; readonly is: 'yes' | 'no' };
  readonly message: string;
}

const SAID: readonly ItemStatus[] = ['reported', 'partially reported'];

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    items: ['how_well_actual'],
    are: SAID,
    against: { item: 'how_well_planned', is: 'not reported' },
    message: english`How well it was delivered is reported, but how that was to be assessed is not. Where there are numbers, somebody planned to count: look whether item 11 is described after all.`,
  },
  {
    items: ['how_well_planned', 'how_well_actual'],
    are: SAID,
    against: { criterion: 'adherence', is: 'no' },
    message: english`Adherence is described here, but under “quality” it is said not to have been checked. Correct one of the two: the score of the intervention counts it.`,
  },
  {
    items: ['why'],
    are: ['not reported'],
    against: { criterion: 'theory', is: 'yes' },
    message: english`The reason for the intervention is said not to be reported, but under “quality” it refers to a theory. Write the theory down here, or correct the criterion.`,
  },
  {
    items: ['who_provided'],
    are: ['not reported'],
    against: { criterion: 'facilitator_training', is: 'yes' },
    message: english`Who provides it is said not to be reported, but under “quality” those who deliver it were adequately trained. Write down here what is known of them, or correct the criterion.`,
  },
];

export const descriptionContradicts: Check = {
  code: 'description-contradicts',
  title: 'The description of an intervention contradicts its quality',
  severity: 'warning',
  explanation:
    'Some items of TIDieR and the criteria of the quality of an intervention are about the same thing: theory, training of those who deliver it, adherence. Where one says yes and the other no, a table of the review will be wrong. What is only left blank contradicts nothing.',
  *find(file, review) {
    if (file.kind !== 'intervention') return;
    const description = file.sections.get('tidier')?.value;
    const quality = qualityOf(file, review);
    for (const { items, are, against, message } of CONTRADICTIONS) {
      const item = items
        .map((key) => pairOf(description, key))
        .find((pair) => pair !== undefined && are.includes(itemStatus(pair.value)));
      const isContradicted =
        'item' in against
          ? itemStatus(valueOf(description, against.item)) === against.is
          : textAt(quality, against.criterion)?.toLowerCase() === against.is;
      if (item !== undefined && isContradicted) yield { span: item.key.span, message: translated(message) };
    }
  },
};

function qualityOf(file: RecordFile, review: Review): Node | undefined {
  const intervention = recordCalled(review, 'intervention', file.id);
  return file.sections.get('quality')?.value ?? sectionNode(intervention, 'quality');
}
