/**
 * Parts of a document as pandoc’s programs hand them to one another, in JSON: data that pandoc and Quarto write in any
 * form. Text is text here, whatever stands in it: nothing of a review can become markup.
 *
 * Shapes: https://hackage.haskell.org/package/pandoc-types (Text.Pandoc.Definition), versions 1.22 (pandoc 2.17) and 1.23.
 */
import { withoutControls } from '../tables/control-characters';

/** Words, spaces, and what is set apart in a line; as pandoc’s JSON has them. */
export interface PandocInline {
  readonly t: string;
  readonly c?: unknown;
}

/** A paragraph, a table, or several blocks together; as pandoc’s JSON has them. */
export interface PandocBlock {
  readonly t: string;
  readonly c: unknown;
}

/** No identifier, no classes, no attributes. */
export const NO_ATTRIBUTES = ['', [], []] as const;

/**
 * A text as words with spaces between them.
 * Quarto 1.3 and before look for shortcodes in words, too: a character of no width keeps `{{<` from being one.
 */
export function words(text: string): PandocInline[] {
  return withoutControls(text)
    .replace(/\{\{(?=<)/g, '{{\u2060')
    .split(/[ \t\r\n]+/)
    .flatMap((word, index) => [
      ...(index > 0 ? [{ t: 'Space' }] : []),
      ...(word === '' ? [] : [{ t: 'Str', c: word }]),
    ]);
}

/** A paragraph as pandoc has it. */
export function paragraph(inlines: readonly PandocInline[]): PandocBlock {
  return { t: 'Para', c: inlines };
}

/** Blocks that belong together, with a class for styles. */
export function division(name: string, blocks: readonly PandocBlock[]): PandocBlock {
  return { t: 'Div', c: [['', [name], []], blocks] };
}

/** What stands where a figure cannot. */
export function pandocMessage(messages: readonly string[]): PandocBlock {
  return division(
    'extraction-message',
    messages.map((message) => paragraph(words(`⚠ ${message}`))),
  );
}

/**
 * A picture with its title below it, for any pandoc: from 3.0 on a figure is a block of its own, before it a paragraph
 * with an image whose title says so.
 * @param address where the picture is; `data:` for one that is written out here
 * @param api the version of pandoc’s shapes, `1.23.1`
 */
export function pandocPicture(title: string, address: string, api: string): PandocBlock {
  const image = (mark: string) => ({ t: 'Image', c: [NO_ATTRIBUTES, words(title), [address, mark]] });
  if (!hasFigures(api)) return paragraph([image('fig:')]);
  return { t: 'Figure', c: [NO_ATTRIBUTES, [null, [plain(words(title))]], [plain([image('')])]] };
}

/** Since 1.23. */
function hasFigures(api: string): boolean {
  const [major = 0, minor = 0] = api.split('.').map(Number);
  return major > 1 || minor >= 23;
}

/** Words without a paragraph around them, as cells and captions have them. */
export function plain(inlines: readonly PandocInline[]): PandocBlock {
  return { t: 'Plain', c: inlines };
}
