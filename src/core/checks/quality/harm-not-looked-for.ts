import { isMapping, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import type { FieldStep } from '../../format/walk-fields';
import { say } from '../../language/say';
import type { Check, Finding } from '../check';

export const harmNotLookedFor: Check = {
  code: 'harm-not-looked-for',
  title: 'No harm found where nobody looked',
  severity: 'warning',
  explanation:
    '“None found” says that somebody looked. Where harms were not assessed, or where effects were not compared between groups of people, nothing is known, and the word for that is “not assessed”. The difference decides whether a review may say that an intervention is safe, also for those who are worse off.',
  *find(file, _review, prepared) {
    if (file.kind !== 'study') return;
    for (const step of prepared.stepsOf('mapping')) {
      if (step.path[0] === 'progress_plus') yield* harmOfCharacteristic(step);
      if (step.path[0] === 'harms') yield* harmNotSought(step);
    }
  },
};

/** A characteristic that no analysis compares cannot show harm, nor its absence. */
function* harmOfCharacteristic({ node, field }: FieldStep): Generator<Finding> {
  const words = field.kind === 'mapping' ? field.fields : {};
  const place = valueOf(node, 'harm');
  const uses = oneOrMany(valueOf(node, 'used_in'));
  if (!isMapping(node) || words.harm === undefined || words.used_in === undefined || place === undefined) return;
  const harm = canonicalWord(words.harm, textOf(place) ?? '');
  const used = uses.map((each) => words.used_in && canonicalWord(words.used_in, textOf(each) ?? ''));
  const isKnown = used.length > 0 && used.every((each) => ['none', 'adjustment', 'eligibility'].includes(each ?? ''));
  if (!isKnown || (harm !== 'none found' && harm !== 'found')) return;
  yield {
    span: place.span,
    message: say`Harm is said to be “${harm}”, but “used_in” names no subgroup: without comparing groups of people nobody can tell. Write “not assessed”, or add “subgroup” if there was such an analysis.`,
  };
}

function* harmNotSought({ node, field }: FieldStep): Generator<Finding> {
  const words = field.kind === 'mapping' ? field.fields : {};
  const place = valueOf(node, 'finding');
  if (words.sought === undefined || words.finding === undefined || place === undefined) return;
  const sought = canonicalWord(words.sought, textAt(node, 'sought') ?? '');
  const finding = canonicalWord(words.finding, textOf(place) ?? '');
  if (sought !== 'not assessed' || finding !== 'none found') return;
  yield {
    span: place.span,
    message: say`Nobody looked for it, so that none was found says nothing. Take “finding” out, or correct how it was looked for.`,
  };
}
