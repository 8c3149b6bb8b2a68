/** Words in the status bar, from where they go by themselves: a message over the editor would lie on the lines just written. */
import { window } from 'vscode';
import { asText } from '../../as-text';

/** Long enough to be read, in milliseconds. */
const TOLD_FOR = 8_000;

export function showBriefly(words: string): void {
  window.setStatusBarMessage(`$(check) ${asText(words)}`, TOLD_FOR);
}
