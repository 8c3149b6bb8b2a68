/**
 * Scores that count criteria: the quality of an intervention and the involvement of patients and the public, each 0 to 3.
 * Criteria that are all answered with yes or no win; else the sum as printed; else, where nothing is left blank, the number of
 * criteria that are met: what is not reported is not counted as met.
 */
import type { Node } from '../../document/document';
import { typedNumber } from '../../document/numbers';
import { textAt, valueOf } from '../../document/walk';
import type { Field } from '../../fields/field';

export interface Score {
  /** The score that counts; absent where criteria are blank and no sum is printed. */
  readonly value: number | undefined;
  readonly from: 'criteria' | 'printed' | undefined;
  /** What the known criteria allow: those that are blank or unclear could be met or not. */
  readonly least: number;
  readonly most: number;
  /** The keys of the criteria, in the order of the form. */
  readonly criteria: readonly string[];
  /** As typed, whether or not it counts. */
  readonly printed: Node | undefined;
}

/**
 * The score of a section.
 * @returns nothing for a section whose field has no `score` with criteria beside it
 */
export function scoreOf(section: Node | undefined, field: Field | undefined): Score | undefined {
  const criteria = criteriaOf(field);
  if (criteria.length === 0) return undefined;
  const words = criteria.map((key) => textAt(section, key)?.toLowerCase());
  const least = words.filter((word) => word === 'yes').length;
  const open = words.filter((word) => word !== 'yes' && word !== 'no').length;
  const printed = valueOf(section, 'score');
  const sum = typedNumber(printed);
  const isExtracted = words.every((word) => word !== undefined);
  const from = open > 0 && sum !== undefined ? 'printed' : isExtracted ? 'criteria' : undefined;
  return {
    value: from === 'printed' ? sum : from === 'criteria' ? least : undefined,
    from,
    least,
    most: least + open,
    criteria,
    printed,
  };
}

/** The criteria of a section whose points add up to a score; none for other sections. */
export function criteriaOf(field: Field | undefined): string[] {
  if (field?.kind !== 'mapping' || field.fields.score === undefined) return [];
  return Object.entries(field.fields).flatMap(([key, { kind }]) => (kind === 'choice' ? [key] : []));
}
