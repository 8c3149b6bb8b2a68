import type { Mapping, Node, Scalar, TextEdit } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { isMapping, isScalar, isSequence } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import type { Field, MappingField } from '../../fields/field';
import { say, translated } from '../../language/say';
import { inBrackets, quoted } from '../../writing/value';
import type { Check, Finding, Fix } from '../check';
import { type FormError, keyOf, unfitValues } from '../reading/form';

export const wrongForm: Check = {
  code: 'wrong-form',
  title: 'A list, a group of lines or a single value where another is expected',
  severity: 'error',
  explanation:
    'A value is a single word, number or text; a list, in `[ ]` or with a dash before each entry; or a group of lines, each with a name and a value. Where the format expects one of these and another stands, it is not read. The repair changes the form and keeps the content.',
  *find(file, _review, prepared) {
    for (const error of unfitValues(prepared.formErrors())) {
      const finding = findingFor(error, file);
      if (finding) yield finding;
    }
  },
};

function findingFor({ node, field, path }: FormError, file: RecordFile): Finding | undefined {
  const key = keyOf(path);
  switch (field.kind) {
    case 'list':
    case 'assessments':
      return isSequence(node) ? undefined : notAList(node, field.of, key, file.document.text);
    case 'mapping':
      return isMapping(node)
        ? undefined
        : notAGroup(node, field, typeof path.at(-1) === 'number' ? say`Each entry of “${key}”` : `“${key}”`);
    case 'dictionary':
      return {
        span: placeOf(node),
        message: say`“${key}” takes lines that begin with ${translated(field.keys.inWords)} and a colon.`,
      };
    default:
      return isScalar(node) ? truthValue(node, field, key) : notSingle(node, key);
  }
}

function notAList(node: Node, entry: Field, key: string, text: string): Finding {
  const names = entry.kind === 'mapping' ? Object.keys(entry.fields).slice(0, 3).join(', ') : '';
  if (isScalar(node) && entry.kind === 'mapping' && !entry.orText) {
    return {
      span: node.span,
      message: say`“${key}” takes a list of entries, each with names and values behind them (${names} …), so what stands here is not read.`,
    };
  }
  return {
    span: placeOf(node),
    message: say`“${key}” takes a list, also where there is only one entry: put it in [ ], or begin it with a dash.`,
    fixes: [{ title: say`Make it a list`, kind: 'spelling', edits: asList(node, text) }],
  };
}

function notAGroup(node: Node, field: MappingField, place: string): Finding {
  const inner = ['judgement', 'value'].find((each) => named(field.fields, each) !== undefined);
  const names = Object.keys(field.fields).slice(0, 4).join(', ');
  const message = say`${place} takes names with values behind them (${names} …), so what stands here is not read.`;
  if (inner === undefined || !isScalar(node) || !fits(node, named(field.fields, inner)))
    return { span: placeOf(node), message };
  const { start, end } = node.span;
  return {
    span: node.span,
    message: say`${message} Say what it is: “${inner}: ${node.text}”.`,
    fixes: [
      {
        title: say`Write {${inner}: ${node.text}}`,
        kind: 'spelling',
        edits: [
          { span: { start, end: start }, text: `{${inner}: ` },
          { span: { start: end, end }, text: '}' },
        ],
      },
    ],
  };
}

function fits(node: Scalar, field: Field | undefined): boolean {
  if (field?.kind === 'number') return typeof node.value === 'number';
  return field?.kind === 'choice' && canonicalWord(field, node.text) !== undefined;
}

/** A word that YAML takes for a truth value is text to people. */
function truthValue(node: Scalar, field: Field, key: string): Finding | undefined {
  // Where only the words of a list are taken, or a number, that is what is told.
  const isTold = field.kind === 'number' || (field.kind === 'choice' && !field.open);
  if (typeof node.value !== 'boolean' || isTold) return undefined;
  return {
    span: node.span,
    message: say`“${node.text}” is read as yes or no by programs, but “${key}” takes text. Put it in quotation marks.`,
    fixes: [
      { title: say`Put it in quotation marks`, kind: 'spelling', edits: [{ span: node.span, text: `'${node.text}'` }] },
    ],
  };
}

function notSingle(node: Node, key: string): Finding {
  const single = isSequence(node) && node.items.length === 1 && isScalar(node.items[0]) ? node.items[0] : undefined;
  const fixes: Fix[] = single
    ? [
        {
          title: say`Write it without the list`,
          kind: 'spelling',
          edits: [{ span: node.span, text: quoted(single.text) }],
        },
      ]
    : [];
  return {
    span: placeOf(node),
    message: isSequence(node)
      ? say`“${key}” takes one value, not a list. Keep one entry; if the brackets belong to a text, put the whole text in quotation marks.`
      : say`“${key}” takes one value, but lines with names of their own stand here. If it is a text with a colon in it, put the text in quotation marks.`,
    fixes,
  };
}

/** Brackets around what stands on one line; else a dash before it, and everything below moved along. */
function asList(node: Node, text: string): TextEdit[] {
  if (!isMapping(node) || node.style === 'flow') return inBrackets(node);
  const { span } = node as Mapping;
  const starts = [...text.slice(span.start, span.end).matchAll(/\n(?=[^\r\n])/g)].map(
    ({ index }) => span.start + index + 1,
  );
  const insert = (at: number, added: string): TextEdit => ({ span: { start: at, end: at }, text: added });
  return [insert(span.start, '- '), ...starts.map((start) => insert(start, '  '))];
}

/** Of a value over many lines, only its first line is marked. */
function placeOf(node: Node): Finding['span'] {
  const first = isMapping(node)
    ? node.pairs[0]?.key.span
    : isSequence(node) && node.style === 'block'
      ? node.items[0]?.span
      : undefined;
  return first ?? node.span;
}
