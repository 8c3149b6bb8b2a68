/** Blocks in manuscripts that stand for tables and figures: completions, explanations, problems and their repair. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { blockCompletions } from './blocks-completion';
import { blockHovers } from './blocks-hover';
import { blockFixes, blockProblems } from './blocks-problems';

export function blocks(host: Host): Disposable {
  return Disposables.from(blockCompletions(host), blockHovers(host), blockProblems(host), blockFixes(host));
}
