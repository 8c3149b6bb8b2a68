/** Criteria that are answered with yes or no, one point for each yes: as fields. */
import type { Field, MappingField } from '../../fields/field';
import { mapping, number, yesOrNo } from '../../fields/field-makers';
import { numberWord } from '../../language/number-word';
import type { Framework } from '../frameworks/framework';
import type { Checklists } from './quality-tool';

/** A section with a criterion in each line, and the sum as printed where a source gives no more. */
export function countedCriteria(
  title: string,
  meaning: string,
  { items }: Framework,
  more: { readonly aliases?: readonly string[] } = {},
): MappingField {
  const criteria = items.map(({ key, label, meaning, aliases }): [string, Field] => [
    key,
    yesOrNo(label, meaning, aliases ? { aliases } : {}),
  ]);
  return mapping(title, meaning, { ...Object.fromEntries(criteria), score: score(items.length) }, more);
}

/** The one list of a tool that has no other, and that nobody chooses. */
export function onlyList(items: Framework): Checklists {
  const usual = { value: items.id, meaning: items.meaning, items };
  return { all: [usual], usual };
}

function score(most: number): Field {
  return number(
    'Score as printed',
    `The sum, only where a source prints nothing but the sum of ${numberWord(most)}. Otherwise it is worked out.`,
    { whole: true, least: 0, most },
  );
}
