/** Reports in the test workspace, and hands to look at their pages. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Browser } from '../browser';
import { eventually } from '../eventually';
import { uriOf } from '../files';

/** What tells the page of a report apart from other webviews. */
export const REPORT = '#report';

/** Copies a file of this project's `test/reports` into the workspace. @returns its address there */
export async function bringReport(
  path: string,
  to = `reports/${path.slice(path.lastIndexOf('/') + 1)}`,
): Promise<vscode.Uri> {
  const extension = vscode.extensions.getExtension('structured-extraction.structured-extraction');
  assert.ok(extension);
  const source = vscode.Uri.joinPath(extension.extensionUri, 'test', 'reports', ...path.split('/'));
  const target = uriOf(to);
  await vscode.workspace.fs.copy(source, target, { overwrite: true });
  return target;
}

/** Shows a report beside the files, once its first page has text. */
export async function openReport(browser: Browser, report: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('extraction.openReport', report);
  await eventually(async () => assert.notEqual(await textOfPages(browser), ''));
}

/** The text that lies over the pages that are drawn. */
export function textOfPages(browser: Browser): Promise<string> {
  const expression = "[...document.querySelectorAll('.textLayer')].map((layer) => layer.textContent).join('\\n')";
  return browser.evaluate<string>(expression, REPORT);
}

/** What the page says of the report. */
export function noticeOn(browser: Browser): Promise<string> {
  return browser.evaluate<string>("document.querySelector('#notices').textContent", REPORT);
}
