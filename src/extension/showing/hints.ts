/** Quiet words between the lines: questions, suggested judgements, scores. */
import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  InlayHint,
  languages,
  MarkdownString,
  type Range,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { clearOfLenses, type HintKind, hintsIn, lensesIn } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import { showsLenses } from './lenses';

/** The settings that switch kinds of hints on and off; `editor.inlayHints` rules over them all. */
const SETTINGS: Readonly<Record<HintKind, string>> = {
  question: 'questions',
  suggestion: 'suggestions',
  score: 'scores',
};

/** The editor turns all spaces of a hint into these; `package.json` has lines break behind them, as behind others. */
const NO_BREAK = '\u00a0';

/** Shows the hints of a file as it stands now; an old version is shown as it was written. */
export function inlayHints({ store, guard }: Host): Disposable {
  const changed = new EventEmitter<void>();

  function hintsOf(document: TextDocument, range: Range): InlayHint[] {
    const at = isCurrent(document) ? store.at(document) : undefined;
    if (at === undefined) return [];
    const rangeOf = rangesIn(at.file.document);
    const hints = hintsIn(at.review, at.file, kindsFor(document));
    const lenses = showsLenses(document) ? lensesIn(at.review, at.file) : [];
    return clearOfLenses(hints, lenses, at.file.document.text).flatMap(({ offset, label, gap, tooltip }) => {
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
    window.tabGroups.onDidChangeTabs(() => changed.fire()),
    languages.registerInlayHintsProvider(EXTRACTION, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => guard('inlay hints', () => hintsOf(document, range), []),
    }),
  );
}

function kindsFor({ uri }: TextDocument): ReadonlySet<HintKind> {
  const settings = workspace.getConfiguration('extraction.hints', uri);
  const kinds = Object.keys(SETTINGS) as HintKind[];
  const wanted = kinds.filter((kind) => settings.get(SETTINGS[kind], true));
  return new Set(isCompared(uri) ? wanted.filter((kind) => kind !== 'question') : wanted);
}

/** Whether a file is one side of a comparison that is shown: there is little room, and the words would be in the way. */
function isCompared(uri: Uri): boolean {
  return window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    if (!(input instanceof TabInputTextDiff)) return false;
    return [input.original, input.modified].some((side) => side.toString() === uri.toString());
  });
}
