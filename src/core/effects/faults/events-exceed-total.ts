import type { Node } from '../../document/document';
import { numberOf } from '../../document/numbers';
import type { RecordFile } from '../../document/record';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { type Review, recordCalled, sectionNode } from '../../review/review';
import type { FaultRule } from './fault';

/** More people with an event than there are in the group. */
export const eventsBeyondTotal: FaultRule = {
  code: 'events-exceed-total',
  weight: 'cannot be',
  *find(result, file, review) {
    for (const group of oneOrMany(valueOf(result, 'by_arm'))) {
      const node = valueOf(group, 'events');
      const events = numberOf(node);
      const total = valueOf(group, 'analysed') ?? participantsOf(textAt(group, 'arm'), file, review);
      const most = numberOf(total);
      if (node === undefined || total === undefined || events === undefined || most === undefined || events <= most)
        continue;
      yield {
        span: node.span,
        message: say`${textOf(node)} people with the event are more than the ${textOf(total)} people in the group. Compare both numbers with the source: they may be swapped, or events may be counted rather than people.`,
      };
    }
  },
};

/** How many people an arm started with. */
function participantsOf(arm: string | undefined, file: RecordFile, review: Review): Node | undefined {
  const study = recordCalled(review, 'study', file.id);
  const arms = oneOrMany(file.sections.get('arms')?.value ?? sectionNode(study, 'arms'));
  return arm === undefined
    ? undefined
    : valueOf(
        arms.find((each) => textAt(each, 'id') === arm),
        'participants',
      );
}
