/** A question that stands alone. */
import { window } from 'vscode';
import type { Choice, Step } from './ask';

/** One of several. @returns nothing where the person left */
export async function askAlone<Value>(
  { title, prompt }: Step,
  choices: readonly Choice<Value>[],
): Promise<{ readonly value: Value } | undefined> {
  return window.showQuickPick(choices, {
    title,
    placeHolder: prompt,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
}
