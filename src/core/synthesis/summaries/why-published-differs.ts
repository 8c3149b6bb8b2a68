/** Why a summary that was published may differ from the one that is worked out here. */
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import type { Candidate } from '../results/forest-candidate';
import { severalOfOneStudy } from '../results/meta-analysis';
import { BETWEEN, type ComparedSummary } from './published';

/** The likely reasons why numbers differ or are not worked out, a sentence each; none where they agree. */
export function likelyReasons(summary: ComparedSummary): readonly string[] {
  const { results, fit, numbers, of } = summary;
  if (fit === undefined)
    return [
      results.length === 0
        ? 'No result that it names has an effect here, so that nothing is worked out: the forest plot says why.'
        : 'The results that it names cannot be pooled in this way.',
    ];
  if (!numbers.some(({ differs }) => differs)) return [];
  if (of === BETWEEN) return [TEST];
  const found = [...whatIsIn(summary, fit), ...howItIsPooled(summary, fit)];
  return found.length > 0 ? found : ['No reason is known: compare the numbers of the studies with the publication.'];
}

const TEST = 'The test between subgroups here compares their summaries, each with its own variance between studies.';

function whatIsIn({ analysis }: ComparedSummary, fit: readonly Candidate[]): string[] {
  const several = severalOfOneStudy(fit).map(([{ name }]) => name);
  const missing = analysis.results.length > 0 && fit.length < analysis.studies.length;
  return [
    ...(missing
      ? [
          `Here ${counted(fit.length, 'result')} can be used, of ${counted(analysis.studies.length, 'study', 'studies')} that are named.`,
        ]
      : []),
    ...(several.length > 0 ? [`${listed(several, 'and')} stands in it more than once.`] : []),
  ];
}

function howItIsPooled({ analysis, numbers }: ComparedSummary, fit: readonly Candidate[]): string[] {
  const differ = new Set(numbers.flatMap(({ what, differs }) => (differs ? [what] : [])));
  const empty = fit.filter(({ effect }) => effect.table && Object.values(effect.table).includes(0));
  const isSmall = fit.some(({ effect }) => effect.metric === 'smd' && effect.origin === 'derived');
  const isCounted = analysis.pooling !== 'inverse variance';
  return [
    ...(empty.length > 0 && isCounted
      ? [
          `In ${counted(empty.length, 'study', 'studies')} a cell of the table is empty: RevMan adds a half to all four, and the method here takes events as they were counted.`,
        ]
      : []),
    ...(isSmall
      ? [
          'Standardised mean differences: RevMan takes an approximation of the factor for small groups, here it is exact.',
        ]
      : []),
    ...(differ.size === 1 && differ.has('p') && analysis.interval === 'hartung-knapp'
      ? ['The p value may be from the normal distribution, where the interval is Hartung and Knapp’s.']
      : []),
    ...([...differ].every((what) => what.startsWith('prediction')) ? [PREDICTION] : []),
    ...(differ.size > 0 && [...differ].every((what) => what === 'tau2' || what === 'i2') ? [ESTIMATOR] : []),
  ];
}

const PREDICTION = 'Prediction intervals are taken from t with other degrees of freedom in some programs.';
const ESTIMATOR = 'Programs stop the iteration for τ² at different places.';
