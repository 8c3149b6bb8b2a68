/** Text of databases without what other programs put into it. */
import { decodeHTMLStrict } from 'entities';

/** Signs of HTML and XML (`&amp;`, `&#246;`) as they are meant, without marks of slant or case, on one line. */
export function plainText(text: string): string {
  return decodeHTMLStrict(text)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)\b[^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
