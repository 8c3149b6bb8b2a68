/** A box to type in. */
import { type QuickInputButton, window } from 'vscode';

export interface TextQuestion<Button extends QuickInputButton> {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** Why a text is refused; the box then stays. */
  readonly invalid?: (text: string) => string | undefined;
  readonly buttons?: readonly Button[];
}

/** @returns the text, the button that was pressed, or nothing after Escape */
export function askText<Button extends QuickInputButton = never>({
  title,
  prompt,
  value,
  invalid,
  buttons = [],
}: TextQuestion<Button>): Promise<string | Button | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = value;
  box.ignoreFocusOut = true;
  box.buttons = [...buttons];
  return new Promise((resolve) => {
    const finish = (said: string | Button | undefined) => {
      resolve(said);
      box.dispose();
    };
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(() => {
      const wrong = invalid?.(box.value);
      if (wrong === undefined) finish(box.value);
      else box.validationMessage = wrong;
    });
    box.onDidTriggerButton((button) => finish(button as Button));
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}
