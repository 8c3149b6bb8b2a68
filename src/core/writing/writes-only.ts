/** The last look before an answer is written for somebody who does not read the file: is it all that changes? */
import type { Document, Path, TextEdit } from '../document/document';
import { applyEdits } from '../document/edited-text';
import { parse } from '../document/parse';
import { toPlain } from '../document/walk';

/**
 * Whether a file reads the same after the edits but for what stands at a path, and no worse. What moves from a single value
 * to the first entry of a list at that path counts as standing there.
 */
export function writesOnly(document: Document, edits: readonly TextEdit[], path: Path): boolean {
  if (edits.length === 0) return false;
  const after = parse(applyEdits(document.text, edits).text);
  if (after.problems.length > document.problems.length) return false;
  const before = valuesOf(toPlain(document.root), path);
  const then = valuesOf(toPlain(after.root), path);
  return before.length === then.length && before.every((value, index) => value === then[index]);
}

/** Every value with its place but for those at the path, in the order of their places; blank ones say nothing. */
function valuesOf(plain: unknown, except: Path): string[] {
  const found: string[] = [];
  const collect = (value: unknown, here: readonly string[]): void => {
    if (value === null || value === undefined || isAt(here, except)) return;
    if (typeof value !== 'object') found.push(JSON.stringify([here, value]));
    else for (const [key, child] of Object.entries(value)) collect(child, [...here, key]);
  };
  collect(plain, []);
  return found.sort();
}

function isAt(here: readonly string[], path: Path): boolean {
  return here.length >= path.length && path.every((step, index) => String(step) === here[index]);
}
