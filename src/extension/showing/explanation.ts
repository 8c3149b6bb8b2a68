/** What stands behind the code of a problem: why it matters and what to do, from the page of all checks. */
import { commands, type Disposable, Uri, window } from 'vscode';
import type { Host } from '../feature';
import { rangesIn } from '../positions';

const COMMAND = 'extraction.explainProblem';

/** Opens the explanation of a kind of problem, when it is followed like a link. */
export function explanationOf(code: string): Uri {
  return Uri.parse(`command:${COMMAND}?${encodeURIComponent(JSON.stringify([code]))}`);
}

/** "Explain problem": of the code that is given, else of the problem at the cursor, else the whole page. */
export function explanations(host: Host): Disposable {
  return commands.registerCommand(COMMAND, async (code?: string) => {
    const page = Uri.joinPath(host.context.extensionUri, 'docs', 'checks.md');
    const heading = code ?? codeAtCursor(host);
    await commands.executeCommand('markdown.showPreview', heading ? page.with({ fragment: anchorOf(heading) }) : page);
  });
}

function codeAtCursor({ store, problemsOf }: Host): string | undefined {
  const editor = window.activeTextEditor;
  const at = editor && store.at(editor.document);
  if (editor === undefined || at === undefined) return undefined;
  const rangeOf = rangesIn(at.file.document);
  return problemsOf(at).problems.find(({ span }) => rangeOf(span).contains(editor.selection.active))?.code;
}

/** The name under which Markdown pages know a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll('/', '');
}
