import type { Mapping, Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { measuresOf } from '../../knowledge/packs/known-measures';
import type { Pack } from '../../knowledge/packs/pack';
import type { KnownMeasure, MoreIsBetter } from '../../knowledge/terms/known-measure';
import { say, translated } from '../../language/say';
import { measureOf } from '../../review/measures';
import { packsOf } from '../../review/review';
import type { Check, Finding } from '../check';

export const measureUse: Check = {
  code: 'measure-use',
  title: 'A measure that is used in a way that it is not made for',
  severity: 'warning',
  explanation:
    'Some measures of the packs that a review names are easily misread: a scale has separate scores and no total; of one score less is worse, although of the others it is better; what patients fill in is not reported by staff; a measure is put under an outcome that it does not measure. Check the paper, and correct the entry or accept the problem with the reason.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const entry of [...entriesOf(file, 'results'), ...entriesOf(file, 'outcomes')]) {
      const measure = measureOf(entry, review);
      yield* wholeScale(entry, measure);
      yield* lessIsWorse(entry, measure, packsOf(review));
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

/** Stands in all that the two below find: most sentences say nothing of the kind, and no score has to be looked for. */
const ANY_LESS = /reduc|decreas|lower|declin|fell|fall|drop|diminish|less/i;

const LESS = /\b(?:reduc\w*|decreas\w*|lower\w*|declin\w*|fell|fall|drop\w*|diminish\w*|less)\b/i;

/** The same said of such a score in a result of the whole scale, or of another one. */
function lessOf(score: string): RegExp {
  const before = `(?:reduced|decreased|lower(?:ed)?|less) ${score}`;
  const of = `(?:reductions?|decreases?|declines?|falls?|drops?) (?:in|of) ${score}`;
  const verbs = '(?:(?:was|were|is|has|had|significantly) )*(?:reduced|decreased|declined|fell|dropped|lower)';
  return new RegExp(`\\b(?:${before}|${of}|${score} ${verbs})\\b`, 'i');
}

/** Where a result says in sentences what was found. */
const SENTENCES: readonly string[] = ['narrative', 'authors_conclude'];

/** "Significant reductions in all three subscales": of one that is better when higher, a reduction is harm. */
function* lessIsWorse(result: Mapping, measure: Measure, packs: readonly Pack[]): Generator<Finding> {
  if (textAt(result, 'effect_direction') !== 'favours intervention') return;
  if (!SENTENCES.some((key) => ANY_LESS.test(textAt(result, key) ?? ''))) return;
  for (const score of measuresOf(packs).flatMap(({ key, moreIsBetter }) =>
    moreIsBetter ? [{ key, ...moreIsBetter }] : [],
  )) {
    const found = saidOfLess(result, isScore(measure, score) ? LESS : lessOf(score.inSentences));
    if (found === undefined) continue;
    yield {
      span: found.node.span,
      message: say`“${found.words}”: less ${score.name} is harm, because more is better, yet the direction says that the intervention did better. Check in the paper which way the score went, and correct the words or the direction.`,
    };
    return;
  }
}

function saidOfLess(result: Mapping, less: RegExp): { readonly node: Node; readonly words: string } | undefined {
  for (const key of SENTENCES) {
    const node = valueOf(result, key);
    const words = less.exec(textOf(node) ?? '')?.[0];
    if (node !== undefined && words !== undefined) return { node, words };
  }
  return undefined;
}

function isScore(measure: Measure, { key, inNames }: MoreIsBetter & Pick<KnownMeasure, 'key'>): boolean {
  if (measure?.known !== undefined) return measure.known.key === key;
  const name = new RegExp(inNames, 'i');
  return [measure?.name, textAt(measure?.entry, 'name')].some((each) => name.test(each ?? ''));
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
  const { neverMeasures: other, kind } = measure?.known ?? {};
  if (node === undefined || other === undefined || textOf(node)?.toLowerCase() !== other) return;
  yield {
    span: node.span,
    message: say`This measure is one of ${translated(kind ?? '')}, not of ${other}, so its results would be counted under the wrong outcome. Correct the outcome or the measure.`,
  };
}
