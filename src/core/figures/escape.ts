/**
 * The one way in which text becomes markup. Every string of a file is untrusted, so figures are put together from
 * {@link Markup}, and nothing but this file makes it: text that was not escaped does not compile.
 */

declare const escaped: unique symbol;

/** HTML or SVG (well-formed XML, too) in which everything that came from a person is escaped. */
export type Markup = string & { readonly [escaped]: true };

/** An attribute that is `undefined` is left out; numbers are rounded to two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A child of an element; `undefined` is left out, so that callers can write `condition ? … : undefined`. */
export type Child = Markup | undefined;

/** Text as markup. Characters that XML forbids become U+FFFD. */
export function text(value: string): Markup {
  return escapeCharacters(value) as Markup;
}

/** An element with its children, all on one line. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  return wrap(name, attributes, concatenated(children, ''));
}

/** An element whose children stand on lines of their own. Only where white space between children means nothing. */
export function block(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const inside = concatenated(children, '\n');
  return wrap(name, attributes, inside === '' ? inside : (`\n${inside}\n` as Markup));
}

/** Pieces of markup on lines of their own. */
export function fragment(...children: readonly Child[]): Markup {
  return concatenated(children, '\n');
}

/** Pieces of markup directly behind one another. */
export function joined(...children: readonly Child[]): Markup {
  return concatenated(children, '');
}

/** A style sheet of our own, never of a file: inside one nothing is escaped, and only its end has to be kept out. */
export function styleSheet(rules: string): Markup {
  return wrap('style', {}, rules.replaceAll('<', '') as Markup);
}

/** The document type, which no element can say. */
export const HTML_DOCTYPE = '<!DOCTYPE html>' as Markup;

/** Elements that have no content; closed at once, which both HTML and XML read. */
const EMPTY_ELEMENTS: readonly string[] = ['br', 'circle', 'col', 'input', 'line', 'link', 'meta', 'path', 'rect'];

function wrap(name: string, attributes: Attributes, inside: Markup): Markup {
  let start = `<${name}`;
  for (const key of Object.keys(attributes)) start += attribute(key, attributes[key]);
  return (EMPTY_ELEMENTS.includes(name) ? `${start}/>` : `${start}>${inside}</${name}>`) as Markup;
}

function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  const written = typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeCharacters(value);
  return ` ${name}="${written}"`;
}

function concatenated(children: readonly Child[], separator: string): Markup {
  return children.filter((child) => child !== undefined).join(separator) as Markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Everything that may have to be written another way: markup, control characters, halves of surrogate pairs. */
const SUSPECTS = /[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Nearly all that is written: nothing has to be looked for in it. */
const PLAIN = /^[\t\n\r !#-%(-;=?-~]*$/;

function escapeCharacters(value: string): string {
  if (PLAIN.test(value)) return value;
  return value.replace(SUSPECTS, (character) => ENTITIES[character] ?? (isForbidden(character) ? '\ufffd' : character));
}

/** Control characters, halves of surrogate pairs and non-characters: not allowed anywhere in XML 1.0. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) as number;
  // Those above ASCII are allowed in XML, and obeyed by terminals.
  const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
