import type { Mapping, Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { measureOf } from '../../review/measures';
import type { Check, Finding } from '../check';

export const measureUse: Check = {
  code: 'measure-use',
  title: 'A measure that is used in a way that it is not made for',
  severity: 'warning',
  explanation:
    'Some measures are easily misread. The Maslach Burnout Inventory has three scores and no total, and less personal accomplishment is worse, not better; a measure that patients fill in is not reported by staff; a measure of burnout does not measure compassionate care. Check the paper, and correct the entry or accept the problem with the reason.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const entry of [...entriesOf(file, 'results'), ...entriesOf(file, 'outcomes')]) {
      const measure = measureOf(entry, review);
      yield* wholeScale(entry, measure);
      yield* lessIsWorse(entry, measure);
      yield* otherReporter(entry, measure);
      yield* otherConstruct(entry, measure);
    }
  },
};

/** What is known of the measure that a result names, if it names one. */
type Measure = ReturnType<typeof measureOf>;

function entriesOf(file: RecordFile, section: string): Mapping[] {
  return oneOrMany(file.sections.get(section)?.value).filter(isMapping);
}

const DIRECTIONS = ['favours intervention', 'favours comparator'];

/** A direction of a scale that has none as a whole. */
function* wholeScale(result: Mapping, measure: Measure): Generator<Finding> {
  const direction = valueOf(result, 'effect_direction');
  if (direction === undefined || !measure?.known?.noTotal || !DIRECTIONS.includes(textOf(direction) ?? '')) return;
  yield {
    span: direction.span,
    message: say`${measure.known.name} has separate scores that are never added up, so it is not clear of which one “${textOf(direction)}” speaks. Name the score as the measure, with one result for each.`,
  };
}

const LESS = /\b(?:reduc\w*|decreas\w*|lower\w*|declin\w*|fell|fall|drop\w*|diminish\w*|less)\b/i;

/** The same said of the score in a result of the whole scale, or of another one. */
const LESS_ACCOMPLISHMENT =
  /\b(?:(?:reduced|decreased|lower(?:ed)?|less) (?:personal )?accomplishment|(?:reductions?|decreases?|declines?|falls?|drops?) (?:in|of) (?:personal )?accomplishment|(?:personal )?accomplishment (?:(?:was|were|is|has|had|significantly) )*(?:reduced|decreased|declined|fell|dropped|lower))\b/i;

/** "Significant reductions in all three subscales": of one that is better when higher, a reduction is harm. */
function* lessIsWorse(result: Mapping, measure: Measure): Generator<Finding> {
  if (textAt(result, 'effect_direction') !== 'favours intervention') return;
  const less = isAccomplishment(measure) ? LESS : LESS_ACCOMPLISHMENT;
  for (const key of ['narrative', 'authors_conclude']) {
    const node = valueOf(result, key);
    const words = less.exec(textOf(node) ?? '')?.[0];
    if (node === undefined || words === undefined) continue;
    yield {
      span: node.span,
      message: say`“${words}”: less personal accomplishment is harm, because more is better, yet the direction says that the intervention did better. Check in the paper which way the score went, and correct the words or the direction.`,
    };
    return;
  }
}

function isAccomplishment(measure: Measure): boolean {
  if (measure?.known !== undefined) return measure.known.key === 'mbi-accomplishment';
  return [measure?.name, textAt(measure?.entry, 'name')].some((name) =>
    /personal[ _-]accomplishment/i.test(name ?? ''),
  );
}

/** What patients fill in cannot come from staff. */
function* otherReporter(entry: Mapping, measure: Measure): Generator<Finding> {
  const node = valueOf(entry, 'reporter');
  const own = textAt(measure?.entry, 'reporter') ?? measure?.known?.reporter;
  if (node === undefined || own !== 'patient' || textOf(node) !== 'staff') return;
  yield {
    span: node.span,
    message: say`“${measure?.name}” is filled in by patients, but the reporter here is staff. Staff are not blind to what they do, so this matters for risk of bias: correct the reporter, or the measure.`,
  };
}

function* otherConstruct(entry: Mapping, measure: Measure): Generator<Finding> {
  const node: Node | undefined = valueOf(entry, 'outcome');
  const construct = measure?.known?.construct;
  const named = textOf(node)?.toLowerCase();
  const other = construct === 'empathy-based stress' ? 'compassionate care' : undefined;
  if (node === undefined || other === undefined || named !== other) return;
  yield {
    span: node.span,
    message: say`This measure is one of burnout, not of ${other}, so its results would be counted under the wrong outcome. Correct the outcome or the measure.`,
  };
}
