/** Where the items of a tool come from, and how far they were held against that. */
import type { Checked, Described } from '../../knowledge/tool';
import { escaped, link, paragraphs } from '../../language/markdown';
import { english, say, translated } from '../../language/say';

const HELD: Readonly<Record<Checked, string>> = {
  compared: english`Its description was held against its source item by item.`,
  'count only': english`Of its description, number and kind of the items were held against its source.`,
  'not verified': english`Its description was not held against its source.`,
};

/**
 * Full name, licence, how far it was checked, and a link to the first source.
 * @param ofItem where one item was checked in another way than the whole
 */
export function explainOrigin(
  { fullName, licence, checked, sources: [source] }: Described,
  ofItem: Checked | undefined = checked,
): string {
  return paragraphs([
    escaped([`${translated(fullName)}.`, licence].filter(Boolean).join(' ')),
    [ofItem && escaped(translated(HELD[ofItem])), source && source.url !== '' ? link(say`Original`, source.url) : '']
      .filter(Boolean)
      .join(' '),
  ]);
}
