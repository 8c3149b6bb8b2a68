/** What people have settled between them since: told where the value stands, with how it was settled and why. */
import type { Field } from '../../fields/field';
import { dateInWords } from '../../language/date-words';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { isWaiting, type Settled } from '../../two-extractors/settled';
import type { Statement } from '../changes/telling';
import { belowKey } from '../facts/facts';
import { below, type Place, RECORD } from '../places/named-place';
import { valueInWords } from '../places/value-in-words';
import type { Values } from './values';

/**
 * An entry of `settled` that is new: “settled by LM and CB: PN (LM PY, CB PN); discussion, 31 January 2026: The assessors
 * were blinded.” Of one that waits, for whom.
 * @param values of the record as it is now
 * @param fields of such a record
 */
export function settledStatement(settled: Settled, values: Values, fields: Field): Statement {
  const { place: keys, node, was, is, by, referred = '', reason } = settled;
  const now = values.get(keys.join('\n'));
  const written = [...was].map(([who, value]) => `${who} ${valueInWords(value, undefined) || say`blank`}`);
  const before = written.length === 0 ? '' : ` (${written.join(', ')})`;
  const common = { place: now?.place ?? placeOf(keys, fields), after: node, namesPeople: true, reason } as const;
  if (isWaiting(settled)) return { ...common, change: 'differ', says: say`waits for ${referred}${before}` };
  const value = now?.value ?? valueInWords(is, undefined);
  const whom = by.length > 0 ? listed(by, 'and') : say`consensus`;
  const what = say`settled by ${whom}: ${value === '' ? say`blank` : value}${before}`;
  const says = [what, wayInWords(settled)].filter((each) => each !== '').join('; ');
  return { ...common, change: 'settled', says, to: value };
}

/** “discussion, 31 January 2026: The assessors were blinded.” */
function wayInWords({ how, date, reason }: Settled): string {
  const way = [how && translated(how), date && dateInWords(date)].filter((each) => each !== undefined).join(', ');
  return [way, reason].filter((each) => each !== undefined && each !== '').join(': ');
}

/** Of a value that is left out now, or is a whole, its keys. */
function placeOf([section = '', ...steps]: readonly string[], fields: Field): Place {
  return steps.reduce((place, step) => below(place, step), belowKey(RECORD, section, fields));
}
