import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { pairsOf, textOf, valueOf } from '../../document/walk';
import type { KnownMeasure } from '../../knowledge/terms/known-measure';
import { say, translated } from '../../language/say';
import { knownMeasure } from '../../review/measures';
import { packsOf, type Review } from '../../review/review';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';

export const measureDirection: Check = {
  code: 'measure-direction',
  title: 'A measure that runs the other way',
  severity: 'error',
  explanation:
    'Every direction of effect is worked out from which way of a measure is better. Of the known measures it is written down, and what is typed here says the opposite: benefit would be counted as harm. Correct `better`; where a study has turned the score round, give that score a name of its own. A scale whose scores are never added up has no direction as a whole, and one that could not be confirmed is only pointed out.',
  *find(file, review) {
    for (const { measure, better, key } of knownEntries(file, review)) {
      const typed = textOf(better);
      if (measure.noTotal) {
        if (better !== undefined && typed !== undefined) yield wholeScale(measure, better);
        continue;
      }
      const registered = measure.better;
      if (registered === undefined) continue;
      if (registered.isConfirmed) yield* contradicted(measure, registered.way, better);
      else if (typed !== registered.way) yield toConfirm(measure, registered.way, better ?? key);
    }
  },
};

function* contradicted({ name }: KnownMeasure, way: 'lower' | 'higher', better: Node | undefined): Generator<Finding> {
  const typed = textOf(better);
  if (better === undefined || (typed !== 'lower' && typed !== 'higher') || typed === way) return;
  yield {
    span: better.span,
    message: say`${name} is better when ${way}; here it says ${typed}, so that benefit would be counted as harm. Write “${way}”, or give a score that was turned round a name of its own.`,
    fixes: [{ title: say`Write “${way}”`, kind: 'choice', edits: [write(better.span, way)] }],
  };
}

function wholeScale({ name }: KnownMeasure, better: Node): Finding {
  return {
    span: better.span,
    severity: 'warning',
    message: say`${name} has separate scores that are never added up, and they can run in opposite directions, so the whole has no better way. Give each score an entry of its own, with “better” there.`,
  };
}

function toConfirm({ name, unconfirmed }: KnownMeasure, way: 'lower' | 'higher', place: Node): Finding {
  const other = unconfirmed === undefined ? '' : say` Also not confirmed: ${translated(unconfirmed)}`;
  return {
    span: place.span,
    severity: 'information',
    message: say`Of ${name}, ${way} is probably better, which could not be confirmed. Look it up in the paper about the measure, and write it under “better” once for the whole review.${other}`,
  };
}

/** Entries of a vocabulary that mean a known measure. */
function* knownEntries(file: RecordFile, review: Review) {
  if (file.kind !== 'review') return;
  const measures = valueOf(file.sections.get('vocabulary')?.value, 'measures');
  for (const { key, value } of pairsOf(measures)) {
    const measure = knownMeasure(measures, key.text, packsOf(review));
    if (measure) yield { measure, key, better: valueOf(value, 'better') };
  }
}
