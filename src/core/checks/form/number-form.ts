import type { Scalar } from '../../document/document';
import { MOST } from '../../document/numbers';
import { isScalar } from '../../document/walk';
import { acceptsMissingWords } from '../../fields/canonical';
import { MISSING_WORDS, type NumberField } from '../../fields/field';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check, Finding, Fix } from '../check';
import { keyOf, unfitValues } from '../reading/form';

export const numberForm: Check = {
  code: 'number-form',
  title: 'A number is expected',
  severity: 'error',
  explanation:
    'Numbers are written with digits, a decimal point and, where needed, a minus sign: `1058`, `-0.18`, `0.060`. Units, per cent signs, words and thousands separators do not belong to the number, because no program could calculate with it. What else the source says stands under `note` or `support`.',
  *find(_file, _review, prepared) {
    for (const { node, field, path } of unfitValues(prepared.formErrors())) {
      if (field.kind === 'number' && isScalar(node)) yield finding(node, field, keyOf(path));
    }
    for (const { node, field, path } of prepared.stepsOf('number'))
      if (isScalar(node) && isBeyondMost(node) && Number.isFinite(node.value)) yield finding(node, field, keyOf(path));
  },
};

/** A number as far as its form goes, and nothing that could be calculated with. */
function isBeyondMost({ value }: Scalar): boolean {
  return typeof value === 'number' && Math.abs(value) > MOST;
}

function finding(node: Scalar, field: NumberField, key: string): Finding {
  const written = node.text.trim();
  const { number, certain } = numberIn(written, field);
  const also = [
    field.orText && translated(field.orText.inWords),
    acceptsMissingWords(field) &&
      listed(
        MISSING_WORDS.map(({ value }) => `“${value}”`),
        'or',
      ),
  ];
  const alternatives = also.filter((each) => typeof each === 'string');
  const expected = field.whole ? say`a whole number` : say`a number`;
  // Of a number that is too large, nobody knows which is meant.
  const fixes: Fix[] =
    number === undefined || isBeyondMost(node)
      ? []
      : [
          {
            title: say`Write ${number}`,
            kind: certain ? 'spelling' : 'choice',
            edits: [{ span: node.span, text: number }],
          },
        ];
  const why =
    node.style === 'quoted' && number === written
      ? say`In quotation marks it is text, so no program can calculate with it`
      : isBeyondMost(node)
        ? say`${written} is larger than any number of a study, so no program can calculate with it`
        : field.whole && typeof node.value === 'number'
          ? say`${written} is not a whole number`
          : say`“${written}” is not a number, so no program can calculate with it`;
  const hint =
    number === undefined && /^-?\d{1,3},\d{3}$/.test(written)
      ? say` Write ${written.replace(',', '')} or ${written.replace(',', '.')}, whichever the source means.`
      : '';
  return {
    span: node.span,
    message: say`${why}. “${key}” takes ${alternatives.reduce((before, each) => say`${before}, or ${each}`, expected)}; units and remarks belong under “note” or “support”.${hint}`,
    fixes,
  };
}

/** The number that is meant, in the form of numbers; certain where only the way of writing changes. */
function numberIn(written: string, field: NumberField): { number?: string; certain: boolean } {
  const fits = (text: string) => (field.whole ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/).test(text) || isOrText(text, field);
  const tidy = written
    .replace(/[−–](?=\s?[\d.])/g, '-')
    .replace(/^-\s+/, '-')
    .replace(/^(-?)\./, '$10.')
    .replace(/(\d)[\u00a0\u202f '’](?=\d{3}(?!\d))/g, '$1')
    .replace(/^p\s*(?==|<|>)/i, '')
    .replace(/^=\s*/, '')
    .replace(/^([<>≤≥])\s+/, '$1');
  if (fits(tidy)) return { number: tidy, certain: true };
  const groups = field.whole ? /^-?\d{1,3}(?:,\d{3})+$/ : /^-?\d{1,3}(?:,\d{3}){2,}$/;
  if (groups.test(tidy)) return { number: tidy.replace(/,/g, ''), certain: true };
  const pointed = tidy.replace(/^(-?\d+),(\d{1,2}|\d{4,})$/, '$1.$2');
  if (pointed !== tidy && fits(pointed)) return { number: pointed, certain: true };
  const isExponent = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(tidy);
  const bare = isExponent ? undefined : /^(-?\d+(?:\.\d+)?)\s?(?:%|[\p{L}µ°£$€].*)$/u.exec(tidy)?.[1];
  return bare !== undefined && fits(bare) ? { number: bare, certain: false } : { certain: false };
}

function isOrText(text: string, { orText }: NumberField): boolean {
  return orText !== undefined && new RegExp(`^(?:${orText.source})$`).test(text);
}
