/** The columns of the tables of a package: what kind of values stand in each, and what they mean. */
import { named } from '../../document/named';
import type { Field, MappingField } from '../../fields/field';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { tableName } from '../tidy';
import { NUMBERS, OF_COLUMNS, OF_TABLES } from './column-meanings';
import type { PackageFile } from './package-file';

/** A field of a Table Schema, https://specs.frictionlessdata.io/table-schema. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly title?: string;
  readonly description: string;
}

/** In their order. @param file whose path ends with `.csv` */
export function columnsOf({ path, rows, text }: PackageFile, review: Review): readonly Column[] {
  const [heads = [], ...lines] = rows?.() ?? [headsOf(text())];
  const folder = path.split('/')[0] ?? '';
  const table = path.replace(/^.*\/|\.csv$/g, '');
  const fields = folder === 'tables' ? fieldsOfTable(table, review) : undefined;
  return heads.map((head, index) => ({
    name: String(head),
    type: rows
      ? typeOf(lines.map((line) => line[index] ?? ''))
      : NUMBERS.includes(String(head)) && folder === 'analysis'
        ? 'number'
        : 'string',
    ...meaningOf(String(head), table, folder, fields),
  }));
}

type Value = string | number;

/** Where only some values are numbers (“not reported”), all of them are text. */
function typeOf(values: readonly Value[]): Column['type'] {
  const written = values.filter((value) => value !== '');
  if (written.length > 0 && written.every((value) => typeof value === 'number')) return 'number';
  return written.length > 0 && written.every((value) => value === 'true' || value === 'false') ? 'boolean' : 'string';
}

function meaningOf(
  head: string,
  table: string,
  folder: string,
  fields: MappingField | undefined,
): Pick<Column, 'title' | 'description'> {
  if (folder === 'figures') return { description: 'As the head of this column in the table or figure says.' };
  if (table.startsWith('robvis')) return { description: named(ROBVIS, head) ?? `The judgement of “${head}”.` };
  const own = named(named(OF_TABLES, table) ?? {}, head);
  if (own !== undefined) return { description: own };
  const field = fields && fieldAt(fields, head.split('.'));
  if (field) return { title: field.title, description: field.meaning };
  return { description: named(OF_COLUMNS, head) ?? ofPattern(head) ?? `The value of “${head}”.` };
}

/** Columns whose names tell of what they are. */
function ofPattern(head: string): string | undefined {
  const [, entry] = /^(.+)_entry$/.exec(head) ?? [];
  if (entry !== undefined) return `The entry of “${entry}” to which it belongs: its id, or its number.`;
  const [, kind, rest] = /^(settled|score)\.(.+)$/.exec(head) ?? [];
  if (kind === 'settled') return `What people settled before they assessed: “${rest}”.`;
  return kind === 'score' ? `The score of the section “${rest}”.` : undefined;
}

const ROBVIS: Readonly<Record<string, string>> = {
  Study: 'The study, as it is cited; told apart where it has several assessments.',
  Overall: 'The overall judgement.',
};

/** The fields of a line of a tidy table that holds what stands in files. */
function fieldsOfTable(table: string, review: Review): MappingField | undefined {
  for (const kind of ['study', 'intervention'] as const) {
    const fields = recordFieldsOf(review, kind);
    if (table === (kind === 'study' ? 'studies' : 'interventions')) return fields;
    const found = listsIn(fields, []).find(({ way }) => tableName(kind, way) === table);
    if (found) return found.of;
  }
  return undefined;
}

interface ListOfEntries {
  readonly way: readonly string[];
  readonly of: MappingField;
}

function listsIn({ fields }: MappingField, way: readonly string[]): readonly ListOfEntries[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const here = [...way, key];
    const inside = mappingIn(field);
    if (inside === undefined) return [];
    return [...(field.kind === 'list' ? [{ way: here, of: inside }] : []), ...listsIn(inside, here)];
  });
}

function mappingIn(field: Field): MappingField | undefined {
  if (field.kind === 'mapping') return field;
  return field.kind === 'list' || field.kind === 'dictionary' ? mappingIn(field.of) : undefined;
}

/** The field at the end of a way of keys, or the last one that is known on it; a number counts the values of a list. */
function fieldAt(fields: MappingField, [first = '', ...rest]: readonly string[]): Field | undefined {
  const field = named(fields.fields, first);
  if (field === undefined || rest.length === 0) return field;
  const inside = field.kind === 'dictionary' ? undefined : mappingIn(field);
  return (inside && fieldAt(inside, rest)) ?? field;
}

/** The heads of a table, as it is written. */
function headsOf(csv: string): readonly string[] {
  const [line = ''] = csv.split('\r\n', 1);
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
