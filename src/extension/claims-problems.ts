/** Claims that do not hold, in the text and in the problems panel: of open manuscripts, and of those in the workspace. */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  Location,
  languages,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { ClaimResult } from '../core/index';
import type { ClaimsOf, Manuscript } from './claims-found';
import { isCurrent, readFiles } from './extraction-files';
import type { Host } from './feature';
import { rangesIn } from './positions';
import type { ReviewStore } from './review-store';

/** How long nothing must have changed before claims are checked, in milliseconds. */
const QUIET = 300;

const MANUSCRIPTS = '**/*.{md,markdown}';

/** More than any review has; files beyond are checked when they are opened. */
const MOST_FILES = 500;

/** Places that are named beside a problem. */
const MOST_PLACES = 12;

/** Publishes the problems of claims, and keeps them up to date with the manuscripts and with the review. */
export function claimProblems({ store, guard }: Host, claimsOf: ClaimsOf): Disposable {
  const collection = languages.createDiagnosticCollection('extraction claims');
  const onDisk = new Map<string, Manuscript>();
  let timer: number | undefined;

  function publish(): void {
    const open = workspace.textDocuments.filter(isManuscript).map((document) => ({
      uri: document.uri,
      text: document.getText(),
    }));
    const all = new Map([...onDisk, ...open.map((each) => [each.uri.toString(), each] as const)]);
    collection.clear();
    for (const manuscript of all.values()) {
      const found = claimsOf(manuscript).filter(({ state }) => state !== 'holds');
      if (found.length > 0) collection.set(manuscript.uri, toDiagnostics(manuscript, found, store));
    }
  }

  function publishSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => guard('claims', publish, undefined), QUIET);
  }

  async function read(uris: readonly Uri[]): Promise<void> {
    for (const { uri, text } of await readFiles(uris))
      if (hasClaims(text)) onDisk.set(uri.toString(), { uri, text });
      else onDisk.delete(uri.toString());
    publishSoon();
  }

  async function search(): Promise<void> {
    await store.ready;
    if (store.reviews().length > 0)
      await read(await workspace.findFiles(MANUSCRIPTS, '**/node_modules/**', MOST_FILES));
  }

  const watcher = workspace.createFileSystemWatcher(MANUSCRIPTS);
  void search();
  return Disposables.from(
    collection,
    watcher,
    watcher.onDidCreate((uri) => read([uri])),
    watcher.onDidChange((uri) => read([uri])),
    watcher.onDidDelete((uri) => {
      onDisk.delete(uri.toString());
      publishSoon();
    }),
    store.onDidChange(publishSoon),
    workspace.onDidOpenTextDocument((document) => isManuscript(document) && publishSoon()),
    workspace.onDidCloseTextDocument((document) => isManuscript(document) && publishSoon()),
    workspace.onDidChangeTextDocument(({ document }) => isManuscript(document) && publishSoon()),
    new Disposables(() => clearTimeout(timer)),
  );
}

/** Not the old side of a diff: what it says was true then. */
function isManuscript(document: TextDocument): boolean {
  return document.languageId === 'markdown' && isCurrent(document);
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
