import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { partsOfUnnamedPacks } from '../../review/packs-of-review';
import type { Check } from '../check';

export const packNotNamed: Check = {
  code: 'pack-not-named',
  title: 'Something of a pack that the review does not name',
  severity: 'warning',
  explanation:
    'Measures, models and words of one field of research come in packs, and a review says under `packs` of its review file which of them it uses. What belongs to a pack that is not named stays where it is and is still shown in tables; but nothing of it is offered, explained or checked. The light bulb names the pack. Files without a review file know all packs.',
  *find(file, review) {
    for (const { span, key, packs, measure } of partsOfUnnamedPacks(review, file)) {
      const names = listed(
        packs.map(({ id }) => `“${id}”`),
        'or',
      );
      yield measure === undefined
        ? {
            span,
            message: say`“${key}” belongs to the pack ${names}, which the review file does not name, so nothing here is explained or checked. Write the name under “packs” of the review file, or take “${key}” out.`,
          }
        : {
            span,
            severity: 'information',
            message: say`The pack ${names} knows this measure (${measure}): which way is better, and how its scores are easily misread. Write the name under “packs” of the review file, and it is checked.`,
          };
    }
  },
};
