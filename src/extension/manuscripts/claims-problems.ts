/** Claims that do not hold, in the text and in the problems panel: of open manuscripts, and of those in the workspace. */
import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, type Disposable, Location } from 'vscode';
import type { ClaimResult } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../reviews/review-store';
import type { ClaimsOf, Manuscript } from './claims-found';
import { manuscriptProblems } from './manuscript-problems';

/** Places that are named beside a problem. */
const MOST_PLACES = 12;

/** Publishes the problems of claims, of open manuscripts and of those in the workspace. */
export function claimProblems(host: Host, claimsOf: ClaimsOf): Disposable {
  return manuscriptProblems(host, {
    name: 'extraction claims',
    isMeant: hasClaims,
    find: (manuscript) =>
      toDiagnostics(
        manuscript,
        claimsOf(manuscript).filter(({ state }) => state !== 'holds'),
        host.store,
      ),
  });
}

function hasClaims(text: string): boolean {
  return /<!--\s*claim:/.test(text);
}

function toDiagnostics({ text }: Manuscript, found: readonly ClaimResult[], store: ReviewStore): Diagnostic[] {
  const rangeOf = rangesIn({ text });
  return found.map((result) => {
    const severity = result.state === 'differs' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
    const diagnostic = new Diagnostic(rangeOf(result.span), result.message, severity);
    diagnostic.source = 'extraction';
    diagnostic.code = result.state === 'differs' ? 'claim-does-not-hold' : 'claim-cannot-be-checked';
    diagnostic.relatedInformation = placesOf(result, store);
    return diagnostic;
  });
}

function placesOf({ behind }: ClaimResult, store: ReviewStore): DiagnosticRelatedInformation[] {
  return behind.slice(0, MOST_PLACES).flatMap(({ name, source }) => {
    const uri = source && store.uriOf(source.file);
    const file = source && store.fileAt(source.file);
    if (source === undefined || uri === undefined || file === undefined) return [];
    return new DiagnosticRelatedInformation(new Location(uri, rangesIn(file.document)(source.span)), name);
  });
}
