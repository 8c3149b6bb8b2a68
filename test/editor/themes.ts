/** The themes of the editor, and how a page comes into one. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Browser } from './browser';
import { eventually } from './eventually';

export const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'] as const;

/** Not in every test: it is as light as the first, and as plain as the third. */
export const FOURTH_THEME = 'Default High Contrast Light' as const;

export type Theme = (typeof THEMES)[number] | typeof FOURTH_THEME;

/** What the editor calls a theme, and what it calls the body of a page in it. */
const KINDS: Record<Theme, readonly [kind: vscode.ColorThemeKind, body: string]> = {
  'Default Light Modern': [vscode.ColorThemeKind.Light, 'vscode-light'],
  'Default Dark Modern': [vscode.ColorThemeKind.Dark, 'vscode-dark'],
  'Default High Contrast': [vscode.ColorThemeKind.HighContrast, 'vscode-high-contrast'],
  'Default High Contrast Light': [vscode.ColorThemeKind.HighContrastLight, 'vscode-high-contrast-light'],
};

/** Chooses a theme, and waits until a page is in it. @param page what tells it apart from other webviews */
export async function showIn(theme: Theme, browser: Browser, page: string): Promise<void> {
  await chooseTheme(theme);
  const [kind, body] = KINDS[theme];
  await eventually(async () => {
    assert.equal(vscode.window.activeColorTheme.kind, kind);
    const classes = await browser.evaluate<string>('document.body.className', page);
    assert.ok(classes.split(' ').includes(body), classes);
  });
}

/** @param theme absent: the one that the editor has by itself */
export async function chooseTheme(theme?: Theme): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
}
