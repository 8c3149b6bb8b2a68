import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { type Review, reviewSection } from '../../../review/review';
import type { Fault, FileFault, Fits } from '../fault';
import { groupsIn } from '../reading/groups';
import { countAt } from '../reading/printed-numbers';

/** A part of the people that is larger than all of them. */
export const subgroupExceedsWhole: FileFault = {
  code: 'subgroup-exceeds-whole',
  title: 'A subgroup larger than the whole',
  severity: 'warning',
  looksAt: 'subgroups against everybody',
  explanation:
    'A subgroup is a part of the people of the same result, in people and in events. Where it is larger, the two were exchanged, a number is of another time point, or a digit is wrong. Compare both results with the source.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    const results = oneOrMany(file.sections.get('results')?.value).filter(isMapping);
    const wholes = new Map<string, Node>();
    for (const each of results) if (isWhole(each, review) && !wholes.has(nameOf(each))) wholes.set(nameOf(each), each);
    for (const each of results) {
      const whole = wholes.get(nameOf(each));
      if (whole !== undefined && !isWhole(each, review)) yield* compared(each, whole, file);
    }
  },
};

/** What the two have in common. */
function nameOf(result: Node): string {
  const sides = oneOrMany(valueOf(result, 'comparison')).map((side) => oneOrMany(side).map(textOf).join('+'));
  return JSON.stringify([...['outcome', 'measure', 'timepoint'].map((key) => textAt(result, key)), ...sides]);
}

const EVERYBODY = ['all', 'everyone', 'overall', 'total'];

function isWhole(result: Node, review: Review): boolean {
  const name = textAt(result, 'population');
  if (name === undefined || EVERYBODY.includes(name)) return true;
  const known = valueOf(valueOf(reviewSection(review, 'vocabulary'), 'populations'), name);
  return ['yes', 'true'].includes(textAt(known, 'whole') ?? '');
}

function* compared(part: Node, whole: Node, file: RecordFile): Generator<Fault | Fits> {
  const all = groupsIn(whole);
  for (const { node, name } of groupsIn(part)) {
    const same = all.find((each) => each.name === name)?.node;
    for (const key of ['analysed', 'events']) {
      const [some, every] = [countAt(node, key), countAt(same, key)];
      if (some === undefined || every === undefined) continue;
      if (some.value <= every.value) yield { fits: some.node.span };
      else
        yield {
          span: some.node.span,
          message: say`“${key}” ${some.text} of “${textAt(part, 'population')}” in “${name}” is more than the ${every.text} of everybody there. Compare both results with the source: they may be exchanged, or a digit is wrong.`,
          related: { file: file.path, span: every.node.span, message: say`The number of everybody.` },
        };
    }
  }
}
