import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { itemsOf, oneOrMany, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { studyDesign } from '../../../review/appraisal/assessments';
import type { Review } from '../../../review/review';
import type { Fault, FileFault, Fits } from '../fault';
import { countAt, type Written } from '../reading/printed-numbers';
import { sectionFor } from '../reading/study-of';

/** Groups and people that do not add up. */
export const peopleDoNotAddUp: FileFault = {
  code: 'people-do-not-add-up',
  title: 'People that do not add up',
  severity: 'warning',
  looksAt: 'groups against everybody',
  explanation:
    'The people of all groups are those who were randomised, nobody is randomised who did not take part, nobody leaves who was not there, and there are not more wards than people in them (CONSORT 2010, item 13; INSPECT-SR). Where the numbers do not add up, a digit is wrong, a group is missing, or wards were counted in one place and people in the other. Compare with the flow diagram of the source; of a group that the review leaves out, accept the problem with that reason.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    const participants = file.sections.get('participants')?.value;
    const design = studyDesign(file, review)?.value;
    // Of a crossover trial everybody is in every group.
    if (design !== 'crossover trial') yield* armsAgainst(participants, file, review);
    if (design === 'randomised trial') {
      yield* atMost(participants, 'randomised', 'enrolled');
      yield* atMost(participants, 'analysed', countAt(participants, 'randomised') ? 'randomised' : 'enrolled');
    }
    for (const each of oneOrMany(file.sections.get('drop_out')?.value)) yield* atMost(each, 'lost', 'started');
    for (const arm of oneOrMany(file.sections.get('arms')?.value)) yield* atMost(arm, 'clusters', 'participants');
    for (const result of oneOrMany(file.sections.get('results')?.value))
      for (const group of oneOrMany(valueOf(result, 'by_arm'))) yield* atMost(group, 'clusters', 'analysed');
  },
};

function* armsAgainst(participants: Node | undefined, file: RecordFile, review: Review): Generator<Fault | Fits> {
  const arms = itemsOf(sectionFor(file, 'arms', review));
  const counts = arms.map((arm) => countAt(arm, 'participants'));
  const whole = countAt(participants, 'randomised', 1) ?? countAt(participants, 'enrolled', 1);
  if (whole === undefined || counts.length < 2 || counts.some((each) => each === undefined)) return;
  const sum = counts.reduce((before, each) => before + (each?.value ?? 0), 0);
  if (sum === whole.value) return yield { fits: whole.node.span };
  const first = valueOf(file.sections.get('arms')?.value === undefined ? undefined : arms[0], 'participants');
  const parts = counts.map((each) => each?.text ?? '').join(' + ');
  yield {
    span: whole.node.span,
    ...(sum < whole.value && { severity: 'information' as const }),
    message:
      sum > whole.value
        ? say`The groups have ${parts} = ${sum} people, more than the ${whole.text} of the whole study. Compare with the flow diagram of the source: a digit may be wrong, or wards are counted in one place and people in the other.`
        : say`The groups have ${parts} = ${sum} people, and the whole study ${whole.text}. Compare with the flow diagram of the source: a group may be missing, or a digit is wrong. Of a group that the review leaves out, accept the problem in this file with that reason.`,
    ...(first && { related: { span: first.span, message: say`The first group.` } }),
  };
}

function* atMost(holder: Node | undefined, fewer: string, more: string): Generator<Fault | Fits> {
  const [part, whole] = [countAt(holder, fewer), countAt(holder, more)];
  if (part === undefined || whole === undefined) return;
  if (part.value <= whole.value) return yield { fits: part.node.span };
  yield fault(part, whole, fewer, more);
}

function fault(part: Written, whole: Written, fewer: string, more: string): Fault {
  return {
    span: part.node.span,
    message: say`“${fewer}” ${part.text} is more than “${more}” ${whole.text}, which cannot be of the same people. Compare both with the source: they may be exchanged, a digit may be wrong, or other things than people are counted.`,
    related: { span: whole.node.span, message: say`The number that cannot be smaller.` },
  };
}
