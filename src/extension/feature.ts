/** What a feature of the extension is: one file that exports a function which switches it on. */
import { commands, Disposable, type DocumentSelector, type ExtensionContext } from 'vscode';
import type { Guard } from './guard';
import type { SelectionInReports } from './reports/selected';
import type { Shown } from './reviews/being-typed';
import type { ProblemsOf } from './reviews/found-problems';
import type { ReviewStore } from './reviews/review-store';

/** What every feature may use. */
export interface Host {
  readonly store: ReviewStore;
  /** All problems of a file. */
  readonly problemsOf: ProblemsOf;
  /** Those that are shown while somebody types. */
  readonly shown: Shown;
  /** What is selected in a report beside the files. */
  readonly selected: SelectionInReports;
  readonly guard: Guard;
  readonly context: ExtensionContext;
}

export type Feature = (host: Host) => Disposable;

/** Extraction files wherever they come from: the workspace, the old side of a diff, an untitled editor. */
export const EXTRACTION: DocumentSelector = { language: 'extraction' };

/** What each of some commands does. */
export type Commands<Id extends string> = Readonly<Record<Id, Parameters<typeof commands.registerCommand>[1]>>;

/**
 * Commands whose code is read when one of them is first chosen: what few sessions need does not delay the first problem.
 * @param read what each of them does; asked once
 */
export function commandsWhenAsked<Id extends string>(
  ids: readonly Id[],
  read: () => Promise<Commands<Id>>,
): Disposable {
  let known: Promise<Commands<Id>> | undefined;
  const registered = ids.map((id) =>
    commands.registerCommand(id, async (...given) => {
      known ??= read();
      return (await known)[id](...given);
    }),
  );
  return Disposable.from(...registered);
}
