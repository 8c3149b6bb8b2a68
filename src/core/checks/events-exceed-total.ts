import type { Mapping, Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import { type Review, sectionNode } from '../review';
import type { Check } from './check';
import { numberOf } from './numbers';
import { resultsIn } from './results';

export const eventsExceedTotal: Check = {
  code: 'events-exceed-total',
  title: 'More events than people',
  severity: 'warning',
  explanation:
    'The number of people who had an event cannot be larger than the number of people in the group. The two numbers may be swapped, or events may have been counted rather than people. Compare with the source.',
  *find(file, review) {
    for (const group of resultsIn(file).flatMap((result) => oneOrMany(valueOf(result, 'by_arm')).filter(isMapping))) {
      const node = valueOf(group, 'events');
      const events = numberOf(node);
      const total = valueOf(group, 'analysed') ?? participantsOf(textAt(group, 'arm'), file, review);
      const most = numberOf(total);
      if (node === undefined || total === undefined || events === undefined || most === undefined || events <= most) {
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
  const study = review.studies.find(({ id }) => id === file.id);
  const arms = oneOrMany(file.sections.get('arms')?.value ?? sectionNode(study, 'arms')).filter(isMapping);
  const named: Mapping | undefined = arms.find((each) => textAt(each, 'id') === arm);
  return arm === undefined ? undefined : valueOf(named, 'participants');
}
