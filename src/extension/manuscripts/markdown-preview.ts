/** Tables and figures of the review in VS Code's own Markdown preview, drawn again when the review changes. */
import { commands, type Disposable, Uri, workspace } from 'vscode';
import {
  type CheckedText,
  type CommentRenderer,
  drawFigures,
  type MarkdownRenderer,
  markClaims,
} from '../../core/index';
import type { Host } from '../feature';
import type { ClaimsOf } from './claims-found';

/** The built-in command that draws all open previews of Markdown again. */
const REFRESH = 'markdown.preview.refresh';

export interface MarkdownPreview extends Disposable {
  /** VS Code calls it with its markdown-it: https://code.visualstudio.com/api/extension-guides/markdown-extension */
  readonly extendMarkdownIt: <Markdown extends MarkdownRenderer & CommentRenderer>(markdown: Markdown) => Markdown;
}

/** Nothing is asked of the preview before it has shown a block. */
export function markdownPreview(host: Host): MarkdownPreview {
  const { store, guard } = host;
  let wasShown = false;
  let drawing: (typeof import('./drawn-block') & { readonly claimsOf: ClaimsOf }) | undefined;

  /** What draws is read when a preview is about to be shown, which is before it shows anything. */
  async function prepare(): Promise<void> {
    const { rememberClaims } = await import('./claims-found');
    drawing ??= { ...(await import('./drawn-block')), claimsOf: rememberClaims(host) };
    refresh();
  }

  function refresh(): void {
    if (wasShown) void commands.executeCommand(REFRESH).then(undefined, () => undefined);
  }

  function draw(content: string, env: unknown): string {
    wasShown = true;
    const uri = documentOf(env);
    return drawing?.drawnBlock(content, uri && store.around(uri)) ?? '';
  }

  /** The text is that of the document as it is open: the preview follows what is typed. */
  function claimsIn(env: unknown): CheckedText | undefined {
    const uri = documentOf(env);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
    if (uri === undefined || document === undefined) return undefined;
    wasShown = true;
    const text = document.getText();
    return drawing && { text, results: drawing.claimsOf({ uri, text }) };
  }

  void store.ready.then(refresh);
  const changes = store.onDidChange(refresh);
  return {
    dispose: () => changes.dispose(),
    extendMarkdownIt: (markdown) => {
      void prepare();
      return markClaims(
        drawFigures(markdown, (content, env) =>
          guard('Markdown preview', () => draw(content, env), drawing?.notDrawn() ?? ''),
        ),
        (env) => guard('Markdown preview', () => claimsIn(env), undefined),
      );
    },
  };
}

/** The preview says which document it draws; one that is drawn from a text alone has none. */
function documentOf(env: unknown): Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof Uri ? env.currentDocument : undefined;
}
