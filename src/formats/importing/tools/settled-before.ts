/** What is settled before the domains of a tool where only some of its forms are possible. */
import type { Found, Instrument } from '../../../core/index';

/**
 * Version, design, effect: each that all of the forms have alike. Seven domains are version 2016 of ROBINS-I, 1b is of
 * cluster trials.
 * @param at the cells that leave no other forms
 */
export function settledBy(
  { preliminary }: Instrument,
  forms: Instrument['variants'],
  at: Found['at'],
): Readonly<Record<string, Found>> {
  const settled = preliminary.flatMap(({ key }): [string, Found][] => {
    const values = forms.map(({ when }) => when[key]?.join('\n'));
    const [value = ''] = values[0]?.split('\n') ?? [];
    return value !== '' && values.every((each) => each === values[0]) ? [[key, { value, at }]] : [];
  });
  return Object.fromEntries(settled);
}
