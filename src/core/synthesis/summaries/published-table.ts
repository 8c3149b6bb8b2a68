import { counted } from '../../language/counted';
import type { Review } from '../../review/review';
import { withMinus } from '../../statistics/printed';
import type { Cell, Column, Row, Table } from '../models/table';
import { panelsOf } from '../results/panels';
import type { SummaryNumber } from '../results/published-in';
import type { View } from '../view';
import { computed } from './asked-groups';
import { type ComparedNumber, type ComparedSummary, comparedSummaries } from './published';
import { likelyReasons } from './why-published-differs';

export const publishedView: View = {
  id: 'published',
  title: 'Published and recomputed summaries',
  meaning: 'Summaries as they were published beside what is worked out here, with the likely reason where they differ.',
  section: 'results',
  of: publishedTable,
};

const COLUMNS: readonly Column[] = [
  { id: 'about', title: 'Summary of' },
  { id: 'of', title: 'Studies' },
  { id: 'number', title: 'Number' },
  { id: 'published', title: 'Published' },
  { id: 'recomputed', title: 'Recomputed' },
  { id: 'agrees', title: 'Agrees' },
  { id: 'because', title: 'Likely reason' },
];

function publishedTable(review: Review): Table {
  const summaries = comparedSummaries(review);
  const numbers = summaries.flatMap((each) => each.numbers.filter(({ recomputed }) => recomputed !== undefined));
  const differing = numbers.filter(({ differs }) => differs).length;
  return {
    kind: 'table',
    id: 'published',
    title: 'Published and recomputed summaries',
    columns: COLUMNS,
    rows: summaries.flatMap((each) => rowsOf(each, review)),
    notes:
      numbers.length === 0
        ? []
        : [
            `${counted(numbers.length, 'number')} compared, ${differing === 0 ? 'none' : differing} of them different beyond the printed digits (at most four that count).`,
            'Recomputed from all results that the analysis names, whatever their designs. I² is worked out of Q, as in Cochrane reviews.',
          ],
    abbreviations: [],
  };
}

function rowsOf(summary: ComparedSummary, review: Review): Row[] {
  const file = review.record?.sections.get('meta_analysis')?.file.path ?? '';
  const because = likelyReasons(summary).join(' ');
  const title =
    panelsOf(review).find(({ analysis }) => analysis?.span.start === summary.analysis.span.start)?.title ?? '';
  return summary.numbers.map((number, index) => ({
    id: `${summary.analysis.span.start} ${summary.of} ${number.what}`,
    cells: [
      computed(index === 0 ? title : ''),
      computed(index === 0 ? summary.of : ''),
      computed(NAMES[number.what]),
      {
        text: withMinus(shortened(number.published.text)),
        state: 'given',
        source: { file, span: number.published.span },
      },
      recomputedCell(number),
      computed(number.recomputed === undefined ? '' : number.differs ? 'no' : 'yes'),
      computed(index === 0 || number.differs ? because : ''),
    ],
  }));
}

function recomputedCell({ recomputed, published }: ComparedNumber): Cell {
  if (recomputed === undefined) return computed('');
  const decimals = /e/i.test(published.text) ? 0 : (published.text.split('.')[1]?.length ?? 0);
  const isPlain = decimals > 0 && decimals <= MOST;
  const text = isPlain ? recomputed.toFixed(decimals) : shortened(String(recomputed));
  return computed(withMinus(text));
}

/** As many decimals as anybody reads. */
const MOST = 6;

/** “0.81234567890123” → “0.812346”. */
function shortened(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  if (decimals <= MOST && !/e/i.test(text)) return text;
  return String(Number(Number(text).toPrecision(MOST)));
}

const NAMES: Readonly<Record<SummaryNumber, string>> = {
  value: 'estimate',
  lower: 'lower limit',
  upper: 'upper limit',
  p: 'p',
  tau2: 'τ²',
  q: 'Q (Chi²)',
  df: 'degrees of freedom',
  i2: 'I² (%)',
  'prediction lower': 'prediction, lower limit',
  'prediction upper': 'prediction, upper limit',
  'events of the intervention': 'events, intervention',
  'events of the comparator': 'events, comparator',
  'people of the intervention': 'people, intervention',
  'people of the comparator': 'people, comparator',
};
