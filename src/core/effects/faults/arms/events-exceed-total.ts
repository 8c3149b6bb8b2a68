import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { type Review, recordCalled, sectionNode } from '../../../review/review';
import type { ToldRule } from '../fault';

/** More people with an event than there are in the group. */
export const eventsBeyondTotal: ToldRule = {
  code: 'events-exceed-total',
  title: 'More events than people',
  severity: 'warning',
  looksAt: 'events against people',
  weight: 'cannot be',
  explanation:
    'The number of people who had an event cannot be larger than the number of people in the group. The two numbers may be swapped, or events may have been counted rather than people. Compare with the source.',
  *find({ node: result, file, review }) {
    for (const group of oneOrMany(valueOf(result, 'by_arm'))) {
      const node = valueOf(group, 'events');
      const events = numberOf(node);
      const total = valueOf(group, 'analysed') ?? participantsOf(textAt(group, 'arm'), file, review);
      const most = numberOf(total);
      if (node === undefined || total === undefined || events === undefined || most === undefined) continue;
      if (events <= most) {
        yield { fits: node.span };
        continue;
      }
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
