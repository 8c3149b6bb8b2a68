/** One box for a quotation and its page. */
import { l10n, QuickInputButtons } from 'vscode';
import { type InterviewStep, whyNoQuotation } from '../../core/index';
import { askText } from './ask-text';

/** @returns the line as it was typed, empty for none; `leave` after Escape, nothing where the person went back */
export async function askForQuotation(
  { progress }: InterviewStep,
  before: string,
): Promise<string | 'leave' | undefined> {
  const said = await askText<typeof QuickInputButtons.Back>({
    title: l10n.t('{0} · quotation and page', progress),
    prompt: l10n.t(
      'The words of the source and the page, as in: Lots were drawn by hand, p. 4. Enter goes on with the question. Escape leaves; what is answered stays.',
    ),
    value: before,
    invalid: whyNoQuotation,
    buttons: [QuickInputButtons.Back],
  });
  if (said === undefined) return 'leave';
  return typeof said === 'string' ? said : undefined;
}
