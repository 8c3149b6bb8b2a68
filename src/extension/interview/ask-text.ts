/** A box to type in. */
import { type QuickInputButton, window } from 'vscode';
import { onQuotationKey, quotationFits } from './quotation-key';

export interface TextQuestion<Button extends QuickInputButton> {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** Why a text is refused; the box then stays. */
  readonly invalid?: (text: string) => string | undefined;
  readonly buttons?: readonly Button[];
  /** The button that the key for quotations presses. */
  readonly quotes?: Button;
}

/** A button that was pressed, with what stood in the box. */
export interface Pressed<Button extends QuickInputButton> {
  readonly button: Button;
  readonly typed: string;
}

/** @returns the text, the button that was pressed, or nothing after Escape */
export function askText<Button extends QuickInputButton = never>({
  title,
  prompt,
  value,
  invalid,
  buttons = [],
  quotes,
}: TextQuestion<Button>): Promise<string | Pressed<Button> | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = value;
  box.ignoreFocusOut = true;
  box.buttons = [...buttons];
  return new Promise((resolve) => {
    const key = onQuotationKey(() => quotes && finish({ button: quotes, typed: box.value }));
    const finish = (said: string | Pressed<Button> | undefined) => {
      key.dispose();
      quotationFits(false);
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
    box.onDidTriggerButton((button) => finish({ button: button as Button, typed: box.value }));
    box.onDidHide(() => finish(undefined));
    quotationFits(quotes !== undefined);
    box.show();
  });
}
