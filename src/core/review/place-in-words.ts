/** Places of a file in people's words, from the section to the key: "RoB 2, Burnout at 6 months · Randomisation · 1.1". */

import type { Node, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, nodeAt, textAt } from '../document/walk';
import { say, translated } from '../language/say';
import { entryInWords, prepareResultWords } from './entry-words';
import { fieldIn } from './fields-of-review';
import type { Review } from './review';
import { instrumentIn } from './tools-of-review';

/**
 * @param path of a mapping
 * @param keys of it that are meant; none: all of it
 */
export function placeInWords(review: Review, file: RecordFile, path: Path, keys: readonly string[]): string {
  const named = keys.map((key) => titleAt(review, file, [...path, key])).join(', ');
  const around = partsOf(review, file, path);
  if (named !== '') around.push(named);
  return around.length > 0 ? around.join(' · ') : say`the ${file.kind ?? say`record`} as a whole`;
}

/** "RoB 2, Burnout at 6 months"; nothing where no instrument stands at the path. @param path of an assessment */
export function assessmentInWords(review: Review, file: RecordFile, path: Path): string | undefined {
  const instrument = instrumentIn(review, String(path[0]));
  if (instrument === undefined) return undefined;
  const result = textAt(nodeAt(file.document.root, path), 'result');
  return result === undefined ? instrument.name : `${instrument.name}, ${prepareResultWords(review, file)(result)}`;
}

function partsOf(review: Review, file: RecordFile, path: Path): string[] {
  const [section, index] = path;
  if (section === undefined) return [];
  const assessment = typeof index === 'number' ? assessmentInWords(review, file, path.slice(0, 2)) : undefined;
  if (assessment !== undefined) return [assessment, ...titlesBelow(review, file, path, 2)];
  return titlesBelow(review, file, path, 0);
}

function titlesBelow(review: Review, file: RecordFile, path: Path, from: number): string[] {
  const parts: string[] = [];
  for (let depth = from; depth < path.length; depth += 1) {
    const step = path[depth];
    const here = path.slice(0, depth + 1);
    if (typeof step === 'string') parts.push(titleAt(review, file, here));
    else {
      const node = nodeAt(file.document.root, here);
      parts.push(entryName(node) ?? say`entry ${(step ?? 0) + 1}`);
    }
  }
  return parts;
}

function titleAt(review: Review, file: RecordFile, path: Path): string {
  const title = fieldIn(review, file, path)?.title;
  const key = String(path.at(-1));
  // A name of the author's own stands for itself.
  const isOwn = fieldIn(review, file, path.slice(0, -1))?.kind === 'dictionary';
  return title === undefined || isOwn ? key.replaceAll('_', ' ') : translated(title);
}

const NAMING = ['arm', 'finding', 'what', 'name', 'who', 'outcome', 'id'] as const;

function entryName(node: Node | undefined): string | undefined {
  if (!isMapping(node)) return undefined;
  if (textAt(node, 'outcome') !== undefined) return entryInWords('result', node);
  const text = NAMING.map((key) => textAt(node, key)).find((each) => each !== undefined);
  return text === undefined ? undefined : shortened(text);
}

/** So many characters tell one entry from another. */
const LONGEST = 50;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
