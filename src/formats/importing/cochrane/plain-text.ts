/** Texts of Cochrane's programs without their markup. */
import { Parser } from 'htmlparser2';

/** Elements of HTML, and those of RevMan 5. Anything else between angle brackets is text: “n <sd”. */
const TAGS =
  /<(?!\/?(?:p|br|b|i|u|em|strong|sub|sup|a|ul|ol|li|div|span|table|thead|tbody|tr|td|th|h[1-6]|blockquote|cite|caption|colgroup|col|font|flow|hidden_comment|link|extension|figure|title|name|subsection|heading|br\/)(?:[\s/>]))/gi;

/** Elements that begin a line of their own. */
const LINES = /^(?:p|div|li|tr|br|h[1-6]|blockquote|table|ul|ol|subsection|heading)$/;

/** @returns the text as people read it: a line for each paragraph, signs instead of entities */
export function plainText(markup: string): string {
  return /[<&]/.test(markup) ? textOfElements(markup.replace(TAGS, '&lt;')) : tidy(markup);
}

/** The same where everything between angle brackets is an element. */
export function textOfElements(markup: string): string {
  let text = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        const tag = name.toLowerCase();
        if (LINES.test(tag)) text += '\n';
        else if (tag === 'td' || tag === 'th') text += ' ';
      },
      onclosetag(name) {
        if (LINES.test(name.toLowerCase())) text += '\n';
      },
      ontext(part) {
        text += part;
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return tidy(text);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
