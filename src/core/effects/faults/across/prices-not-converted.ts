import type { Node } from '../../../document/document';
import { oneOrMany, textAt, valueOf } from '../../../document/walk';
import { canonicalChoice } from '../../../fields/canonical';
import { CURRENCIES } from '../../../knowledge/terms/usual-words';
import { say } from '../../../language/say';
import { type Index, indexed, isIncluded, type RecordView, sectionNode } from '../../../review/review';
import { metricOf } from '../../estimate-parts';
import type { ToldRule } from '../fault';
import { sectionFor } from '../reading/study-of';

/** Differences of costs in money of another currency or year than those that they are compared with. */
export const pricesNotConverted: ToldRule = {
  code: 'prices-not-converted',
  title: 'Prices of several currencies or years',
  severity: 'warning',
  looksAt: 'currency and price year against other studies',
  weight: 'doubtful',
  explanation:
    'Differences of costs can be compared and put together only in one currency and in prices of one year (Cochrane Handbook 20.5; CCEMG – EPPI-Centre Cost Converter). Where another study with the same measure counts in another money, neither is converted by anybody: the result is shown and enters no summary. Convert the numbers, and write under “economic: converted” to which currency and year; or accept the problem in this file with a reason.',
  *find({ node: result, file, review }) {
    const own = moneyOf(result, sectionFor(file, 'economic', review));
    if (own === undefined) return;
    const other = indexed(review, PRICES, own.about).find(
      ({ study, currency, year }) => study !== file.id && (currency !== own.currency || year !== own.year),
    );
    if (other === undefined) return yield { fits: own.node.span };
    yield {
      span: own.node.span,
      message: say`These are ${own.currency} of ${own.year ?? say`a year that is not said`}, and study “${other.study}” counts in ${other.currency} of ${other.year ?? say`a year that is not said`}: they cannot be compared or put together as they are. Convert the numbers, and write under “economic: converted” to which currency and year.`,
      related: { file: other.file, span: other.span, message: say`The other study.` },
    };
  },
};

interface Money {
  readonly about: string;
  readonly currency: string;
  readonly year: string | undefined;
  readonly node: Node;
}

/** The money in which a difference is counted: as the estimate says, in prices of the year of the economic data. */
function moneyOf(result: Node, economic: Node | undefined): Money | undefined {
  const estimate = valueOf(result, 'estimate');
  const node = valueOf(estimate, 'value');
  const about = textAt(result, 'measure') ?? textAt(result, 'outcome');
  const unit = canonicalChoice(CURRENCIES, textAt(estimate, 'unit') ?? '');
  const metric = metricOf(estimate);
  if (node === undefined || about === undefined || unit === undefined) return undefined;
  if (metric !== 'md' && metric !== 'coefficient') return undefined;
  const converted = valueOf(economic, 'converted');
  const year = textAt(converted, 'price_year') ?? textAt(economic, 'price_year');
  return { about, currency: unit, year, node };
}

interface Price {
  readonly study: string;
  readonly file: string;
  readonly span: Node['span'];
  readonly currency: string;
  readonly year: string | undefined;
}

const PRICES: Index<RecordView, Price> = {
  of: 'studies',
  *facts(study) {
    const section = study.sections.get('results');
    if (!isIncluded(study) || section === undefined) return;
    for (const result of oneOrMany(sectionNode(study, 'results'))) {
      const money = moneyOf(result, sectionNode(study, 'economic'));
      if (money === undefined) continue;
      const { about, currency, year, node } = money;
      yield [about, { study: study.id, file: section.file.path, span: node.span, currency, year }];
    }
  },
};
