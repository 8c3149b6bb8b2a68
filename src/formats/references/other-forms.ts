/** Forms that hold more than references, or hold them in a way that is not read: told, so that nobody takes half of one for a line of text. */
import type { FormNotRead } from '../../core/index';

interface OtherForm {
  readonly form: FormNotRead;
  /** @param text without blanks around it @param heads of a table, in small letters; none where there is none */
  readonly isIt: (text: string, heads: readonly string[]) => boolean;
}

/** What is recognised first is said. */
const OTHER_FORMS: readonly OtherForm[] = [
  { form: 'archive', isIt: (text) => text.startsWith('PK\u0003\u0004') },
  { form: 'old workbook', isIt: (text) => text.startsWith('ÐÏ\u0011à') },
  { form: 'PDF', isIt: (text) => text.startsWith('%PDF-') },
  { form: 'RevMan 5', isIt: (text) => /^<[\s\S]{0,2000}<COCHRANE_REVIEW\b/.test(`<${text.slice(0, 3000)}`) },
  { form: 'PubMed XML', isIt: (text) => text.startsWith('<') && /<PubmedArticle(?:Set)?\b/.test(text) },
  { form: 'web page', isIt: (text) => /^<(?:!DOCTYPE html|html)\b/i.test(text) },
  { form: 'XML', isIt: (text) => /^<(?:\?xml|!DOCTYPE|[a-z]\w*[\s>])/i.test(text) },
  {
    form: 'Cochrane data package',
    isIt: (text) => /^\{/.test(text) && text.slice(0, 2000).includes('studies.schema.json'),
  },
  { form: 'JSON', isIt: (text) => /^[[{]\s*["{[\]}]/.test(text) },
  { form: 'Covidence CSV', isIt: (_, heads) => heads.includes('covidence #') },
  { form: 'Rayyan CSV', isIt: (text, heads) => heads.includes('notes') && /RAYYAN-INCLUSION/.test(text) },
  { form: 'table of references', isIt: (_, heads) => heads.filter((head) => OF_REFERENCES.test(head)).length >= 3 },
  { form: 'table', isIt: (text, heads) => heads.length >= 3 && isTable(text, heads) },
];

const OF_REFERENCES =
  /^(?:(?:article )?title|authors?|(?:published |publication )?year|journal|source title|doi|abstract|volume|issue|pages|pmid|key|item type)$/;

/** @returns nothing where the text may be a reference */
export function formNotRead(text: string): FormNotRead | undefined {
  const heads = headsOf(text);
  return OTHER_FORMS.find(({ isIt }) => isIt(text, heads))?.form;
}

function headsOf(text: string): readonly string[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  return cellsOf(head).map((cell) =>
    cell
      .replace(/^\s*"|"\s*$/g, '')
      .trim()
      .toLowerCase(),
  );
}

function cellsOf(line: string): readonly string[] {
  const separator = ['\t', ';', ','].find((sign) => line.split(sign).length > 2);
  return separator === undefined ? [] : line.split(separator);
}

/** Short heads, and as many cells in each of the next lines: sentences with commas are none. */
function isTable(text: string, heads: readonly string[]): boolean {
  const [, ...lines] = text.split(/\r?\n/, 4);
  const below = lines.filter((line) => line.trim() !== '');
  const isShort = heads.every((head) => head.length <= 40 && !/[.!?]$/.test(head)) && !/\d{4}/.test(heads.join(' '));
  return isShort && below.length > 0 && below.every((line) => cellsOf(line).length === heads.length);
}
