import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, textAt, valueOf } from '../../../document/walk';
import { counted, isOrAre } from '../../../language/counted';
import { say } from '../../../language/say';
import { type Review, recordCalled, sectionNode } from '../../../review/review';
import type { Fault, Fits, ToldRule } from '../fault';
import { countAt, type Written } from '../reading/printed-numbers';

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
    yield* bothTimes(result);
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
        message: say`${counted(events, 'person', 'people')} with the event ${isOrAre(events)} more than the ${counted(most, 'person', 'people')} in the group. Compare both numbers with the source: they may be swapped, or events may be counted rather than people.`,
      };
    }
  },
};

/** Of pairs, those with the event both times are among the pairs, and among those of each time. */
function* bothTimes(result: Node): Generator<Fault | Fits> {
  const paired = valueOf(result, 'paired');
  const both = countAt(paired, 'both_events');
  if (both === undefined) return;
  const pairs = countAt(paired, 'pairs');
  const events = oneOrMany(valueOf(result, 'by_arm')).map((group) => countAt(group, 'events'));
  const fewer = [pairs, ...events].find((each) => each !== undefined && each.value < both.value);
  const least = leastBoth(events, pairs);
  if (fewer === undefined && both.value >= least) return yield { fits: both.node.span };
  yield {
    span: both.node.span,
    message: fewer
      ? say`${counted(both.value, 'person', 'people')} with the event both times ${isOrAre(both.value)} more than the ${fewer.text} of whom they are a part. Compare both numbers with the source: they may be swapped, or a digit is wrong.`
      : say`${counted(both.value, 'person', 'people')} with the event both times ${isOrAre(both.value)} too few: of ${counted(pairs?.value ?? 0, 'pair')}, at least ${least} had it both times, because so many had it each time. Compare the numbers with the source.`,
    related: { span: (fewer ?? pairs ?? both).node.span, message: say`The number that it does not fit.` },
  };
}

/** Where more had it in both times together than there are pairs, some had it twice. */
function leastBoth(events: readonly (Written | undefined)[], pairs: Written | undefined): number {
  const [first, second, ...more] = events;
  if (first === undefined || second === undefined || pairs === undefined || more.length > 0) return 0;
  return first.value + second.value - pairs.value;
}

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
