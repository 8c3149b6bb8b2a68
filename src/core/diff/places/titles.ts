/** What the keys on the way to a value are called. */
import type { Field } from '../../fields/field';
import { childOf } from '../../format/lookup';
import { translated } from '../../language/say';

/** The title of the field behind a key, within a line: “missing data”, “DOI”; of an unknown key, its words. */
export function titleOfKey(key: string, field: Field | undefined): string {
  return withinLine(headingOfKey(key, field));
}

/** The same where a line begins with it: “Results”. */
export function headingOfKey(key: string, field: Field | undefined): string {
  const title = field?.kind === 'dictionary' || field?.kind === 'any' ? undefined : field && childOf(field, key)?.title;
  if (title !== undefined && title !== '') return translated(title);
  return field?.kind === 'dictionary' ? key : key.replaceAll('_', ' ');
}

/** Names of tools and abbreviations keep their capitals. */
function withinLine(title: string): string {
  return /^\p{Lu}\p{Ll}+(?![\p{Lu}\p{Ll}])/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
