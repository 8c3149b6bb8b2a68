/** The key that adds a quotation to the answer of a question, while that question is asked. */
import { commands, type Disposable, EventEmitter } from 'vscode';

/** The command that the key runs; package.json gives it the key. */
const ADD_QUOTATION = 'extraction.addQuotation';

/** The key as people say it. */
export const QUOTATION_KEY = 'Alt+Q';

const pressed = new EventEmitter<void>();

/** Hears the key. */
export const onQuotationKey = pressed.event;

/** Says whether the question that is asked takes a quotation; elsewhere the key is left to others. */
export function quotationFits(fits: boolean): void {
  void commands.executeCommand('setContext', 'extraction.quotationFits', fits);
}

/** Registers the command. */
export function quotationCommand(): Disposable {
  return commands.registerCommand(ADD_QUOTATION, () => pressed.fire());
}
