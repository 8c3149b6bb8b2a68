import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { canonicalChoice } from '../../../fields/canonical';
import { CURRENCIES, UNITS } from '../../../knowledge/terms/usual-words';
import { say } from '../../../language/say';
import { measureOf } from '../../../review/measures';
import type { Review } from '../../../review/review';
import type { Fault, FileFault, Fits } from '../fault';
import { estimatesIn } from '../reading/estimates';
import { rangeAt } from '../reading/scale';

/** A unit, or a range of scores, unlike the one that the measure has in the vocabulary. */
export const otherUnitOrScale: FileFault = {
  code: 'other-unit-or-scale',
  title: 'Another unit or scale than the measure has',
  severity: 'warning',
  looksAt: 'units and ranges against the measure',
  explanation:
    'Differences of means are compared and put together in the unit and on the scale of their measure (Cochrane Handbook 6.5.1). A study that used another unit, or a version with other scores, has other numbers for the same difference. Convert the numbers and say so, or give this version an entry of its own under “measures”; standardised differences can be put together all the same.',
  *find(file, review) {
    if (file.kind !== 'study') return;
    for (const result of entriesOf(file, 'results'))
      for (const estimate of estimatesIn(result)) yield* unitOf(valueOf(estimate, 'unit'), result, review);
    for (const outcome of entriesOf(file, 'outcomes')) {
      yield* unitOf(valueOf(outcome, 'unit'), outcome, review);
      yield* rangeOf(outcome, review);
    }
  },
};

function entriesOf(file: RecordFile, section: string) {
  return oneOrMany(file.sections.get(section)?.value).filter(isMapping);
}

function* unitOf(node: Node | undefined, holder: Node, review: Review): Generator<Fault | Fits> {
  const measure = measureOf(holder, review);
  const [own, usual] = [textOf(node), textAt(measure?.entry, 'unit')];
  // A ratio or a standardised difference has no unit of the measure.
  const type = textAt(valueOf(holder, 'estimate'), 'type') ?? 'md';
  if (node === undefined || own === undefined || usual === undefined || !['md', 'coefficient'].includes(type)) return;
  if (plainUnit(own) === plainUnit(usual)) return yield { fits: node.span };
  yield {
    span: node.span,
    message: say`“${own}” is another unit than “${usual}”, which “${measure?.name}” has in the review file, so that these numbers cannot be compared with those of other studies. Convert them and say so under “note”, or give this version an entry of its own under “measures”.`,
  };
}

/** Names of one unit are the same; so are one and many. */
function plainUnit(written: string): string {
  const text = written.trim();
  return (canonicalChoice([...UNITS, ...CURRENCIES], text) ?? text).toLowerCase().replace(/s$/, '');
}

function* rangeOf(outcome: Node, review: Review): Generator<Fault | Fits> {
  const measure = measureOf(outcome, review);
  const node = valueOf(outcome, 'range');
  const own = rangeAt(outcome, measure?.name ?? '');
  const usual = measure && rangeAt(measure.entry, measure.name);
  if (node === undefined || own === undefined || usual === undefined) return;
  if (own.low === usual.low && own.high === usual.high) return yield { fits: node.span };
  yield {
    span: node.span,
    message: say`This study used “${usual.name}” with scores from ${own.low} to ${own.high}; in the review file it has ${usual.low} to ${usual.high}. Means and differences are on another scale than those of other studies: give this version an entry of its own under “measures”, or convert the numbers and say so under “note”.`,
  };
}
