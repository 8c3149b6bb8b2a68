/** The reference of the file format: every key of the four kinds of files, made from the fields. */
import { RECORD_KINDS, type RecordKind } from '../document/record';
import type { Choice, Field } from '../fields/field';
import { MISSING_WORDS } from '../fields/field';
import { mappingOf } from '../format/lookup';
import { recordFields } from '../format/records';
import { supportField } from '../format/shared/support';
import { inFiles, markdownPage, markdownTable, plainMarkdown } from './markdown-table';

/** More words of a list are told as a number, and stand in the pages of the instruments. */
const MOST_WORDS = 16;

const INTRODUCTION = `# The file format

Every key of the four kinds of files, in the order in which they usually stand. This page is generated from the fields that the program itself uses (\`npm run generate\`); the same fields, for other programs, are in \`schemas/\`.

- All files end in \`.extraction.yaml\`, those that describe a [tool of the team’s own](own-tools.md) in \`.tool.yaml\`. Exactly one of \`study\`, \`intervention\`, \`review\` and \`tool\` stands at the top and says what the file is about.
- A key that is absent, or has no value, is *not yet extracted*. ${MISSING_WORDS.map(({ value }) => `\`${value}\``).join(', ')} may stand in place of a value wherever nothing else is said; not in ids, references, answers and judgements.
- In place of a list, \`none\` says that somebody has looked and there is nothing to list (where that is no word of the list itself). It is shown as “none”; an empty list in brackets is still to be filled.
- \`support\` may stand in every group of keys; it is described once, at the end.
- A dot leads to a key inside; \`[ ]\` says that there may be several. A review may add [fields of its own](own-fields.md).`;

/** The page as Markdown, ending with a line feed. */
export function fieldsPage(): string {
  return markdownPage([
    INTRODUCTION,
    ...RECORD_KINDS.flatMap(recordBlocks),
    '## Support',
    plainMarkdown(supportField.meaning),
    tableOf(rowsBelow(supportField.of, '')),
  ]);
}

function recordBlocks(kind: RecordKind): string[] {
  const { title, meaning, fields, required = [] } = recordFields[kind];
  return [
    `## ${title} files`,
    plainMarkdown(meaning),
    ...Object.entries(fields).flatMap(([key, field]) => sectionBlocks(key, field, required.includes(key))),
  ];
}

function sectionBlocks(key: string, field: Field, required: boolean): string[] {
  const needed = required ? ' Must stand in the file.' : '';
  const form = field.kind === 'mapping' ? '' : ` Form: ${formOf(field)}.`;
  const source = field.source === undefined ? '' : ` Source: ${plainMarkdown(field.source)}`;
  return [
    `### ${inFiles(key)}`,
    `**${plainMarkdown(field.title)}.** ${plainMarkdown(field.meaning)}${form}${needed}${source}`,
    field.kind === 'assessments'
      ? `Its keys are those of the instrument: [${plainMarkdown(field.title)}](instruments/${field.instrument}.md).`
      : tableOf(rowsBelow(field, '')),
  ];
}

function tableOf(rows: readonly string[][]): string {
  return markdownTable(['Key', 'Form', 'What belongs here'], rows);
}

/** One row for each key below a field, with the way to it. */
function rowsBelow(field: Field, way: string): string[][] {
  if (field.kind === 'dictionary') return rowsBelow(field.of, `${way}…: `.trimStart());
  const mapping = mappingOf(field);
  if (mapping === undefined || field.kind === 'assessments') return [];
  return Object.entries(mapping.fields).flatMap(([key, child]) => {
    const required = mapping.required?.includes(key) ? ', must be there' : '';
    const path = `${way}${key}`;
    const inside = `${path}${child.kind === 'list' ? '[ ]' : ''}.`;
    return [[inFiles(path), `${formOf(child)}${required}`, wordsAbout(child)], ...rowsBelow(child, inside)];
  });
}

function wordsAbout({ title, meaning }: Field): string {
  return `${plainMarkdown(title)}: ${plainMarkdown(meaning)}`;
}

/** What may be written, in a few words. */
function formOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.pattern === undefined ? 'text' : `text: ${plainMarkdown(field.pattern.inWords)}`;
    case 'number':
      return numberForm(field);
    case 'date':
      return field.orRange ? 'date, or two with “to” between' : 'date';
    case 'choice':
      return choiceForm(field.choices, field.open === true);
    case 'reference':
      return `name of ${article(field.to)} ${field.to}${(field.also ?? []).map(({ value }) => `, or ${inFiles(value)}`).join('')}`;
    case 'id':
      return 'id: lower-case letters, digits and hyphens';
    case 'list':
      return `${field.orOne ? 'one or several' : 'list'}: ${formOf(field.of)}${lengthForm(field.least, field.most)}`;
    case 'mapping':
      return field.orText ? 'keys, or a sentence' : 'keys';
    case 'dictionary':
      return `keys of your own (${plainMarkdown(field.keys.inWords)}), each with ${formOf(field.of)}`;
    case 'assessments':
      return 'list of assessments';
    case 'any':
      return 'as described elsewhere';
  }
}

function numberForm({ whole, least, most, orText }: Field & { kind: 'number' }): string {
  const limits =
    least !== undefined && most !== undefined
      ? ` from ${least} to ${most}`
      : least !== undefined
        ? `, ${least} or more`
        : most !== undefined
          ? `, ${most} or less`
          : '';
  return `${whole ? 'whole number' : 'number'}${limits}${orText ? `, or ${plainMarkdown(orText.inWords)}` : ''}`;
}

function choiceForm(choices: readonly Choice[], open: boolean): string {
  const words =
    choices.length > MOST_WORDS
      ? `one of ${choices.length} words`
      : choices.map(({ value }) => inFiles(value)).join(', ');
  return open ? `${words}, or other words` : words;
}

function lengthForm(least?: number, most?: number): string {
  if (least === undefined && most === undefined) return '';
  if (least === most) return ` (exactly ${least})`;
  return most === undefined ? ` (at least ${least})` : ` (at most ${most})`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
