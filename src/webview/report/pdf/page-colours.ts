/** The two colours of pages where the theme has high contrast. */

export interface PageColours {
  readonly background: string;
  readonly foreground: string;
}

/** @returns nothing where pages are drawn as they are printed */
export function pageColours(): PageColours | undefined {
  if (!document.body.matches('.vscode-high-contrast, .vscode-high-contrast-light')) return undefined;
  const style = getComputedStyle(document.body);
  return {
    background: style.getPropertyValue('--vscode-editor-background').trim() || '#000000',
    foreground: style.getPropertyValue('--vscode-editor-foreground').trim() || '#ffffff',
  };
}
