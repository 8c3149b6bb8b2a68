/** Languages of reports, by their two-letter codes. Offered, never enforced. */
import iso from 'iso-639-1';
import type { Choice } from '../../fields/field';

/** All languages of ISO 639-1, by name; what is written is the code. */
export const LANGUAGES: readonly Choice[] = iso
  .getLanguages(iso.getAllCodes())
  .map(({ code, name, nativeName }) => ({ value: code, meaning: name, aliases: [name, nativeName] }))
  .sort((a, b) => (a.meaning < b.meaning ? -1 : 1));
