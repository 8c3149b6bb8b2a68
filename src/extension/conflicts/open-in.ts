/** The conflicts of a document: worked out once for each text, and only where there are marker lines at all. */
import type { TextDocument } from 'vscode';
import { type OpenConflict, openConflicts } from '../../core/index';
import { hasMarkers } from './markers';

const known = new WeakMap<TextDocument, { readonly version: number; readonly conflicts: readonly OpenConflict[] }>();

/** The conflicts that are open in a document now, in its order. */
export function conflictsOf(document: TextDocument): readonly OpenConflict[] {
  const before = known.get(document);
  if (before?.version === document.version) return before.conflicts;
  const text = document.getText();
  const conflicts = hasMarkers(text) ? openConflicts(text) : [];
  known.set(document, { version: document.version, conflicts });
  return conflicts;
}
