/** With which tools studies are appraised otherwise than before, where nothing else of a review has changed. */
import type { Pair } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { pairsOf } from '../../document/walk';
import { fileAt, type Review } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';

/**
 * The tools whose assessments say something else.
 * @returns nothing where anything beside assessments is written otherwise, or may mean something else
 */
export function changedTools(before: Review, after: Review): ReadonlySet<string> | undefined {
  if (before.files.length !== after.files.length) return undefined;
  const tools = new Set(instrumentsOf(after).map(({ id }) => id));
  const changed = new Set<string>();
  for (const file of after.files) {
    const was = fileAt(before, file.path);
    if (was === file) continue;
    const sections = was && changedSections(was, file);
    if (sections === undefined || !sections.every((key) => tools.has(key))) return undefined;
    for (const key of sections) changed.add(key);
  }
  return changed;
}

/** The top-level keys of a file that say something else; nothing where some came, went or have another place. */
function changedSections(before: RecordFile, after: RecordFile): readonly string[] | undefined {
  const [was, is] = [pairsOf(before.document.root), pairsOf(after.document.root)];
  if (was.length !== is.length || was.some(({ key }, index) => key.text !== is[index]?.key.text)) return undefined;
  const changed = is.filter((pair, index) => written(pair, after) !== written(was[index] as Pair, before));
  // Under another key, an alias may stand for what is written here.
  const mayBeNamed = (pair: Pair, file: RecordFile) => written(pair, file).includes('&');
  const isNamed = was.some((pair) => mayBeNamed(pair, before)) || is.some((pair) => mayBeNamed(pair, after));
  return changed.length > 0 && isNamed ? undefined : changed.map(({ key }) => key.text);
}

function written({ key, value }: Pair, { document: { text } }: RecordFile): string {
  return text.slice(key.span.start, value.span.end);
}
