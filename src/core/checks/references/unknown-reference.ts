import type { RecordFile } from '../../document/record';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS, type ReferenceTarget } from '../../fields/field';
import { closest, plain } from '../../language/closest';
import { listed } from '../../language/listed';
import { english, say, translated } from '../../language/say';
import { OF_ONE_STUDY, prepareNames, type Reference, referencesAmong } from '../../review/names';
import type { Review } from '../../review/review';
import { unreadableFilesOf } from '../../review/unsettled';
import { write } from '../../writing/edits';
import type { Check, Finding } from '../check';

export const unknownReference: Check = {
  code: 'unknown-reference',
  title: 'Something is named that does not exist',
  severity: 'error',
  explanation:
    'Studies name interventions, results name arms, and outcomes, measures and time points are named as in the vocabulary of the review file. A name that nothing has leads nowhere: the value would silently be missing from tables. Correct the spelling, or add what is named where it belongs.',
  *find(file, review, prepared) {
    const names = prepareNames(review, file);
    const waits = unreadableFilesOf(review, file).length > 0;
    for (const reference of referencesAmong(prepared.steps())) {
      if (waits && OF_ONE_STUDY.includes(reference.target)) continue;
      const known = names(reference.target).map(({ name }) => name);
      if (!known.includes(reference.name)) yield* unknown(reference, known, file, review);
    }
  },
};

/** What each thing is called, where it is given, and whether that is the review file. */
export const THINGS: Readonly<
  Record<ReferenceTarget, { readonly name: string; readonly of?: string; readonly home: string; readonly key?: string }>
> = {
  study: { name: english`study`, home: english`in a file that begins with “study: …”` },
  intervention: { name: english`intervention`, home: english`in a file that begins with “intervention: …”` },
  report: { name: english`report`, of: english` in this study`, home: english`under “reports” of the study` },
  arm: { name: english`arm`, of: english` in this study`, home: english`under “arms” of the study` },
  result: { name: english`result`, of: english` in this study`, home: english`under “results” of the study` },
  reviewer: { name: english`reviewer`, home: english`under “reviewers” of the review file`, key: 'reviewers' },
  outcome: {
    name: english`outcome`,
    home: english`under “vocabulary: outcomes” of the review file`,
    key: 'vocabulary',
  },
  measure: {
    name: english`measure`,
    home: english`under “vocabulary: measures” of the review file`,
    key: 'vocabulary',
  },
  timepoint: {
    name: english`time point`,
    home: english`under “vocabulary: timepoints” of the review file`,
    key: 'vocabulary',
  },
  population: {
    name: english`population`,
    home: english`under “vocabulary: populations” of the review file`,
    key: 'vocabulary',
  },
  mechanism: {
    name: english`mechanism`,
    home: english`under “vocabulary: mechanisms” of the review file`,
    key: 'vocabulary',
  },
  theme: { name: english`theme`, home: english`under “themes” of the review file`, key: 'themes' },
};

function* unknown(
  reference: Reference,
  names: readonly string[],
  file: RecordFile,
  review: Review,
): Generator<Finding> {
  const thing = THINGS[reference.target];
  const { key } = thing;
  const name = translated(thing.name);
  const isElsewhere = thing.of !== undefined && file.kind !== 'study';
  const of = isElsewhere ? say` in any study` : translated(thing.of ?? '');
  const home = isElsewhere ? say`in the file of a study` : translated(thing.home);
  const { span } = reference.node;
  if (key !== undefined && review.record === undefined && file.kind !== 'review') return;
  const missing = canonicalChoice(MISSING_WORDS, reference.name);
  if (missing !== undefined) {
    yield {
      span,
      message: say`“${missing}” cannot stand where a name is expected. Name the ${name}, or leave the line empty while it is not yet extracted.`,
    };
    return;
  }
  if (names.length === 0) {
    yield {
      span,
      ...(key !== undefined && { severity: 'information' as const }),
      message: say`There is no ${name} called “${reference.name}”${of}: none is given yet. Add it ${home}.`,
    };
    return;
  }
  const meant = closest(reference.name, names);
  const sameWord = meant !== undefined && plain(meant) === plain(reference.name);
  yield {
    span,
    message: say`There is no ${name} called “${reference.name}”${of}, so nothing can be found there. ${meant === undefined ? say`Correct the name${known(names)}, or add it ${home}.` : say`Did you mean “${meant}”? Otherwise add it ${home}.`}`,
    fixes:
      meant === undefined
        ? []
        : [{ title: say`Write “${meant}”`, kind: sameWord ? 'spelling' : 'choice', edits: [write(span, meant)] }],
  };
}

/** The names to choose from, where they are few. */
function known(names: readonly string[]): string {
  return names.length > 6
    ? ''
    : ` (${listed(
        names.map((name) => `“${name}”`),
        'or',
      )})`;
}
