/** Quiet words between the lines: questions, suggested judgements, scores. */
import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  InlayHint,
  languages,
  MarkdownString,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { type HintKind, hintsIn } from '../core/index';
import { isCurrent } from './extraction-files';
import { EXTRACTION, type Host } from './feature';
import { rangesIn } from './positions';

/** The settings that switch kinds of hints on and off; `editor.inlayHints` rules over them all. */
const SETTINGS: Readonly<Record<HintKind, string>> = {
  question: 'questions',
  suggestion: 'suggestions',
  score: 'scores',
};

/** The editor takes other spaces away from where a hint begins. */
const NO_BREAK = '\u00a0';

/** Shows the hints of a file as it stands now; an old version is shown as it was written. */
export function inlayHints({ store, guard }: Host): Disposable {
  const changed = new EventEmitter<void>();

  function hintsOf(document: TextDocument, range: Range): InlayHint[] {
    const at = isCurrent(document) ? store.at(document) : undefined;
    if (at === undefined) return [];
    const rangeOf = rangesIn(at.file.document);
    return hintsIn(at.review, at.file, kindsFor(document)).flatMap(({ offset, label, gap, tooltip }) => {
      const { start } = rangeOf({ start: offset, end: offset });
      if (!range.contains(start)) return [];
      const hint = new InlayHint(start, gap.replaceAll(' ', NO_BREAK) + label);
      hint.paddingLeft = true;
      hint.tooltip = new MarkdownString(tooltip);
      return [hint];
    });
  }

  return Disposables.from(
    changed,
    store.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('extraction.hints')) changed.fire();
    }),
    languages.registerInlayHintsProvider(EXTRACTION, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => guard('inlay hints', () => hintsOf(document, range), []),
    }),
  );
}

function kindsFor({ uri }: TextDocument): ReadonlySet<HintKind> {
  const settings = workspace.getConfiguration('extraction.hints', uri);
  const kinds = Object.keys(SETTINGS) as HintKind[];
  return new Set(kinds.filter((kind) => settings.get(SETTINGS[kind], true)));
}
