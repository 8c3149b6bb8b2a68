/**
 * What this room uses of `docx`, for the extension: the library's own declarations bring those of Node.js along, which
 * nothing there may use (src/extension/tsconfig.json).
 */
type Options = Readonly<Record<string, unknown>>;
type Words<Word extends string> = Readonly<Record<Word, string>>;

export interface FileChild {
  readonly fileChild: unknown;
}

declare class Block implements FileChild {
  readonly fileChild: unknown;
  constructor(options: Options);
}

declare class Part {
  constructor(options: Options);
}

export class Paragraph extends Block {}
export class Table extends Block {}
export class TableRow extends Part {}
export class TableCell extends Part {}
export class TextRun {
  constructor(options: Options | string);
}
export class ImageRun extends Part {}
export class Document extends Part {}
export class ExternalHyperlink extends Part {}
export class SimpleField {
  constructor(instruction: string, shown: string);
}

export const Packer: { readonly toArrayBuffer: (document: Document) => Promise<ArrayBuffer> };
export const AlignmentType: Words<'CENTER' | 'LEFT' | 'RIGHT'>;
export const BorderStyle: Words<'NONE' | 'SINGLE'>;
export const LevelFormat: Words<'BULLET' | 'DECIMAL'>;
export const LineRuleType: Words<'AUTO'>;
export const PageOrientation: Words<'LANDSCAPE' | 'PORTRAIT'>;
export const TableLayoutType: Words<'FIXED'>;
export const VerticalAlignTable: Words<'BOTTOM'>;
export const WidthType: Words<'DXA'>;
