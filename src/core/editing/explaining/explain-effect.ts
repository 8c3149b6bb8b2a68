/** What the effect of a result comes to, and how it was worked out: shown at its `estimate` and its `derive`. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { nodeAt } from '../../document/walk';
import { effectInWords } from '../../effects/effect';
import { effectOf } from '../../effects/effect-of';
import { bold, escaped, paragraphs } from '../../language/markdown';
import { say } from '../../language/say';
import type { Review } from '../../review/review';

/** @returns nothing at other places, and where nothing can be said yet */
export function effectAt(path: Path, file: RecordFile, review: Review): string | undefined {
  const [section, index, key, inside] = path;
  if (file.kind !== 'study' || section !== 'results' || typeof index !== 'number') return undefined;
  if (path.length > 4 || (key !== 'estimate' && key !== 'derive')) return undefined;
  if (inside !== undefined && !['value', 'metric', 'from'].includes(String(inside))) return undefined;
  const result = nodeAt(file.sections.get('results')?.value, [index]);
  const effect = result && effectOf(result, file, review);
  if (effect === undefined) return undefined;
  if (!effect.ok) return `${bold(say`No effect`)} · ${escaped(effect.because)}`;
  const { value } = effect;
  const better =
    value.better === undefined ? [] : [say`${value.better === 'lower' ? say`Lower` : say`Higher`} is better.`];
  return paragraphs([
    `${bold(value.origin === 'derived' ? say`Derived effect` : say`Effect as given`)} · ${escaped(effectInWords(value))}`,
    escaped(say`Formula: ${value.formula}. Source: ${value.citation}.`),
    escaped([...better, ...value.notes].join(' ')),
    value.notPooled && `${bold(say`Not part of a summary`)} · ${escaped(value.notPooled)}`,
  ]);
}
