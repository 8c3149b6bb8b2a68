import type { RecordFile } from '../../document/record';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS, type ReferenceTarget } from '../../fields/field';
import { closest, plain } from '../../language/closest';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { THINGS } from '../../review/named-things';
import { knownNames, OF_ONE_STUDY, type Reference, referencesAmong } from '../../review/names';
import type { Review } from '../../review/review';
import { unreadableFilesOf } from '../../review/unsettled';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';
import { namedBesideReferences } from '../reading/named-beside-references';

export const unknownReference: Check = {
  code: 'unknown-reference',
  title: 'Something is named that does not exist',
  severity: 'error',
  explanation:
    'Studies name interventions, results name arms, and outcomes, measures and time points are named as in the vocabulary of the review file. A name that nothing has leads nowhere: the value would silently be missing from tables. Correct the spelling, or add what is named where it belongs.',
  *find(file, review, prepared) {
    const waits = unreadableFilesOf(review, file).length > 0;
    const known = new Map<ReferenceTarget, ReadonlySet<string>>();
    const all: readonly Named[] = [...referencesAmong(prepared.stepsOf('reference')), ...namedBesideReferences(file)];
    for (const reference of all) {
      const { target, name } = reference;
      if (waits && OF_ONE_STUDY.includes(target)) continue;
      const names = known.get(target) ?? knownNames(review, file, target);
      known.set(target, names);
      if (!names.has(name)) yield* unknown(reference, [...names], file, review);
    }
  },
};

type Named = Pick<Reference, 'name' | 'target' | 'node'>;

function* unknown(reference: Named, names: readonly string[], file: RecordFile, review: Review): Generator<Finding> {
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
