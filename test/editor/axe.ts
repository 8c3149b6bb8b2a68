/** Axe, which looks at a page as people with screen readers, keyboards and their own colours meet it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Browser } from './browser';

/** What axe finds, as people would look for it: the rule, the element, and what is wrong with it. */
export const FINDINGS = findings();

/** The same of colours alone: what else axe looks at does not depend on the theme, and is looked at in one of them. */
export const COLOURS = findings(['color-contrast', 'link-in-text-block']);

function findings(rules?: readonly string[]): string {
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  return `axe.run(document, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary].join('\\n'))))`;
}

/** Axe in a page. @param page a selector that tells it apart */
export async function loadAxe(browser: Browser, page: string): Promise<void> {
  const source = await vscode.workspace.fs.readFile(inProject('node_modules', 'axe-core', 'axe.min.js'));
  await browser.evaluate(new TextDecoder().decode(source), page);
}

/** A file of the project itself. */
export function inProject(...path: string[]): vscode.Uri {
  const extension = vscode.extensions.getExtension('structured-extraction.structured-extraction');
  assert.ok(extension);
  return vscode.Uri.joinPath(extension.extensionUri, ...path);
}
