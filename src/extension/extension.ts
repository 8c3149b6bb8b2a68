import { type ExtensionContext, l10n, window } from 'vscode';
import { speak } from '../core/index';
import { changes } from './changes';
import { completions } from './changing/completion';
import { gaps } from './changing/gaps';
import { missingKeysCommand } from './changing/missing-keys';
import { moveVersionCommand } from './changing/move-version';
import { quickFixes } from './changing/quick-fixes';
import { refactorings } from './changing/refactorings';
import { renaming } from './changing/rename';
import { conflicts } from './conflicts';
import { exportCommands } from './exports';
import type { Feature, Host } from './feature';
import { definitions } from './finding/definition';
import { references } from './finding/find-references';
import { folding } from './finding/folding';
import { links } from './finding/links';
import { openPlaceCommand } from './finding/open-place';
import { outlines } from './finding/outline';
import { symbols } from './finding/symbols';
import { gettingStarted } from './getting-started';
import { createGuard } from './guard';
import { importing } from './importing';
import { nextQuestionCommand } from './interview';
import { quotationCommand } from './interview/quotation-key';
import { manuscripts } from './manuscripts';
import { type MarkdownPreview, markdownPreview } from './manuscripts/markdown-preview';
import { mappings } from './mapping';
import { previews } from './preview';
import { reports } from './reports';
import { capturing } from './reports/capturing';
import { searching } from './reports/searching';
import { SelectionInReports } from './reports/selected';
import { shownProblems } from './reviews/being-typed';
import { rememberProblems } from './reviews/found-problems';
import { hasFiles } from './reviews/has-files';
import { ReviewStore } from './reviews/review-store';
import { settling } from './settling';
import { explanations } from './showing/explanation';
import { fileDecorations } from './showing/file-decorations';
import { inlayHints } from './showing/hints';
import { hovers } from './showing/hover';
import { codeLenses } from './showing/lenses';
import { problems } from './showing/problems';
import { statusBar } from './showing/status-bar';
import { sideBar } from './side-bar';
import { offers } from './writing/offers';

/** The only registration: one line a feature. */
const features: readonly Feature[] = [
  offers,
  hasFiles,
  problems,
  explanations,
  quickFixes,
  refactorings,
  gettingStarted,
  settling,
  missingKeysCommand,
  moveVersionCommand,
  gaps,
  nextQuestionCommand,
  quotationCommand,
  completions,
  hovers,
  manuscripts,
  openPlaceCommand,
  inlayHints,
  codeLenses,
  definitions,
  references,
  renaming,
  outlines,
  symbols,
  links,
  folding,
  statusBar,
  sideBar,
  fileDecorations,
  previews,
  reports,
  searching,
  capturing,
  exportCommands,
  mappings,
  importing,
  conflicts,
  changes,
];

/** Called by VS Code once, when the first extraction file or a preview of Markdown comes into sight. */
export function activate(context: ExtensionContext): Pick<MarkdownPreview, 'extendMarkdownIt'> {
  // Before anything is read: what the core tells of a file is said in the language of the editor.
  speak(l10n.bundle);
  const channel = window.createOutputChannel('Structured Extraction', { log: true });
  const guard = createGuard(channel);
  const store = new ReviewStore(guard);
  const problemsOf = rememberProblems(guard, (path) => store.isGone(path));
  const shown = shownProblems(store, problemsOf);
  const selected = new SelectionInReports();
  const host: Host = { store, guard, problemsOf, shown, selected, context };
  const preview = markdownPreview(host);
  context.subscriptions.push(channel, store, shown, selected, preview, ...features.map((feature) => feature(host)));
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
