/** The data dictionary: every key that may stand in the files of a review, its own fields included, but for those that describe a tool. */

import type { Choice, Field, MappingField } from '../fields/field';
import { csv } from '../figures/tables/csv';
import { EXTENDED_KINDS } from '../format/own/own-fields';
import { inEnglish } from '../language/say';
import { recordFieldsOf } from '../review/fields-of-review';
import type { Review } from '../review/review';

/** `file,key,title,form,words,meaning,source`; `[ ]` behind a key says that there may be several. */
export function dataDictionary(review: Review): string {
  const rows = inEnglish(() => EXTENDED_KINDS.flatMap((kind) => rowsIn(recordFieldsOf(review, kind), kind, '')));
  return csv([['file', 'key', 'title', 'form', 'words', 'meaning', 'source'], ...rows]);
}

function rowsIn({ fields }: MappingField, file: string, before: string): string[][] {
  return Object.entries(fields).flatMap(([key, field]) => rowsOf(field, file, `${before}${key}`));
}

function rowsOf(field: Field, file: string, key: string): string[][] {
  const { title, meaning, source = '' } = field;
  const row = [file, key, title, formOf(field), wordsOf(field).join('; '), meaning, source];
  return [row, ...rowsBelow(field, file, key)];
}

function rowsBelow(field: Field, file: string, key: string): string[][] {
  switch (field.kind) {
    case 'mapping':
      return rowsIn(field, file, `${key}.`);
    case 'list':
    case 'assessments':
      return rowsBelow(field.of, file, `${key}[ ]`);
    case 'dictionary':
      return rowsBelow(field.of, file, `${key}.…`);
    default:
      return [];
  }
}

function formOf(field: Field): string {
  switch (field.kind) {
    case 'list':
      return `${field.orOne ? 'one or several' : 'list'}: ${formOf(field.of)}`;
    case 'assessments':
      return 'list: assessments';
    case 'reference':
      return `name of: ${field.to}`;
    case 'choice':
      return field.open ? 'a word of the list, or another' : 'a word of the list';
    case 'number':
      return field.whole ? 'whole number' : 'number';
    case 'mapping':
      return field.orText ? 'keys, or a sentence' : 'keys';
    case 'dictionary':
      return `keys of the review's own: ${field.keys.inWords}`;
    case 'any':
      return 'as described elsewhere';
    default:
      return field.kind;
  }
}

function wordsOf(field: Field): readonly string[] {
  if (field.kind === 'list') return wordsOf(field.of);
  const choices: readonly Choice[] = field.kind === 'choice' ? field.choices : [];
  return choices.map(({ value }) => value);
}
