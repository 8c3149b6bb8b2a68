import { addTo } from '../../document/groups';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { partsOfUnnamedPacks, type UnnamedPart } from '../../review/packs-of-review';
import type { Check, Finding } from '../check';

export const packNotNamed: Check = {
  code: 'pack-not-named',
  title: 'Something of a pack that the review does not name',
  severity: 'warning',
  explanation:
    'Measures, models and words of one field of research come in packs, and a review says under `packs` of its review file which of them it uses. What belongs to a pack that is not named stays where it is and is still shown in tables; but nothing of it is offered, explained or checked. The light bulb names the pack. Files without a review file know all packs.',
  *find(file, review) {
    const keys = new Map<string, UnnamedPart[]>();
    for (const part of partsOfUnnamedPacks(review, file)) {
      if (part.measure === undefined) addTo(keys, packsIn(part), part);
      else
        yield {
          span: part.span,
          severity: 'information',
          message: say`The pack ${packsIn(part)} knows this measure (${part.measure}): which way is better, and how its scores are easily misread. Write “${inReviewFile(part)}” in the review file, and it is checked.`,
        };
    }
    for (const [names, all] of keys) yield once(names, all as [UnnamedPart]);
  },
};

/** All keys of a pack in one file are told at the first of them. */
function once(names: string, [first, ...others]: readonly [UnnamedPart, ...UnnamedPart[]]): Finding {
  const keys = [...new Set([first, ...others].map(({ key }) => `“${key}”`))];
  const write = inReviewFile(first);
  return {
    span: first.span,
    message:
      keys.length === 1
        ? say`${keys[0]} belongs to the pack ${names}, which the review file does not name, so nothing here is explained or checked. Write “${write}” in the review file, or take ${keys[0]} out.`
        : say`${listed(keys, 'and')} belong to the pack ${names}, which the review file does not name, so nothing in them is explained or checked. Write “${write}” in the review file, or take them out.`,
  };
}

function packsIn({ packs }: UnnamedPart): string {
  return listed(
    packs.map(({ id }) => `“${id}”`),
    'or',
  );
}

/** As it is written there. */
function inReviewFile({ packs }: UnnamedPart): string {
  return `packs: [${packs[0]?.id ?? ''}]`;
}
