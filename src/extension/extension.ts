import type { ExtensionContext } from 'vscode';

/** Called by VS Code once, when the first extraction file comes into sight. */
export function activate(_context: ExtensionContext): void {}
