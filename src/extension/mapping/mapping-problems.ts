/** Problems of mappings in the text and in the problems panel, with their repairs. */
import {
  type CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { type MapProblem, mapProblems, parse } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import { documentNow } from '../writing/file-now';
import { offer } from '../writing/offers';
import { type MappedSheets, mappingNow } from './mapped-sheets';
import { isMapping, MAPPINGS } from './mapping-files';

const SEVERITY: Readonly<Record<MapProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Those of open mappings, with each letter. */
export function mappingProblems({ guard }: Host, sheets: MappedSheets): Disposable {
  const collection = languages.createDiagnosticCollection('extraction mapping');
  const publish = (document: TextDocument) => {
    if (!isMapping(document) || !isCurrent(document)) return;
    collection.set(
      document.uri,
      guard('mapping problems', () => diagnosticsOf(document, sheets), []),
    );
  };
  const publishAll = () => {
    for (const document of workspace.textDocuments) publish(document);
  };
  publishAll();
  return Disposable.from(
    collection,
    sheets.onDidChange(publishAll),
    workspace.onDidOpenTextDocument(publish),
    workspace.onDidChangeTextDocument(({ document }) => publish(document)),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    languages.registerCodeActionsProvider(MAPPINGS, {
      provideCodeActions: (document, range) => guard('mapping repairs', () => repairsIn(document, range, sheets), []),
    }),
  );
}

function problemsNow(document: TextDocument, sheets: MappedSheets): readonly MapProblem[] {
  const text = document.getText();
  return mapProblems(parse(text), mappingNow(document.uri, text, sheets).sheet);
}

function diagnosticsOf(document: TextDocument, sheets: MappedSheets): Diagnostic[] {
  const text = document.getText();
  const rangeOf = rangesIn({ text });
  const found = problemsNow(document, sheets).map(({ span, message, severity, code }) => {
    const diagnostic = new Diagnostic(rangeOf(span), message, SEVERITY[severity]);
    diagnostic.source = 'extraction';
    diagnostic.code = code;
    return diagnostic;
  });
  const { read } = mappingNow(document.uri, text, sheets);
  return read?.problem === undefined ? found : [unread(document, read.problem), ...found];
}

/** At the name of the sheet, else at the beginning. */
function unread(document: TextDocument, problem: string): Diagnostic {
  const text = document.getText();
  const line = text.split('\n').findIndex((each) => /^(?:sheet|tab):/.test(each));
  const range = line === -1 ? new Range(0, 0, 0, 0) : document.lineAt(line).range;
  const diagnostic = new Diagnostic(range, problem, DiagnosticSeverity.Error);
  diagnostic.source = 'extraction';
  diagnostic.code = 'map-no-sheet';
  return diagnostic;
}

function repairsIn(document: TextDocument, range: Range, sheets: MappedSheets): CodeAction[] {
  const rangeOf = rangesIn({ text: document.getText() });
  return problemsNow(document, sheets).flatMap(({ span, fix, code }) => {
    if (fix === undefined || !rangeOf(span).intersection(range)) return [];
    const action = offer(fix.title, CodeActionKind.QuickFix, () => repairNow(document, sheets, code, fix.title));
    action.isPreferred = true;
    action.diagnostics = languages
      .getDiagnostics(document.uri)
      .filter((each) => each.code === code && each.range.isEqual(rangeOf(span)));
    return [action];
  });
}

/** What the same repair does in the mapping as it stands when it is chosen. */
async function repairNow({ uri }: TextDocument, sheets: MappedSheets, code: string, title: string) {
  const document = await documentNow(uri);
  const same = problemsNow(document, sheets).find((each) => each.code === code && each.fix?.title === title);
  return same?.fix && { edits: [{ uri, text: document.getText(), edits: same.fix.edits }] };
}
