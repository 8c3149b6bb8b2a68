import type { Node } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { canonicalChoice } from '../../../fields/canonical';
import { EFFECT_DIRECTIONS } from '../../../format/study/result';
import { STUDY_TYPES } from '../../../knowledge/terms/designs';
import { say } from '../../../language/say';
import { type Index, indexed, isIncluded, type RecordView, type Review, sectionNode } from '../../../review/review';
import { interventionsOf } from '../../../review/study-names';
import type { FileFault } from '../fault';

/** An intervention that is called effective, with no study that could show it, or with studies that show otherwise. */
export const effectiveAgainstResults: FileFault = {
  code: 'effective-against-results',
  title: 'Called effective without results, or against them',
  severity: 'warning',
  looksAt: 'conclusion against the results of all studies',
  explanation:
    'That an intervention works can be concluded from studies that evaluate outcomes, and hardly where every result goes the other way (Cochrane Handbook 15.6). Either a study or a direction of effect is missing or wrong, or the conclusion is. Whether it works remains a verdict of people: it is only pointed out. Correct one of the two, or accept the problem in this file with a reason.',
  *find(file, review) {
    if (file.kind !== 'intervention' || file.id === undefined) return;
    const effective = file.sections.get('effective')?.value;
    const value = valueOf(effective, 'value');
    if (value === undefined || !['yes', 'true'].includes(textOf(value)?.toLowerCase() ?? '')) return;
    const studies = indexed(review, EVIDENCE, file.id);
    const message = messageFor(studies, textAt(effective, 'outcome'), file, review);
    if (message === undefined) yield { fits: value.span };
    else {
      const related = studies.flatMap(({ file: path, span }) =>
        span === undefined ? [] : [{ file: path, span, message: say`The results of a study about it.` }],
      );
      yield { span: value.span, message, related: related.slice(0, MOST_SHOWN) };
    }
  },
};

const MOST_SHOWN = 5;

/** What an included study contributes to the question whether an intervention works. */
interface Evidence {
  readonly file: string;
  /** Where its results begin. */
  readonly span: Node['span'] | undefined;
  readonly evaluates: boolean;
  readonly results: readonly { readonly outcome: string | undefined; readonly direction: string | undefined }[];
}

function messageFor(
  studies: readonly Evidence[],
  outcome: string | undefined,
  { id }: RecordFile,
  review: Review,
): string | undefined {
  // Where no study is extracted yet, nothing is known of them.
  if (review.studies.length === 0) return undefined;
  if (!studies.some(({ evaluates }) => evaluates))
    return say`“${id}” is called effective, and no included study that names it evaluates its outcomes. Add the studies from which this is concluded, or write “not evaluated”.`;
  const results = studies
    .flatMap((each) => each.results)
    .filter((each) => outcome === undefined || each.outcome === outcome);
  const directions = results.flatMap(({ direction }) => direction ?? []);
  if (directions.length === 0 || directions.length < results.length) return undefined;
  if (directions.includes('favours intervention')) return undefined;
  const of = outcome === undefined ? '' : say` of “${outcome}”`;
  const none =
    directions.length === 1
      ? say`its only result${of} does not favour it`
      : say`none of its ${directions.length} results${of} favours it`;
  return say`“${id}” is called effective, and ${none}. Look at the directions of effect and at the conclusion: one of the two is wrong, or the reason belongs under “basis”.`;
}

const EVIDENCE: Index<RecordView, Evidence> = {
  of: 'studies',
  *facts(study) {
    if (!isIncluded(study)) return;
    const section = study.sections.get('results');
    const types = oneOrMany(sectionNode(study, 'types')).flatMap((node) => textOf(node) ?? []);
    const evaluates = types.some((type) => canonicalChoice(STUDY_TYPES, type) === 'outcome evaluation');
    const results = oneOrMany(sectionNode(study, 'results')).map((result) => ({
      outcome: textAt(result, 'outcome'),
      direction: canonicalChoice(EFFECT_DIRECTIONS, textAt(result, 'effect_direction') ?? ''),
    }));
    const fact: Evidence = {
      file: section?.file.path ?? study.files[0]?.path ?? '',
      span: section?.pair.key.span,
      evaluates: evaluates || types.length === 0 || results.length > 0,
      results,
    };
    for (const id of interventionsOf(study)) yield [id, fact];
  },
};
