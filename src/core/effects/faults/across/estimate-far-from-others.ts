import type { Node } from '../../../document/document';
import { numberAt } from '../../../document/numbers';
import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import {
  derivedFrom,
  type Index,
  indexed,
  isIncluded,
  type RecordView,
  type Review,
  sectionNode,
  workedOut,
} from '../../../review/review';
import { METRIC_NAMES, type Metric, scaleOf, unscaled } from '../../effect';
import { metricOf } from '../../estimate-parts';
import type { ToldRule } from '../fault';
import { shown, wouldFitIf } from '../reading/in-words';

/** An estimate that would lie among those of the other studies after one slip, and as it is lies far from all. */
export const estimateFarFromOthers: ToldRule = {
  code: 'estimate-far-from-others',
  title: 'An estimate far from those of all other studies',
  severity: 'information',
  looksAt: 'estimate against other studies',
  weight: 'worth a look',
  explanation:
    'An estimate far from all others of the same outcome is often a slip: a lost sign, a scale that runs the other way, groups exchanged, another unit or a decimal point (Cochrane Handbook 10.10.3). It is told only where one such slip would put it among the others, and nothing is left out for it: a result is no error because it differs. Compare with the source.',
  *find({ node: result, file, review }) {
    const own = placeOf(result);
    const estimate = valueOf(result, 'estimate');
    const node = valueOf(estimate, 'value');
    if (own === undefined || node === undefined) return;
    const { key, at, metric } = own;
    const found = derivedFrom(review, result, {
      what: 'others where an estimate is far away',
      of: (now) => farFrom(key, at, file.id, now),
      same: (before, now) => JSON.stringify(before) === JSON.stringify(now),
    });
    if (found === undefined) return;
    if (found === 'near') return yield { fits: node.span };
    const scale = scaleOf(metric);
    const others = say`${shown(unscaled(found.least, scale))} to ${shown(unscaled(found.most, scale))}`;
    const readings = slipsOf(metric)
      .filter(({ after }) => isAmong(after(at), found))
      .map(({ words }) => words);
    yield {
      span: node.span,
      message: say`${textOf(node)} is far from every other ${METRIC_NAMES[metric]} of the same outcome (${found.studies} studies, ${others}).${wouldFitIf(readings)} Compare with the source: which way the scale runs, the order of the groups, the unit and the decimal point. Nothing is left out for it.`,
    };
  },
};

interface Place {
  readonly key: string;
  readonly metric: Metric;
  /** On the scale on which effects are pooled. */
  readonly at: number;
}

/** Where an estimate stands, among which others. */
function placeOf(result: Node): Place | undefined {
  const estimate = valueOf(result, 'estimate');
  const [metric, value] = [metricOf(estimate), numberAt(estimate, 'value')];
  const [outcome, measure] = [textAt(result, 'outcome'), textAt(result, 'measure')];
  if (metric === undefined || value === undefined || outcome === undefined || metric === 'coefficient')
    return undefined;
  if (metric === 'md' && measure === undefined) return undefined;
  const at = scaleOf(metric) === 'log' ? Math.log(value) : scaleOf(metric) === 'fisher z' ? Math.atanh(value) : value;
  const key = [outcome, metric, ...(metric === 'md' ? [measure] : [])].join('\n');
  return Number.isFinite(at) ? { key, metric, at } : undefined;
}

interface Slip {
  readonly after: (at: number) => number;
  readonly words: string;
}

function slipsOf(metric: Metric): Slip[] {
  const isRatio = scaleOf(metric) === 'log';
  const moved = (factor: number) => (at: number) => (isRatio ? at + Math.log(factor) : at * factor);
  return [
    {
      after: (at) => -at,
      words: isRatio ? say`it is turned round (one divided by it)` : say`its sign is the other one`,
    },
    ...(metric === 'smd' || metric === 'md' || isRatio
      ? [
          { after: moved(0.1), words: say`the decimal point belongs one place further left` },
          { after: moved(10), words: say`the decimal point belongs one place further right` },
        ]
      : []),
  ];
}

interface Others {
  readonly studies: number;
  readonly least: number;
  readonly most: number;
  /** The middle half of all. */
  readonly middle: { readonly low: number; readonly high: number };
}

/** Whether a slip explains it: afterwards it would lie by the middle half of the others. */
function isAmong(at: number, { middle: { low, high } }: Others): boolean {
  const width = high - low;
  return low - width <= at && at <= high + width;
}

/** Fewer others do not show what is usual. */
const FEWEST = 5;
/** So many times the middle half of the others is far. */
const FAR = 4;

/** @returns nothing where there are too few others */
function farFrom(key: string, at: number, id: string | undefined, review: Review): Others | 'near' | undefined {
  const all = indexed(review, ESTIMATES, key);
  const sorted = workedOut(review, all, 'estimates in order', () => [...all].sort((a, b) => a.at - b.at));
  const falling = workedOut(review, all, 'estimates in falling order', () => [...sorted].reverse());
  const studies = workedOut(review, all, 'how many studies', () => new Set(all.map(({ study }) => study)).size);
  if (studies <= FEWEST) return undefined;
  const [low, high] = [0.25, 0.75].map((share) => sorted[Math.floor(share * (sorted.length - 1))]?.at ?? 0);
  const firstOther = (ordered: typeof sorted) => ordered.find(({ study }) => study !== id);
  const [least, most] = [firstOther(sorted), firstOther(falling)];
  if (least === undefined || most === undefined || low === undefined || high === undefined) return undefined;
  const width = high - low;
  const others: Others = { studies: studies - 1, least: least.at, most: most.at, middle: { low, high } };
  const isFar =
    width > 0 && (at < low - FAR * width || at > high + FAR * width) && (at < others.least || at > others.most);
  const metric = key.split('\n')[1] as Metric;
  return isFar && slipsOf(metric).some(({ after }) => isAmong(after(at), others)) ? others : 'near';
}

const ESTIMATES: Index<RecordView, { readonly at: number; readonly study: string }> = {
  of: 'studies',
  *facts(study) {
    if (!isIncluded(study)) return;
    for (const result of oneOrMany(sectionNode(study, 'results'))) {
      const place = placeOf(result);
      if (place !== undefined) yield [place.key, { at: place.at, study: study.id }];
    }
  },
};
