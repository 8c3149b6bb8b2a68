/** Questions of several steps, by keyboard alone. Whoever leaves one leaves all, and nothing was written. */
import { l10n, type QuickPickItem, window } from 'vscode';

/** The step at hand: "New Study: the reference". */
interface Step {
  readonly title: string;
  /** What is asked, in one sentence. */
  readonly prompt: string;
}

/** What a person chooses. */
export interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

/** A line of text. @returns nothing where the person left; never a text that `objection` refuses */
export async function askText(
  { title, prompt }: Step,
  {
    value = '',
    placeHolder = '',
    objection,
  }: { value?: string; placeHolder?: string; objection?: (text: string) => string | undefined },
): Promise<string | undefined> {
  const text = await window.showInputBox({
    title,
    prompt,
    value,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (typed) => objection?.(typed.trim()),
  });
  return text?.trim();
}

/** One of several. @returns nothing where the person left */
export async function askOne<Value>(
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

/** Any number of several; those that are `picked` are ticked already. @returns nothing where the person left */
export async function askMany<Value>(
  { title, prompt }: Step,
  choices: readonly Choice<Value>[],
): Promise<readonly Value[] | undefined> {
  const options = {
    title,
    placeHolder: prompt,
    ignoreFocusOut: true,
    matchOnDescription: true,
    canPickMany: true as const,
  };
  const picked = await window.showQuickPick(choices, options);
  return picked?.map(({ value }) => value);
}

/**
 * At least one of several. Enter takes what is ticked; where nothing is, the line on which the person stands, because
 * whoever wants only one sees no reason to tick it.
 * @returns nothing where the person left
 */
export async function askSome<Value>(
  { title, prompt }: Step,
  choices: readonly Choice<Value>[],
): Promise<readonly Value[] | undefined> {
  const pick = window.createQuickPick<Choice<Value>>();
  pick.title = title;
  pick.placeholder = prompt;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.canSelectMany = true;
  pick.items = choices;
  const chosen = await new Promise<readonly Choice<Value>[] | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const meant = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      if (meant.length > 0) resolve(meant);
      else pick.placeholder = l10n.t('Go to a line with the arrow keys first');
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen?.map(({ value }) => value);
}

/** The last step: what will be written, and the way out. */
export async function confirm(title: string, deed: string, detail: string): Promise<boolean> {
  const choices = [
    { label: `$(check) ${deed}`, detail, value: true },
    { label: `$(close) ${l10n.t('Do not create anything')}`, value: false },
  ];
  const answer = await askOne({ title, prompt: l10n.t('Press Enter to create it, Escape to leave') }, choices);
  return answer?.value === true;
}
