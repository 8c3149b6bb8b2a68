/** Why something of a Cochrane review is in no file. */
import { english, type Found, say, translated } from '../../../core/index';

/** By the last word of the place: the column, the key of JSON, the attribute of RevMan 5. */
const REASONS: readonly (readonly [column: RegExp, reason: string])[] = [
  [/^weight$/i, english`Weights follow from the numbers, and are worked out here.`],
  [
    /^(?:mean|ci start|ci end|exp mean|giv mean|giv se|effect_size|ci_start|ci_end|se|o_e|var)$/i,
    english`It follows from numbers that are taken over, and is worked out here.`,
  ],
  [
    /^(?:effect [zt]|heterogeneity p|subgroup i²|z|p_chi2|i2_q|q|p_q|tau2|chi2|df|p_z|i2)$/i,
    english`It follows from numbers that are taken over.`,
  ],
  [/^tau² ci/i, english`An interval of τ² has no place here.`],
  [
    /^(?:graph scale|scale|sort (?:studies )?by|sort_by|show risk of bias|subgroup estimates|overall estimates|test for subgroup differences|prediction interval|applicability|subgroup number|subgroups|subgroup_test|totals|estimable|studies|calculated_data)$/i,
    english`It says what a plot of RevMan shows.`,
  ],
  [/^(?:id|analysis id)$/i, english`The number is RevMan’s own.`],
  [/^(?:log-scale data|data[- ]type)$/i, english`It follows from the measure of effect and the numbers.`],
  [/^year$/i, english`A study has no year of its own here: its reports have theirs.`],
  [/^study year$/i, english`A study has no year of its own here: its reports have theirs.`],
  [
    /^(?:other .*|covariance.*|correlation.*)$|\bcovariance\b/i,
    english`Numbers of two results together have no place here.`,
  ],
  [
    /^(?:ci[ -]level|study ci|estimate ci|ci\/pi level|ci_study|ci_total)$/i,
    english`Intervals are of 95% where nothing else is written.`,
  ],
  [/^(?:total|events)_[12]$/i, english`RevMan 5 writes 0 where there is no number.`],
  [/^primary$/i, english`The first report is the main one.`],
  [/^\$schema$/, english`It names the form of the file.`],
  [/^risk-of-bias-method$/, english`It follows from the section in which judgements stand.`],
  [/^analysis name$/i, english`The analysis is called otherwise in its settings.`],
  [
    /(?:^|[.(])(?:support(?:-for-judgement)?)\)?(?:$|:)/i,
    english`The tool has no such domain, or another heading of the same domain is taken.`,
  ],
  [
    /judgement\)?$|^domain \(judgement\)/i,
    english`It is no judgement of the tool, or another one stands at the result.`,
  ],
  [/^(?:reference-type|type)$/i, english`There is no such kind of publication here.`],
];

export function whyNot({ at: [origin], value }: Found): string {
  const column = origin?.column ?? '';
  if (/^(?:false|no)$/i.test(value)) return say`It says that something is not so.`;
  if (/^review-level-concepts/.test(column)) return say`It follows from what is said of the studies.`;
  if (/QUALITY_ITEM[^/]* \/ DESCRIPTION$/.test(column))
    return say`How a domain is to be judged is the team’s own rule: write it under “guidance” of the review file.`;
  if (/OTHER_OUTCOME/.test(column)) return say`A table of words among the analyses has no place here.`;
  const last = /(?:^|[.@]| \/ )([^.@/]+)$/.exec(column)?.[1] ?? column;
  const found = REASONS.find(([pattern]) => pattern.test(column)) ?? REASONS.find(([pattern]) => pattern.test(last));
  return found ? translated(found[1]) : say`Nothing is known of “${last}”.`;
}
