import type { Node } from '../../../document/document';
import { isMapping, itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { canonicalChoice } from '../../../fields/canonical';
import { EFFECT_DIRECTIONS } from '../../../format/study/result';
import { counted, isOrAre } from '../../../language/counted';
import { say } from '../../../language/say';
import { measureOf } from '../../../review/measures';
import type { Review } from '../../../review/review';
import { noDifference, scaleOf } from '../../effect';
import { intervalOf, metricOf } from '../../estimate-parts';
import type { Fault, FileFault, Fits } from '../fault';
import { countAt } from '../reading/printed-numbers';

/** Harm that numbers show and words deny. */
export const harmAsNoEffect: FileFault = {
  code: 'harm-as-no-effect',
  title: 'Harm recorded as no effect',
  severity: 'warning',
  looksAt: 'words about harm against numbers',
  explanation:
    'Where the whole interval of an effect lies on the worse side, the groups did not do equally well; and where people had a harm, it was not “none found” (PRISMA harms; CONSORT Harms 2022, doi:10.1136/bmj-2022-073725). Harm that is recorded as no effect is lost to everybody who reads the tables. Correct the words, or the numbers.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const result of oneOrMany(file.sections.get('results')?.value).filter(isMapping))
      yield* inResult(result, review);
    const harms = file.sections.get('harms')?.value;
    for (const kind of ['adverse_events', 'harmful_effects', 'equity_harms']) yield* inHarms(valueOf(harms, kind));
  },
};

function* inResult(result: Node, review: Review): Generator<Fault | Fits> {
  const node = valueOf(result, 'effect_direction');
  const worse = isWorse(result, review);
  if (node === undefined || worse === undefined) return;
  if (!worse || canonicalChoice(EFFECT_DIRECTIONS, textOf(node) ?? '') !== 'no difference')
    return yield { fits: node.span };
  const interval = intervalOf(valueOf(result, 'estimate'));
  yield {
    span: node.span,
    message: say`The whole interval of this effect lies on the worse side, so that the intervention did harm here, and “no difference” is written. Write “favours comparator”, or correct the numbers, the order of the comparison, or which way of the measure is better.`,
    ...(interval && { related: { span: interval.node.span, message: say`The interval.` } }),
  };
}

/** Whether the whole interval lies where the intervention did worse; nothing where that is not known. */
function isWorse(result: Node, review: Review): boolean | undefined {
  const estimate = valueOf(result, 'estimate');
  const [metric, interval] = [metricOf(estimate), intervalOf(estimate)];
  const better = textAt(measureOf(result, review)?.entry, 'better');
  if (metric === undefined || interval === undefined || itemsOf(valueOf(result, 'comparison')).length !== 2)
    return undefined;
  if (better !== 'lower' && better !== 'higher') return undefined;
  const nothing = noDifference(scaleOf(metric));
  return better === 'lower' ? interval.lower.value > nothing : interval.upper.value < nothing;
}

function* inHarms(kind: Node | undefined): Generator<Fault | Fits> {
  const finding = valueOf(kind, 'finding');
  const groups = oneOrMany(valueOf(kind, 'what')).flatMap((harm) => oneOrMany(valueOf(harm, 'by_arm')));
  for (const group of groups) yield* againstPeople(group);
  const happened = groups.find((group) => (countAt(group, 'events')?.value ?? 0) > 0);
  const events = happened && countAt(happened, 'events');
  if (finding === undefined || happened === undefined || events === undefined) return;
  if (!NONE.includes(textOf(finding) ?? '')) return yield { fits: finding.span };
  yield {
    span: finding.span,
    message: say`“${textOf(finding)}” is written, and ${counted(events.value, 'person', 'people')} had it in “${textAt(happened, 'arm')}”. Write “found”, or correct the numbers.`,
    related: { span: events.node.span, message: say`How many had it.` },
  };
}

const NONE = ['none found', 'none', 'no'];

function* againstPeople(group: Node): Generator<Fault | Fits> {
  const [events, people] = [countAt(group, 'events'), countAt(group, 'analysed')];
  if (events === undefined || people === undefined) return;
  if (events.value <= people.value) return yield { fits: events.node.span };
  yield {
    span: events.node.span,
    message: say`${counted(events.value, 'person', 'people')} with the harm ${isOrAre(events.value)} more than the ${counted(people.value, 'person', 'people')} in the group. Compare both numbers with the source: they may be exchanged, or events may be counted rather than people.`,
    related: { span: people.node.span, message: say`How many they are.` },
  };
}
