/** What a feature of the extension is: one file that exports a function which switches it on. */
import type { Disposable, DocumentSelector, ExtensionContext } from 'vscode';
import type { Guard } from './guard';
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
  readonly guard: Guard;
  readonly context: ExtensionContext;
}

export type Feature = (host: Host) => Disposable;

/** Extraction files wherever they come from: the workspace, the old side of a diff, an untitled editor. */
export const EXTRACTION: DocumentSelector = { language: 'extraction' };
