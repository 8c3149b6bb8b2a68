import { type ExtensionContext, l10n, window } from 'vscode';
import { speak } from '../core/index';
import { shownProblems } from './being-typed';
import { blocks } from './blocks';
import { claims } from './claims';
import { completions } from './completion';
import { definitions } from './definition';
import { explanations } from './explanation';
import { exportCommands } from './exports';
import type { Feature, Host } from './feature';
import { fileDecorations } from './file-decorations';
import { folding } from './folding';
import { rememberProblems } from './found-problems';
import { gaps } from './gaps';
import { gettingStarted } from './getting-started';
import { createGuard } from './guard';
import { hasFiles } from './has-files';
import { inlayHints } from './hints';
import { hovers } from './hover';
import { codeLenses } from './lenses';
import { links } from './links';
import { type MarkdownPreview, markdownPreview } from './markdown-preview';
import { missingKeysCommand } from './missing-keys';
import { moveVersionCommand } from './move-version';
import { nextQuestionCommand } from './next-question';
import { openPlaceCommand } from './open-place';
import { outlines } from './outline';
import { previews } from './preview';
import { problems } from './problems';
import { quickFixes } from './quick-fixes';
import { refactorings } from './refactorings';
import { references } from './references';
import { renaming } from './rename';
import { ReviewStore } from './review-store';
import { sideBar } from './side-bar';
import { statusBar } from './status-bar';
import { symbols } from './symbols';
import { quotationCommand } from './walk/quotation-key';
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
  missingKeysCommand,
  moveVersionCommand,
  gaps,
  nextQuestionCommand,
  quotationCommand,
  completions,
  hovers,
  claims,
  blocks,
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
  exportCommands,
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
  const host: Host = { store, guard, problemsOf, shown, context };
  const preview = markdownPreview(host);
  context.subscriptions.push(channel, store, shown, preview, ...features.map((feature) => feature(host)));
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
