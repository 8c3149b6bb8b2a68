import type { Mapping } from '../../document/document';
import { counted, isOrAre } from '../../language/counted';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check, Finding } from '../check';
import { doesNotApply, flowCount, flowIn, flowLabel, flowSpan, statedCount } from '../reading/flow-counts';
import { FLOW_LIMITS, FLOW_STAGES, FLOW_SUMS, type FlowLimit, type FlowSum } from '../reading/flow-rules';

export const flowDoesNotAddUp: Check = {
  code: 'flow-does-not-add-up',
  title: 'The flow does not add up',
  severity: 'error',
  explanation:
    'What goes into a box of the PRISMA flow diagram has to come out of it: excluded, not to be had, or passed on. Numbers that do not add up are the first thing that readers check. Where a number that is left out could account for the difference, it is only a reminder.',
  *find(file) {
    const flow = flowIn(file);
    if (flow === undefined) return;
    for (const rule of FLOW_SUMS) yield* sumFinding(rule, flow);
    for (const rule of FLOW_LIMITS) yield* limitFinding(rule, flow);
    yield* reportsWithoutStudies(flow);
  },
};

function* sumFinding(printed: FlowSum, flow: Mapping): Generator<Finding> {
  const total = statedCount(flow, printed.total);
  const rule = pastSkippedStages(printed, flow);
  if (total === undefined || !hasWhatItNeeds(rule, flow) || hasBrokenPart(rule, flow)) return;
  const plus = rule.plus.map((key) => flowCount(flow, key));
  const minus = rule.minus.map((key) => flowCount(flow, key));
  // As if what is left out were nothing.
  const sum = add(plus.map(({ least }) => least)) - add(minus.map(({ least }) => least));
  if (total === sum) return;
  const least = add(plus.map((count) => count.least)) - add(minus.map((count) => count.most));
  const most = add(plus.map((count) => count.most)) - add(minus.map((count) => count.least));
  const open = [...rule.plus, ...rule.minus].filter((key) => !isCounted(flow, key)).map(flowLabel);
  const statement = say`${flowLabel(rule.total)} is ${total}, but ${inNumbers(rule, flow, sum)}.`;
  const isExplained = least <= total && total <= most;
  yield {
    span: flowSpan(flow, rule.total),
    severity: isExplained ? 'information' : total > sum ? rule.ifMore : rule.ifLess,
    message: isExplained
      ? say`${statement} The difference of ${Math.abs(total - sum)} may be ${listed(open, 'or')}, which ${isOrAre(open.length)} not known: add what applies.`
      : `${statement} ${translated(rule.look)}`,
  };
}

/**
 * The same sum with every stage that does not apply replaced by what comes before it, as far as that is known: a stage of
 * which nothing comes in (other methods that were not used) adds nothing.
 */
function pastSkippedStages(rule: FlowSum, flow: Mapping): FlowSum {
  const before = FLOW_SUMS.filter(({ total }) => rule.plus.includes(total) && isPassedBy(flow, total))
    .map((each) => pastSkippedStages(each, flow))
    .filter((each) => hasWhatItNeeds(each, flow));
  const skipped = before.map(({ total }) => total);
  return {
    ...rule,
    plus: [...rule.plus.filter((key) => !skipped.includes(key)), ...before.flatMap(({ plus }) => plus)],
    minus: [...before.flatMap(({ minus }) => minus), ...rule.minus],
    needs: rule.needs.filter((group) => !group.some((key) => skipped.includes(key))),
  };
}

function hasWhatItNeeds({ needs }: FlowSum, flow: Mapping): boolean {
  return needs.every((group) => group.some((key) => isCounted(flow, key) && !isPassedBy(flow, key)));
}

/** A stage that does not apply: how many came that far stands nowhere, and is not none. */
function isPassedBy(flow: Mapping, key: string): boolean {
  return FLOW_STAGES.includes(key) && doesNotApply(flow, key);
}

/** Whether it is known what a box adds or takes away. */
function isCounted(flow: Mapping, key: string): boolean {
  const { least, most } = flowCount(flow, key);
  return least === most;
}

/** "4900 (“From databases”) + 100 (“From registers”) − 1201 (“Duplicates”) = 3704"; what is not known is left out. */
function inNumbers({ plus, minus }: FlowSum, flow: Mapping, sum: number): string {
  const terms = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const { least, most } = flowCount(flow, key);
      return least === most || least > 0 ? [`${least} (${flowLabel(key)})`] : [];
    });
  const [added, taken] = [terms(plus), terms(minus)];
  const result = `${sum}`.replace('-', '−');
  const [only] = added;
  if (added.length === 1 && taken.length === 0 && only !== undefined) return say`there are ${only}`;
  return `${[added.join(' + '), ...taken].join(' − ')} = ${result}`;
}

/** Where more is taken away than there is, that is the problem, and not what remains. */
function hasBrokenPart({ plus, minus }: FlowSum, flow: Mapping): boolean {
  return FLOW_LIMITS.some(
    (limit) =>
      minus.includes(limit.part) && limit.whole.some((key) => plus.includes(key)) && excess(limit, flow) !== undefined,
  );
}

function* limitFinding(limit: FlowLimit, flow: Mapping): Generator<Finding> {
  const found = excess(limit, flow);
  if (found === undefined) return;
  yield {
    span: flowSpan(flow, limit.part),
    message: say`${flowLabel(limit.part)} is ${found.part}, which is more than ${found.whole} (${flowLabel(found.key)}). ${translated(limit.look)}`,
  };
}

/** The two numbers, where the part is larger than the whole. */
function excess({ part, whole }: FlowLimit, flow: Mapping): { part: number; whole: number; key: string } | undefined {
  const key = whole.find((each) => statedCount(flow, each) !== undefined);
  const most = key === undefined ? undefined : statedCount(flow, key);
  const { least } = flowCount(flow, part);
  return key === undefined || most === undefined || least <= most ? undefined : { part: least, whole: most, key };
}

/** The second half of F12: included reports belong to included studies. */
function* reportsWithoutStudies(flow: Mapping): Generator<Finding> {
  const reports = statedCount(flow, 'new_reports');
  if (statedCount(flow, 'new_studies') !== 0 || reports === undefined || reports === 0) return;
  yield {
    span: flowSpan(flow, 'new_studies'),
    message: say`No study is counted as included, but ${counted(reports, 'report')} ${isOrAre(reports)}: every report belongs to a study. Correct one of the two numbers.`,
  };
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
