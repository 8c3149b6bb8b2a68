/** What is shown of conflicts: the line above each, the light bulb, and how many are settled. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { lightBulbAtConflicts } from './light-bulb';
import { linesAboveConflicts } from './lines-above';
import { settledCount } from './settled-count';

export function shownConflicts(host: Host): Disposable {
  return Disposables.from(linesAboveConflicts(host), lightBulbAtConflicts(host), settledCount(host));
}
