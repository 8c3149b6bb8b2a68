/** Claims in manuscripts: Markdown files in the folder of a review, held against what its files say now. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { claimCompletions } from './claims-completion';
import { claimFixes } from './claims-fixes';
import { rememberClaims } from './claims-found';
import { claimHovers } from './claims-hover';
import { claimProblems } from './claims-problems';

/** Problems, repairs, explanations and completions of claims. */
export function claims(host: Host): Disposable {
  const claimsOf = rememberClaims(host);
  return Disposables.from(
    claimProblems(host, claimsOf),
    claimFixes(host, claimsOf),
    claimHovers(host, claimsOf),
    claimCompletions(host),
  );
}
