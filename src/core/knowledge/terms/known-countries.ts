/** Countries, in the words that people write in tables of studies. Offered, never enforced. */
import english from 'i18n-iso-countries/langs/en.json';
import type { Choice } from '../../fields/field';

/** Where the usual word is not the first name of the standard. */
const USUAL: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CZ: 'Czechia',
  GB: 'UK',
  GM: 'Gambia',
  IR: 'Iran',
  MK: 'North Macedonia',
  PS: 'Palestine',
  RU: 'Russia',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'USA',
};

/** Parts of the UK that studies are reported for, because their health services differ. */
const HOME_NATIONS: readonly Choice[] = ['England', 'Northern Ireland', 'Scotland', 'Wales'].map((value) => ({
  value,
  meaning: 'Part of the UK, with a health service of its own.',
  aliases: ['UK', 'United Kingdom', 'Great Britain'],
}));

/** All countries of ISO 3166-1 and the parts of the UK, by name. */
export const COUNTRIES: readonly Choice[] = [
  ...Object.entries(english.countries).map(([code, given]) => country(code, [given].flat())),
  ...HOME_NATIONS,
].sort((a, b) => (a.value < b.value ? -1 : 1));

function country(code: string, names: readonly string[]): Choice {
  const value = USUAL[code] ?? names[0] ?? code;
  return { value, meaning: `ISO 3166: ${code}.`, aliases: [...names.filter((name) => name !== value), code] };
}
