/** Tables and figures of the review in VS Code's own Markdown preview, drawn again when the review changes. */
import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';
import {
  blockMessage,
  type CheckedText,
  type CommentRenderer,
  drawFigures,
  type MarkdownRenderer,
  markClaims,
  PALETTES,
  readBlock,
  renderBlock,
} from '../../core/index';
import type { Host } from '../feature';
import { rememberClaims } from './claims-found';

/** The built-in command that draws all open previews of Markdown again. */
const REFRESH = 'markdown.preview.refresh';

const PALETTE_SETTING = 'extraction.preview.palette';

const NO_REVIEW = l10n.t(
  'This text lies in no review, so there is nothing to show. Put it into the folder of a review: one that has a file with “review:” in it.',
);

const NO_FIGURE = l10n.t('This table or figure could not be drawn. The output “Structured Extraction” says why.');

export interface MarkdownPreview extends Disposable {
  /** VS Code calls it with its markdown-it: https://code.visualstudio.com/api/extension-guides/markdown-extension */
  readonly extendMarkdownIt: <Markdown extends MarkdownRenderer & CommentRenderer>(markdown: Markdown) => Markdown;
}

/** Nothing is asked of the preview before it has shown a block. */
export function markdownPreview(host: Host): MarkdownPreview {
  const { store, guard } = host;
  let wasShown = false;

  function refresh(): void {
    if (wasShown) void commands.executeCommand(REFRESH).then(undefined, () => undefined);
  }

  function draw(content: string, env: unknown): string {
    wasShown = true;
    const uri = documentOf(env);
    const review = uri && store.around(uri);
    if (review === undefined) return blockMessage([NO_REVIEW], 'html');
    const named = workspace.getConfiguration().get<string>(PALETTE_SETTING);
    const palette = PALETTES.find((each) => each === named) ?? PALETTES[0];
    return renderBlock(readBlock(content), review, 'html', { palette }).text;
  }

  const claimsOf = rememberClaims(host);

  /** The text is that of the document as it is open: the preview follows what is typed. */
  function claimsIn(env: unknown): CheckedText | undefined {
    const uri = documentOf(env);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
    if (uri === undefined || document === undefined) return undefined;
    wasShown = true;
    const text = document.getText();
    return { text, results: claimsOf({ uri, text }) };
  }

  void store.ready.then(refresh);
  const changes = store.onDidChange(refresh);
  return {
    dispose: () => changes.dispose(),
    extendMarkdownIt: (markdown) =>
      markClaims(
        drawFigures(markdown, (content, env) =>
          guard('Markdown preview', () => draw(content, env), blockMessage([NO_FIGURE], 'html')),
        ),
        (env) => guard('Markdown preview', () => claimsIn(env), undefined),
      ),
  };
}

/** The preview says which document it draws; one that is drawn from a text alone has none. */
function documentOf(env: unknown): Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof Uri ? env.currentDocument : undefined;
}
