/** The words on a page, apart: those of its tables and figures, and those around them. */

export interface WordsOnPage {
  /** Headings, buttons, menus, notes and legends; also what is read aloud or shown under the mouse. */
  readonly around: readonly string[];
  /** What tables and pictures show. */
  readonly figures: readonly string[];
}

const PART = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/g;
const SAID = /\s(?:title|aria-label|placeholder)="([^"]*)"/g;

/** @param html as our own functions write it: well-formed, every attribute in double quotes */
export function wordsOnPage(html: string): WordsOnPage {
  const around: string[] = [];
  const figures: string[] = [];
  const open: boolean[] = [];
  for (const [whole, closing, name, attributes = '', empty] of html.matchAll(PART)) {
    const isInFigure = open.at(-1) ?? false;
    if (name === undefined) {
      if (whole.trim() !== '') (isInFigure ? figures : around).push(plain(whole));
      continue;
    }
    if (closing) {
      open.pop();
      continue;
    }
    const isFigure = isOfFigure(name, attributes) ?? isInFigure;
    for (const [, said = ''] of attributes.matchAll(SAID)) (isFigure ? figures : around).push(plain(said));
    if (!empty) open.push(isFigure);
  }
  return { around, figures };
}

/** Whether a table or figure begins here, or something of the page inside of one; otherwise as what is around it. */
function isOfFigure(name: string, attributes: string): boolean | undefined {
  const classes = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
  if (name === 'figure' || classes.includes('counts') || classes.includes('question')) return true;
  return classes.includes('table-tools') || classes.includes('rest') || (name === 'p' && classes.includes('legend'))
    ? false
    : undefined;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
