/** The skeleton of every HTML page that is written as one: a head with a title, and a body. */
import { type Attributes, block, type Child, element, fragment, HTML_DOCTYPE, text } from './escape';

export interface Page {
  /** In the tab of a browser, and read aloud first. */
  readonly title: string;
  /** What else stands in the head: styles, policies. */
  readonly head: readonly Child[];
  /** Of the body; left out, none. */
  readonly attributes?: Attributes;
  readonly body: readonly Child[];
}

/** @returns the whole page, with a line feed at its end. It fits every window, also a narrow one. */
export function pageHtml({ title, head, attributes = {}, body }: Page): string {
  const page = block(
    'html',
    { lang: 'en' },
    block(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, text(title)),
      ...head,
    ),
    block('body', attributes, ...body),
  );
  return `${fragment(HTML_DOCTYPE, page)}\n`;
}
