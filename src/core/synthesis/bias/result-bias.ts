/** The overall risk of bias that people judged of a result, for figures that colour by it. */

import { textOf } from '../../document/walk';
import type { Instrument, Judgement } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { type Assessment, assessmentsOf, hasOverall } from '../../review/appraisal/assessments';
import { type RecordView, type Review, workedOut } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import type { CellMark, CellSource } from '../models/table';

/** A judged level; instruments are never brought onto one scale. */
export interface ResultBias {
  readonly mark: Required<CellMark>;
  /** Of its instrument among those of the review, from 0. */
  readonly place: number;
  /** "High (RoB 2)". */
  readonly label: string;
  readonly symbol: string;
  /** From 0, the best. */
  readonly rank: number;
  readonly source: CellSource;
}

/**
 * What people judged of a result, else of its study as a whole; a suggestion is not a judgement. Where a result is assessed for
 * several questions, the one that the review asks counts.
 * @param result its id; absent: the study as a whole
 */
export function biasOf(result: string | undefined, study: RecordView, review: Review): ResultBias | undefined {
  const { byResult, ofStudy } = biasesOf(study, review);
  return result !== undefined && byResult.has(result) ? byResult.get(result) : ofStudy;
}

/** The tool without an overall judgement (RoB 1) with which a study was judged, where it was with no other. */
export function toolWithoutOverall(study: RecordView, review: Review): Instrument | undefined {
  const used = instrumentsOf(review).flatMap((instrument) =>
    assessmentsOf(study, instrument, review).map((assessment) => ({ instrument, assessment })),
  );
  return used.some(({ assessment }) => hasOverall(assessment)) ? undefined : used[0]?.instrument;
}

/** What people judged in one study. */
interface Biases {
  /** Of the results that are assessed by themselves, with whatever instrument. */
  readonly byResult: ReadonlyMap<string, ResultBias | undefined>;
  /** Of the study as a whole, which holds for all its other results. */
  readonly ofStudy: ResultBias | undefined;
}

function biasesOf(study: RecordView, review: Review): Biases {
  return workedOut(review, study, 'overall risk of bias', () => {
    const all = instrumentsOf(review).map((instrument) => ({
      instrument,
      all: assessmentsOf(study, instrument, review),
    }));
    const results = all.flatMap((each) => each.all.flatMap(({ result }) => textOf(result) ?? []));
    return {
      byResult: new Map(results.map((result) => [result, biasIn(result, all)])),
      ofStudy: biasIn(undefined, all),
    };
  });
}

function biasIn(
  result: string | undefined,
  with_: readonly { readonly instrument: Instrument; readonly all: readonly Assessment[] }[],
): ResultBias | undefined {
  for (const { instrument, all } of with_) {
    const own = all.filter((each) => result !== undefined && textOf(each.result) === result);
    const about = own.length > 0 ? own : all.filter((each) => each.result === undefined);
    const asked = about.filter((each) => !departs(each));
    for (const assessment of asked.length > 0 ? asked : about) {
      const { given } = assessment.overall;
      const rank = instrument.judgements.findIndex(({ value }) => value === given?.value);
      if (given?.value === undefined || rank < 0) continue;
      return {
        mark: { instrument: instrument.id, judgement: given.value, level: instrument.judgements[rank] as Judgement },
        label: `${judgementLabel(instrument, given.value)} (${instrument.name})`,
        symbol: instrument.judgements[rank]?.symbol ?? '',
        rank,
        place: with_.findIndex((each) => each.instrument === instrument),
        source: { file: assessment.file.path, span: given.node.span },
      };
    }
  }
  return undefined;
}

/** The highest risk among several results of one study. */
export function worstBias(each: readonly (ResultBias | undefined)[]): ResultBias | undefined {
  const known = each.filter((bias) => bias !== undefined);
  return known.reduce<ResultBias | undefined>(
    (worst, bias) => (worst === undefined || bias.rank > worst.rank ? bias : worst),
    undefined,
  );
}

/** Whether it answers another question than the review decided on. */
function departs({ facts }: Assessment): boolean {
  return facts.some(({ item, from }) => item.key === 'effect_of_interest' && from === 'assessment');
}
