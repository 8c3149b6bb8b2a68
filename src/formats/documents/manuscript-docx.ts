/** A manuscript in Markdown as a Word document: its text, and the tables and figures that its blocks stand for. */
import { Document, LevelFormat, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { type Figure, type FigureOptions, meansFigure, render, tablesOfFigure } from '../../core/index';
import type { DrawingKit } from '../pictures/png';
import { attributeOf, type MarkdownToken } from './markdown-token';
import { stableZip } from './stable-zip';
import { CAPTION_STYLE, isNumbered, pictureBlocks, tableBlocks } from './word-figure';
import { CODE_FONT, inlineRuns } from './word-inline';
import { markdownTable } from './word-markdown-table';
import { MOST_UPRIGHT, onPages, type Part, pageOf } from './word-pages';
import { clean } from './word-text';

/** What a block of the text stands for: a figure, or in words why there is none. */
export type BlockContent =
  | { readonly figure: Figure; readonly options: FigureOptions }
  | { readonly messages: readonly string[] };

export interface ManuscriptParts {
  readonly title: string;
  /** What markdown-it makes of the text, without front matter. */
  readonly tokens: readonly MarkdownToken[];
  /** What is between the fences of a block → what it stands for. */
  readonly blockOf: (content: string) => BlockContent;
}

/** @returns the bytes of the file, the same for the same text and data */
export async function manuscriptAsDocx(parts: ManuscriptParts, kit: DrawingKit): Promise<Uint8Array> {
  const body = await bodyOf(parts, kit);
  const document = new Document({
    creator: 'Structured Extraction',
    lastModifiedBy: 'Structured Extraction',
    title: clean(parts.title),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21 },
          paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
        },
        ...Object.fromEntries(
          HEADING_SIZES.map((size, index) => [
            `heading${index + 1}`,
            {
              run: { font: 'Arial', size, bold: true, color: '000000' },
              paragraph: { spacing: { before: 320, after: 140 }, keepNext: true },
            },
          ]),
        ),
      },
      paragraphStyles: [CAPTION_STYLE],
    },
    numbering: { config: body.numberings },
    sections: onPages(body.parts).map(({ wide, children }) => ({
      properties: { page: pageOf(wide) },
      children: [...children],
    })),
  });
  return stableZip(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** In half points, from the first level on. */
const HEADING_SIZES = [36, 28, 24, 22, 21, 21] as const;

/** One step of indentation, in twentieths of a point. */
const STEP = 480;
const DEEPEST = 8;

/** A list that the text is in. */
interface OpenList {
  readonly numbering: string;
  /** The next paragraph begins an item. */
  begins: boolean;
}

/** Where in the text we are. */
interface Place {
  readonly lists: OpenList[];
  quotes: number;
}

interface Body {
  readonly parts: readonly Part[];
  readonly numberings: readonly Numbering[];
}

async function bodyOf({ tokens, blockOf }: ManuscriptParts, kit: DrawingKit): Promise<Body> {
  const parts: Part[] = [];
  const numberings: Numbering[] = [];
  const counts = { tables: 0, pictures: 0 };
  const place: Place = { lists: [], quotes: 0 };
  for (const [index, token] of tokens.entries()) {
    if (isFigureBlock(token)) parts.push(...(await figureParts(blockOf(token.content), counts, kit)));
    else if (token.type === 'table_open') parts.push({ wide: false, children: markdownTable(tokens, index) });
    else if (token.type === 'inline' && !isInTable(tokens, index))
      parts.push({ wide: false, children: [paragraphOf(token, tokens[index - 1], place)] });
    else if (token.type === 'fence' || token.type === 'code_block')
      parts.push({ wide: false, children: codeLines(token.content, place) });
    else if (token.type === 'html_block') parts.push({ wide: false, children: htmlWords(token.content, place) });
    else if (token.type === 'hr') parts.push({ wide: false, children: [new Paragraph({ thematicBreak: true })] });
    else movePlace(token, place, numberings);
  }
  return { parts: parts.length > 0 ? parts : [{ wide: false, children: [new Paragraph({})] }], numberings };
}

function isFigureBlock({ type, info }: MarkdownToken): boolean {
  return type === 'fence' && meansFigure(info);
}

/** Cells are written with their table. */
function isInTable(tokens: readonly MarkdownToken[], index: number): boolean {
  return /^t[hd]_open$/.test(tokens[index - 1]?.type ?? '');
}

/** What opens and closes: lists, their items, quotations. */
function movePlace(token: MarkdownToken, place: Place, numberings: Numbering[]): void {
  const { type } = token;
  const list = place.lists.at(-1);
  if (type === 'bullet_list_open' || type === 'ordered_list_open') {
    const start = type === 'ordered_list_open' ? Number(attributeOf(token, 'start') ?? 1) : undefined;
    const numbering = numberingOf(`list-${numberings.length + 1}`, start);
    numberings.push(numbering);
    place.lists.push({ numbering: numbering.reference, begins: false });
  } else if (type === 'bullet_list_close' || type === 'ordered_list_close') place.lists.pop();
  else if (type === 'list_item_open' && list) list.begins = true;
  else if (type === 'blockquote_open') place.quotes += 1;
  else if (type === 'blockquote_close') place.quotes -= 1;
}

type Numbering = ReturnType<typeof numberingOf>;

/** @param start the first number; without it, bullets */
function numberingOf(reference: string, start: number | undefined) {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    ...(start === undefined
      ? { format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }
      : { format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start }),
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: 320 } } },
  }));
  return { reference, levels };
}

function paragraphOf(inline: MarkdownToken, before: MarkdownToken | undefined, place: Place): Paragraph {
  const children = inlineRuns(inline.children ?? []);
  const level = /^h([1-6])$/.exec(before?.type === 'heading_open' ? before.tag : '')?.[1];
  if (level !== undefined) return new Paragraph({ style: `Heading${level}`, children });
  const list = place.lists.at(-1);
  if (list?.begins) {
    list.begins = false;
    const depth = Math.min(place.lists.length - 1, DEEPEST);
    return new Paragraph({
      children,
      numbering: { reference: list.numbering, level: depth },
      spacing: { after: 60 },
      ...(place.quotes > 0 && { indent: { left: STEP * (depth + 1 + place.quotes), hanging: 320 } }),
    });
  }
  return new Paragraph({ children, ...indented(place) });
}

function indented({ lists, quotes }: Place): { readonly indent?: { readonly left: number } } {
  const steps = lists.length + quotes;
  return steps === 0 ? {} : { indent: { left: STEP * steps } };
}

function codeLines(content: string, place: Place): Paragraph[] {
  return content
    .replace(/\n$/, '')
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          spacing: { after: 0 },
          children: [new TextRun({ text: clean(line), font: CODE_FONT, size: 18 })],
          ...indented(place),
        }),
    );
}

/** What HTML says, without its tags; nothing for comments and what is no text. */
function htmlWords(html: string, place: Place): Paragraph[] {
  const words = html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1>|$)/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? [] : [new Paragraph({ children: [new TextRun(clean(words))], ...indented(place) })];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** A title that brings its number (“Table 2. Trials”) keeps it; the others are counted on their own. */
async function figureParts(
  content: BlockContent,
  counts: { tables: number; pictures: number },
  kit: DrawingKit,
): Promise<Part[]> {
  if ('messages' in content) {
    const children = content.messages.map((words) => new Paragraph({ children: [new TextRun(clean(`⚠ ${words}`))] }));
    return [{ wide: false, children }];
  }
  const { figure, options } = content;
  const picture = render(figure, 'svg', options);
  const counted = isNumbered(figure.title) ? 0 : 1;
  if (picture.ok) {
    counts.pictures += counted;
    return [{ wide: false, children: await pictureBlocks(figure.title, picture.text, counts.pictures, kit) }];
  }
  return tablesOfFigure(figure).map((table) => {
    counts.tables += counted;
    return { wide: table.columns.length > MOST_UPRIGHT, children: tableBlocks(table, counts.tables) };
  });
}
