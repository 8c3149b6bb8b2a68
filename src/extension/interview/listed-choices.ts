/** A list over the editor that stays until something is said. */
import type { QuickPick } from 'vscode';
import type { InterviewStep } from '../../core/index';
import type { Said } from './answer-in-words';
import { buttonsFor, type Row, saidBy } from './buttons';
import { onQuotationKey, quotationFits } from './quotation-key';

/**
 * Not in the published API, and heeded by every version: without it the editor puts lines in the order of the alphabet
 * while somebody types, PN before PY. Where it is not heeded, the right line is in focus all the same.
 */
interface Sorting {
  sortByLabel: boolean;
}

/** Shows a list until something is said. @param chosen what is chosen when Enter is pressed, if it says anything */
export function listed(
  pick: QuickPick<Row> & Partial<Sorting>,
  step: InterviewStep,
  canGoBack: boolean,
  chosen: () => Said | undefined,
): Promise<Said> {
  pick.title = step.progress;
  pick.ignoreFocusOut = true;
  pick.sortByLabel = false;
  pick.buttons = buttonsFor({ canGoBack, ...step });
  return new Promise((resolve) => {
    const key = onQuotationKey(() => step.takesSupport && finish({ quotes: pick.value }));
    const finish = (said: Said) => {
      key.dispose();
      quotationFits(false);
      resolve(said);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const said = chosen();
      if (said !== undefined) finish(said);
    });
    pick.onDidTriggerButton((button) => finish(saidBy(button, pick.value)));
    pick.onDidHide(() => finish('leave'));
    quotationFits(step.takesSupport);
    pick.show();
  });
}
