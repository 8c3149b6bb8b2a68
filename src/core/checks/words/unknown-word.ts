import { once } from '../../document/once';
import { canonicalChoice, wordsOf } from '../../fields/canonical';
import { MISSING_WORDS } from '../../fields/field';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { partsOfUnnamedPacks } from '../../review/packs-of-review';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';
import { keyOf } from '../reading/form';
import type { OddLevel } from '../reading/odd-levels';
import type { OddWord } from '../reading/odd-words';

export const unknownWord: Check = {
  code: 'unknown-word',
  title: 'A word that is not in the list',
  severity: 'error',
  explanation:
    'Only certain words can stand here, so that they can be counted, compared and shown in figures. Choose one of them. Where nothing fits, write what the source says under `note` or `support`.',
  *find(file, review, prepared) {
    // A word of a pack that is not named is told as that.
    const ofPacks = once(() => new Set([...partsOfUnnamedPacks(review, file)].map(({ span }) => span.start)));
    for (const odd of [...prepared.oddWords(), ...prepared.oddLevels()]) {
      if (odd.reading.kind === 'unknown' && !ofPacks().has(odd.node.span.start)) yield finding(odd, odd.reading.meant);
    }
  },
};

function finding({ node, step, written }: OddWord | OddLevel, meant: string | undefined): Finding {
  const { field, path } = step;
  const choices =
    field.kind === 'choice' ? field.choices.map(({ value }) => value) : wordsOf(field).map(({ value }) => value);
  // Where such a word may stand, it is not unknown.
  const isMissing = canonicalChoice(MISSING_WORDS, written) !== undefined;
  const hint = isMissing ? say` While it is not yet extracted, leave the line empty.` : '';
  const name = keyOf(path).replace(/^q(?=\d|[A-Z]\.)/, '');
  const which =
    choices.length === 0 || choices.length > 12
      ? ''
      : say` Choose ${listed(
          choices.map((choice) => `“${choice}”`),
          'or',
        )}.`;
  return {
    span: node.span,
    message:
      meant === undefined
        ? say`“${written}” is not one of the words that “${name}” takes, so it cannot be counted.${which}${hint}`
        : say`“${written}” is not one of the words that “${name}” takes. Did you mean “${meant}”?${which}`,
    fixes:
      meant === undefined ? [] : [{ title: say`Write “${meant}”`, kind: 'choice', edits: [write(node.span, meant)] }],
  };
}
