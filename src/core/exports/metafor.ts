/**
 * Effects as metafor reads them (Viechtbauer 2010, doi:10.18637/jss.v036.i03): `rma(yi, vi, data = …)` takes the table as it
 * stands. One row for each result, on the scale on which effects are pooled (ratios as natural logarithms,
 * correlations as Fisher's z), never turned round. Where effects are from events, the counts stand in `ai`, `bi`, `ci` and `di`,
 * for `rma.mh` and `rma.peto`.
 */

import { csv } from '../figures/tables/csv';
import { type EffectJson, jsonView, type ReviewJson } from '../json-view/json-view';
import { inEnglish } from '../language/say';
import type { Review } from '../review/review';

export interface MetaforExport {
  readonly text: string;
  readonly rows: number;
  /** One sentence for each result with an estimate that is in no row. */
  readonly leftOut: readonly string[];
}

/** What metafor calls the measures of effect; a coefficient of a model has no name there. */
const MEASURES: Readonly<Record<string, string>> = {
  smd: 'SMD',
  md: 'MD',
  or: 'OR',
  rr: 'RR',
  rd: 'RD',
  hr: 'HR',
  irr: 'IRR',
  rom: 'ROM',
  correlation: 'ZCOR',
  coefficient: 'GEN',
};

const HEADS = [
  'study',
  'slab',
  'result',
  'outcome',
  'instrument',
  'timepoint',
  'population',
  'design',
  'measure',
  'scale',
  'yi',
  'vi',
  'sei',
  'better',
  'origin',
  'formula',
  'overall_bias',
  'not_pooled',
] as const;

/** With the event and without it, intervention first; only in tables that have any. */
const COUNT_HEADS = ['ai', 'bi', 'ci', 'di'] as const;

/** @param view of the review, where it is at hand */
export function metaforExport(review: Review, view: ReviewJson = jsonView(review)): MetaforExport {
  return inEnglish(() => effectsFor(view));
}

function effectsFor(view: ReviewJson): MetaforExport {
  const leftOut: string[] = [];
  const rows = view.studies.flatMap((study) =>
    study.computed.results.flatMap((result) => {
      const { effect, no_effect } = result;
      if (effect === null) {
        if (no_effect !== null)
          leftOut.push(`${study.computed.cited}, ${result.id ?? 'a result without an id'}: ${no_effect}`);
        return [];
      }
      const biases = result.assessments.map(({ instrument, overall }) => `${instrument}: ${overall ?? 'not judged'}`);
      return [
        [
          study.id,
          study.computed.name,
          result.id ?? '',
          result.outcome ?? '',
          result.measure ?? '',
          result.timepoint ?? '',
          result.population ?? '',
          typeof study.design === 'string' ? study.design : '',
          MEASURES[effect.metric] ?? effect.metric,
          effect.scale,
          String(effect.estimate),
          String(effect.se ** 2),
          String(effect.se),
          effect.better ?? '',
          effect.origin,
          effect.formula,
          biases.join('; '),
          effect.not_pooled ?? '',
          ...countsIn(effect),
        ],
      ];
    }),
  );
  const hasCounts = rows.some((row) => row.at(-1) !== '' && row.length > HEADS.length);
  const width = hasCounts ? HEADS.length + COUNT_HEADS.length : HEADS.length;
  const heads = hasCounts ? [...HEADS, ...COUNT_HEADS] : HEADS;
  return { text: csv([heads, ...rows.map((row) => row.slice(0, width))]), rows: rows.length, leftOut };
}

function countsIn({ counts }: EffectJson): string[] {
  return counts === undefined ? COUNT_HEADS.map(() => '') : [counts.a, counts.b, counts.c, counts.d].map(String);
}
