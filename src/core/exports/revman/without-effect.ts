/**
 * Results that an analysis names and that have no effect here: nobody had an event in either group, or a trial of clusters does
 * not say how alike their people are. RevMan has a row for them all the same, with the numbers of their groups.
 */
import type { Node } from '../../document/document';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { comparedGroups } from '../../effects/comparison';
import { canonicalChoice } from '../../fields/canonical';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { includedStudies, type RecordView, type Review } from '../../review/review';
import { type Candidate, candidatesOfStudy } from '../../synthesis/results/forest-candidate';

/** A result as far as it is known without its effect. */
export type NamedResult = Pick<
  Candidate,
  | 'study'
  | 'section'
  | 'span'
  | 'id'
  | 'outcome'
  | 'measure'
  | 'timepoint'
  | 'population'
  | 'interventionGroups'
  | 'comparatorGroups'
>;

/** Those of one entry of `meta_analysis`, study by study. */
export function withoutEffect(entry: Node, review: Review): readonly NamedResult[] {
  const studies = oneOrMany(valueOf(entry, 'studies')).flatMap((each) => textOf(each) ?? []);
  return includedStudies(review)
    .filter(({ id }) => studies.length === 0 || studies.includes(id))
    .flatMap((study) => ofStudy(study, entry, review));
}

function ofStudy(study: RecordView, entry: Node, review: Review): readonly NamedResult[] {
  const section = study.sections.get('results');
  if (section === undefined || section.standing === 'not agreed') return [];
  const effects = new Set(candidatesOfStudy(study, review).candidates.map(({ span }) => span.start));
  return oneOrMany(section.pair.value)
    .filter((result) => !effects.has(result.span.start) && isAskedFor(result, entry))
    .map((result) => {
      const [interventionGroups = [], comparatorGroups = []] = comparedGroups(result);
      return {
        study,
        section,
        span: result.span,
        id: textAt(result, 'id'),
        outcome: textAt(result, 'outcome') ?? 'outcome not extracted',
        measure: textAt(result, 'measure'),
        timepoint: textAt(result, 'timepoint'),
        population: textAt(result, 'population'),
        interventionGroups,
        comparatorGroups,
      };
    });
}

/** It has to be named: without an effect, nothing else says that an analysis is about it. */
function isAskedFor(result: Node, entry: Node): boolean {
  const names = oneOrMany(valueOf(entry, 'results')).map(textOf);
  const fits = ['measure', 'timepoint'].every((key) => [undefined, textAt(result, key)].includes(textAt(entry, key)));
  const metric = textAt(valueOf(result, 'derive'), 'metric') ?? textAt(valueOf(result, 'estimate'), 'type');
  const known = (written: string | undefined) => canonicalChoice(ESTIMATE_TYPES, written ?? '');
  return (
    names.includes(textAt(result, 'id') ?? '') &&
    textAt(result, 'outcome') === textAt(entry, 'outcome') &&
    known(metric) === known(textAt(entry, 'metric')) &&
    fits
  );
}
