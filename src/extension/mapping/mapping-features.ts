/** Everything that a mapping has in the editor. */
import { Disposable } from 'vscode';
import type { Host } from '../feature';
import { firstRows } from './first-rows';
import { MappedSheets } from './mapped-sheets';
import { mappingCompletion } from './mapping-completion';
import { mappingProblems } from './mapping-problems';

export function mappingFeatures(host: Host): Disposable {
  const sheets = new MappedSheets();
  return Disposable.from(
    sheets,
    mappingProblems(host, sheets),
    mappingCompletion(host, sheets),
    firstRows(host, sheets),
  );
}
