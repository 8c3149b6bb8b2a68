/** Moving a section into a file of its own, by the same people: a record may be split over several files. */

import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { lineBreakOf } from '../../document/line-edges';
import { named } from '../../document/named';
import { parse } from '../../document/parse';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { isMapping, toPlain, touches } from '../../document/walk';
import { say } from '../../language/say';
import { fileAt, folderOf, type Review } from '../../review/review';
import { type KeyRange, keyRangesOf } from '../../writing/key-ranges';
import type { Refactoring } from './refactoring';

/** At the key of a section. The head of the file goes along as a copy; accepted problems stay accepted in both files. */
export function moveSection(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  if (!isMapping(root) || root.style === 'flow' || file.kind === undefined || file.id === undefined) return [];
  const ranges = keyRangesOf(text, root);
  const moved = ranges.find(({ pair }) => touches(pair.key.span, offset));
  const ending = /\.extraction\.ya?ml$/.exec(file.path)?.[0];
  if (moved === undefined || ending === undefined || HEADER_KEYS.includes(moved.pair.key.text)) return [];
  if (file.sections.size < 2) return [];
  const key = moved.pair.key.text;
  const name = `${file.path.slice(folderOf(file.path).length, -ending.length).replace('/', '')}.${key}${ending}`;
  const path = folderOf(file.path) === '' ? name : `${folderOf(file.path)}/${name}`;
  const title = say`Move “${key}” to a file of its own, ${name}`;
  if (fileAt(review, path)) {
    return [refusal(title, say`There is a file of this name already.`)];
  }
  const removal = { span: removed(ranges, moved), text: '' };
  const created = newText(text, ranges, moved);
  if (!losesNothing(file, removal, created, key)) {
    return [
      refusal(
        title,
        say`Parts of this section are used elsewhere in the file (“&” and “*”), so it cannot be taken out alone.`,
      ),
    ];
  }
  return [
    {
      title,
      kind: 'move',
      edits: [{ path: file.path, edits: [removal] }],
      creates: { path, from: file.path, steps: [name], text: created },
    },
  ];
}

function refusal(title: string, refused: string): Refactoring {
  return { title, kind: 'move', edits: [], refused };
}

/** With the blank lines behind it; of the last, with those before it. */
function removed(ranges: readonly KeyRange[], moved: KeyRange): TextEdit['span'] {
  const index = ranges.indexOf(moved);
  const after = ranges[index + 1];
  if (after) return { start: moved.start, end: after.start };
  return { start: ranges[index - 1]?.end ?? moved.start, end: moved.end };
}

function newText(text: string, ranges: readonly KeyRange[], moved: KeyRange): string {
  const heads = ranges.filter(({ pair }) => HEADER_KEYS.includes(pair.key.text));
  const lines = heads.map(({ pair, end }) => text.slice(pair.key.span.start, end));
  return [...lines, '', text.slice(moved.start, moved.end), ''].join(lineBreakOf(text));
}

/** Whether both files together say what the one said. */
function losesNothing(file: RecordFile, removal: TextEdit, created: string, key: string): boolean {
  const rest = parse(applyEdits(file.document.text, [removal]).text);
  const part = parse(created);
  if (rest.problems.length > 0 || part.problems.length > 0) return false;
  const before = toPlain(file.document.root) as Record<string, unknown>;
  const head = HEADER_KEYS.filter((each) => each in before);
  const same = (root: typeof rest.root, keys: readonly string[]) => {
    const after = toPlain(root) as Record<string, unknown>;
    return (
      Object.keys(after).length === keys.length &&
      keys.every((each) => JSON.stringify(named(after, each)) === JSON.stringify(named(before, each)))
    );
  };
  const stays = Object.keys(before).filter((each) => each !== key);
  return same(rest.root, stays) && same(part.root, [...head, key]);
}
