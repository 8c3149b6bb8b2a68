/** What a place in a mapping means: of a heading, what stands in the column; of a key, what belongs there. */
import type { Span } from '../document/document';
import { parse } from '../document/parse';
import { readRecord } from '../document/record';
import { underCursor } from '../editing/place/cursor';
import { fieldBelow } from '../format/lookup';
import type { Sheet } from '../importing/sheet';
import { counted } from '../language/counted';
import { escaped } from '../language/markdown';
import { say, translated } from '../language/say';
import { columnsSeen } from './columns-seen';
import { mapFields } from './map-fields';
import { sheetKeyOf } from './sheet-key';

/** As many values of a column as a hover shows. */
const MOST_VALUES = 6;

/** @returns Markdown, and what it is about; nothing where nothing is to be said */
export function explainMapping(
  text: string,
  offset: number,
  sheet: Sheet | undefined,
): { readonly markdown: string; readonly span: Span } | undefined {
  const under = underCursor(readRecord('mapping', parse(text)), offset);
  if (under === undefined) return undefined;
  const { on, path, scalar, span } = under;
  const markdown =
    on === 'key' && path.length === 2 && (path[0] === 'columns' || path[0] === 'leave_out')
      ? aboutColumn(scalar.text, sheet)
      : on === 'key'
        ? aboutWord(path)
        : aboutKey(scalar.text);
  return markdown === undefined ? undefined : { markdown, span };
}

function aboutColumn(heading: string, sheet: Sheet | undefined): string | undefined {
  const seen = sheet && columnsSeen(sheet).get(heading);
  if (!sheet || !seen) return undefined;
  const values = [...seen.texts].slice(0, MOST_VALUES).map(([text, { row, times }]) => {
    const often = times > 1 ? `, ${times}×` : '';
    return `- ${escaped(text.slice(0, 80))} (${say`row ${row}`}${often})`;
  });
  const rest = seen.hasMore || seen.texts.size > MOST_VALUES ? ['- …'] : [];
  const filled = say`${counted(seen.filled, 'cell')} of ${counted(sheet.rows.length, 'row')}, ${counted(seen.texts.size, 'different value')}`;
  return [`**${escaped(heading)}**`, filled, [...values, ...rest].join('\n')].join('\n\n');
}

function aboutWord(path: readonly (string | number)[]): string | undefined {
  const field = fieldBelow(mapFields, path);
  return field && `**${escaped(translated(field.title))}**\n\n${escaped(translated(field.meaning))}`;
}

function aboutKey(text: string): string | undefined {
  const key = sheetKeyOf(text);
  return (
    key &&
    `**${escaped(key.text)}** · ${escaped(translated(key.field.title))}\n\n${escaped(translated(key.field.meaning))}`
  );
}
