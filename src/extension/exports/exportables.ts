/** What can be exported, and in which forms. */

import { l10n, type QuickPickItem, Uri, workspace } from 'vscode';
import {
  type ExportedFile,
  exportList,
  type Figure,
  type FigureForm,
  formsOfFigure,
  isEmptyFigure,
  type Palette,
  type Review,
  render,
  tablesOfFigure,
  viewsOf,
} from '../../core/index';
import type { DrawingKit } from '../../formats/index';
import { asText } from '../as-text';
import type { Host } from '../feature';

/** A form in which something can be written. */
export interface ExportForm extends QuickPickItem {
  /** How the names of such files end, without the dot. */
  readonly ending: string;
  /** @param goOn waits a moment, so that the editor stays alive; throws where a person has cancelled */
  readonly make: (goOn: (done: number, all: number) => Promise<void>) => Promise<Uint8Array>;
  /** Why it cannot be made, where that is known before; said instead of asking where to. */
  readonly refusal?: () => Promise<string | undefined>;
  /** What people must know about the file, one sentence each. */
  readonly aside?: readonly string[];
}

export interface Exportable extends QuickPickItem {
  /** The table or figure that it is; absent for what is made of the whole review. */
  readonly figure?: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly forms: readonly ExportForm[];
}

const TEXT_FORMS: Readonly<Record<FigureForm, readonly [label: string, ending: string]>> = {
  html: [l10n.t('Web page (HTML)'), 'html'],
  svg: [l10n.t('Picture without loss (SVG)'), 'svg'],
  md: ['Markdown', 'md'],
  csv: [l10n.t('CSV, a line for each row'), 'csv'],
  'csv-long': [l10n.t('CSV, a line for each value'), 'csv'],
  tex: ['LaTeX', 'tex'],
};

/** Everything that a review has to export: first each table and figure that has something to show, then the whole. */
export function exportables(review: Review, host: Host): readonly Exportable[] {
  const palette = paletteSetting();
  const kit = drawingKit(host);
  const figures = shownFigures(review);
  return [
    ...figures.map(({ id, figure }) => ({
      label: asText(figure.title),
      description: asText(id),
      figure: id,
      name: id.replace(/[^\p{L}\p{N}_-]+/gu, '-'),
      forms: formsOf(figure, kit, palette),
    })),
    ...wholes(review, kit, palette),
  ];
}

/**
 * A figure as a picture, the same as an exported one.
 * @returns PNG, or in words why there is none
 */
export async function pictureOf(review: Review, id: string, host: Host): Promise<Uint8Array | string> {
  const figure = shownFigures(review).find((each) => each.id === id)?.figure;
  const picture = figure && render(figure, 'svg', { palette: paletteSetting() });
  if (!picture?.ok) return picture?.message ?? l10n.t('There is no such picture in the review any more.');
  const refusal = await missingLetters(picture.text);
  return refusal ?? (await import('../../formats/index')).svgAsPng(picture.text, drawingKit(host));
}

function paletteSetting(): Palette {
  return workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
}

/** What drawing pictures needs lies beside the bundle. */
function drawingKit({ context }: Host): DrawingKit {
  return { read: async (name) => workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name)) };
}

/** The tables and figures that have something to show. */
export function shownFigures(review: Review): readonly { readonly id: string; readonly figure: Figure }[] {
  return viewsOf(review)
    .map((view) => ({ id: view.id, section: view.section, figure: view.of(review) }))
    .filter(({ figure }) => !isEmptyFigure(figure));
}

/** What is made of the whole review; of what would be empty, nothing. */
function wholes(review: Review, kit: DrawingKit, palette: Palette): Exportable[] {
  return exportList.flatMap(({ id, of, together }) => {
    const { files: all, leftOut } = of(review);
    const aside = leftOut.map((sentence) => l10n.t('Left out: {0}', sentence));
    const files = all.filter(({ isEmpty }) => !isEmpty);
    return (together ? inOneArchive(files, id) : files).map(
      ({ title, form: description, name, ending, notes, content }) => ({
        label: title,
        description,
        name,
        forms: [{ label: description, ending, make: maker(content, kit, palette), aside: [...notes, ...aside] }],
      }),
    );
  });
}

/** Files that need each other, as one archive with a folder for them. @param name of the folder */
function inOneArchive(files: readonly ExportedFile[], name: string): readonly ExportedFile[] {
  const [first] = files;
  if (first === undefined) return [];
  const archived = () =>
    files.flatMap(({ content, ...file }) => {
      const made = content();
      return made.kind === 'text' ? [{ path: `${name}/${file.name}.${file.ending}`, text: made.text }] : [];
    });
  return [
    {
      name: `review-for-${name}`,
      ending: 'zip',
      title: first.title,
      form: l10n.t('ZIP, with the tables that it reads'),
      notes: [l10n.t('Unpack it: its files need each other.')],
      content: () => ({ kind: 'archive', files: archived() }),
    },
  ];
}

function maker(content: ExportedFile['content'], kit: DrawingKit, palette: Palette): ExportForm['make'] {
  return async (goOn) => {
    const made = content();
    if (made.kind === 'text') return encoded(made.text);
    const { archiveOf, figuresAsDocx, referencesAsText, tidyTablesAsXlsx } = await import('../../formats/index');
    if (made.kind === 'references') return encoded(referencesAsText(made.works, made.form));
    if (made.kind === 'archive') return archiveOf(made.files);
    if (made.kind === 'tables') return tidyTablesAsXlsx(made.tables);
    return figuresAsDocx(made.figures, kit, { palette, onFigure: (done) => goOn(done, made.figures.length) });
  };
}

function formsOf(figure: Figure, kit: DrawingKit, palette: Palette): ExportForm[] {
  const tables = tablesOfFigure(figure);
  const picture = render(figure, 'svg', { palette });
  const documents: ExportForm[] = [
    ...(tables.length > 0 || picture.ok
      ? [
          form('Word', 'docx', async () =>
            (await import('../../formats/index')).figuresAsDocx([figure], kit, { palette }),
          ),
        ]
      : []),
    ...(tables.length > 0
      ? [form('Excel', 'xlsx', async () => (await import('../../formats/index')).tablesAsXlsx(tables))]
      : []),
    ...(picture.ok
      ? [
          {
            ...form(l10n.t('Picture (PNG)'), 'png', async () =>
              (await import('../../formats/index')).svgAsPng(picture.text, kit),
            ),
            refusal: () => missingLetters(picture.text),
          },
        ]
      : []),
  ];
  const texts = formsOfFigure(figure).map((name) => {
    const [label, ending] = TEXT_FORMS[name];
    return form(label, ending, async () => {
      const rendered = render(figure, name, { palette });
      return encoded(rendered.ok ? rendered.text : '');
    });
  });
  return [...documents, ...texts];
}

function form(label: string, ending: string, make: ExportForm['make']): ExportForm {
  return { label, description: `.${ending}`, ending, make };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** So many characters that cannot be drawn are shown. */
const MOST_SHOWN = 20;

async function missingLetters(svg: string): Promise<string | undefined> {
  const missing = (await import('../../formats/index')).lettersMissing(svg);
  if (missing.length === 0) return undefined;
  return l10n.t(
    'The fonts of PNG pictures lack these characters: {0}. Export the SVG form instead, which takes the fonts of whoever opens it.',
    missing.slice(0, MOST_SHOWN).join(' '),
  );
}
