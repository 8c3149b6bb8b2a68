/** The questions of a wizard: boxes and lists, each with a way back. */

import {
  l10n,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';
import { asText } from '../as-text';
import { hasPreviousStep } from './previous-step';

/** The step at hand: "New Study: the reference". */
export interface Step {
  readonly title: string;
  /** What is asked, in one sentence. */
  readonly prompt: string;
}

/** What a person chooses. */
export interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

interface TextOptions {
  readonly value?: string;
  readonly placeHolder?: string;
  readonly objection?: (text: string) => string | undefined;
}

/** What was typed or chosen at each step, the lines of several choices one below the other. */
export type Earlier = Map<string, string>;

/** The person left. */
export class Left extends Error {}

/** The person wants to see the question before. */
export class WentBack extends Error {}

/** A box that is open, with its two ways out: the button and Escape. */
type Box = QuickInput & { buttons: readonly QuickInputButton[] } & Pick<QuickPick<QuickPickItem>, 'onDidTriggerButton'>;

/**
 * Asks one question after the other. The last box stays, and shows that something is going on, until the next one comes.
 * Every question throws {@link Left} where the person leaves, and {@link WentBack}.
 */
export class Ask {
  readonly #answers: unknown[];
  readonly #earlier: Earlier;
  #asked = 0;
  #last: Box | undefined;

  /** @param answers given before this time; those are not asked for again, and new ones are added */
  constructor(answers: unknown[], earlier: Earlier) {
    this.#answers = answers;
    this.#earlier = earlier;
  }

  /** A line of text, without spaces around it; never one that `objection` refuses. */
  text(step: Step, { value = '', placeHolder = '', objection }: TextOptions): Promise<string> {
    return this.#step(() => {
      const box = window.createInputBox();
      box.prompt = step.prompt;
      box.placeholder = placeHolder;
      box.value = this.#earlier.get(keyOf(step)) ?? value;
      box.onDidChangeValue((typed) => {
        this.#remember(step, typed, value);
        box.validationMessage = objection?.(typed.trim());
      });
      return this.#shown(box, step, (accept) => {
        box.onDidAccept(() => {
          const text = box.value.trim();
          box.validationMessage = objection?.(text);
          if (box.validationMessage === undefined) accept(text);
        });
      });
    });
  }

  /** One of several. */
  one<Value>(step: Step, choices: readonly Choice<Value>[]): Promise<Value> {
    return this.#step(async () => {
      const pick = this.#pick(step, choices);
      const before = this.#chosenBefore(step, choices);
      if (before.length > 0) pick.activeItems = before;
      const chosen = await this.#shown<Choice<Value>>(pick, step, (accept) => {
        pick.onDidAccept(() => {
          const [item] = pick.selectedItems;
          if (item) accept(item);
        });
      });
      this.#earlier.set(keyOf(step), chosen.label);
      return chosen.value;
    });
  }

  /** One of several, or what was typed. @param asked how the line says it that takes what was typed */
  oneOrTyped<Value>(
    step: Step,
    choices: readonly Choice<Value>[],
    asked: (typed: string) => Choice<{ readonly typed: string }>,
  ): Promise<Value | { readonly typed: string }> {
    return this.#step(() => {
      const pick = this.#pick<Value | { readonly typed: string }>(step, choices);
      const show = () => {
        const typed = pick.value.trim();
        pick.items = typed === '' ? choices : [...choices, { ...asked(typed), alwaysShow: true }];
      };
      pick.value = this.#earlier.get(keyOf(step)) ?? '';
      show();
      pick.onDidChangeValue((typed) => {
        this.#remember(step, typed, '');
        show();
      });
      return this.#shown(pick, step, (accept) => {
        pick.onDidAccept(() => {
          const [item] = pick.selectedItems;
          if (item === undefined) return;
          if (choices.some((each) => each === item)) this.#earlier.delete(keyOf(step));
          accept(item.value);
        });
      });
    });
  }

  /** Any number of several. */
  many<Value>(step: Step, choices: readonly Choice<Value>[]): Promise<readonly Value[]> {
    return this.#several(step, choices, (ticked) => {
      this.#earlier.set(keyOf(step), ticked.map(({ label }) => label).join('\n'));
      return ticked;
    });
  }

  /**
   * At least one of several. Enter takes what is ticked; where nothing is, the line on which the person stands, because
   * whoever wants only one sees no reason to tick it. Nothing is ticked from before: these choices are others each time.
   */
  some<Value>(step: Step, choices: readonly Choice<Value>[]): Promise<readonly Value[]> {
    return this.#several(step, choices, (ticked, active) => {
      const meant = ticked.length > 0 ? ticked : active;
      return meant.length > 0 ? meant : l10n.t('Go to a line with the arrow keys first');
    });
  }

  /** A dialog of the editor's own. Whoever closes it is back at the question before. */
  dialog<Answer>(show: () => PromiseLike<Answer | undefined>): Promise<Answer> {
    return this.#step(async () => {
      const answer = await show();
      if (answer === undefined) throw new WentBack();
      return answer;
    });
  }

  /** The last step: what will be written, and the way out. */
  async confirm(title: string, deed: string, detail: string): Promise<void> {
    const choices = [
      { label: `$(check) ${asText(deed)}`, detail: asText(detail), value: true },
      { label: `$(close) ${l10n.t('Do not create anything')}`, value: false },
    ];
    const prompt = l10n.t('Press Enter to create it, Escape to leave');
    if (!(await this.one({ title, prompt }, choices))) throw new Left();
  }

  /** Takes the last box away. */
  close(): void {
    this.#last?.dispose();
    this.#last = undefined;
    hasPreviousStep(false);
  }

  async #step<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const index = this.#asked;
    this.#asked += 1;
    if (index >= this.#answers.length) this.#answers.push(await ask());
    return this.#answers[index] as Answer;
  }

  #several<Value>(
    step: Step,
    choices: readonly Choice<Value>[],
    meant: (ticked: readonly Choice<Value>[], active: readonly Choice<Value>[]) => readonly Choice<Value>[] | string,
  ): Promise<readonly Value[]> {
    return this.#step(async () => {
      const pick = this.#pick(step, choices);
      pick.canSelectMany = true;
      pick.selectedItems = this.#chosenBefore(step, choices);
      const chosen = await this.#shown<readonly Choice<Value>[]>(pick, step, (accept) => {
        pick.onDidAccept(() => {
          const said = meant(pick.selectedItems, pick.activeItems);
          if (typeof said === 'string') pick.placeholder = said;
          else accept(said);
        });
      });
      return chosen.map(({ value }) => value);
    });
  }

  #pick<Value>({ prompt }: Step, choices: readonly Choice<Value>[]): QuickPick<Choice<Value>> {
    const pick = window.createQuickPick<Choice<Value>>();
    pick.placeholder = prompt;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = choices;
    return pick;
  }

  #chosenBefore<Value>(step: Step, choices: readonly Choice<Value>[]): readonly Choice<Value>[] {
    const labels = this.#earlier.get(keyOf(step))?.split('\n') ?? [];
    return choices.filter(({ label }) => labels.includes(label));
  }

  #remember(step: Step, typed: string, proposed: string): void {
    if (typed === proposed) this.#earlier.delete(keyOf(step));
    else this.#earlier.set(keyOf(step), typed);
  }

  /** Shows a box until something is said; then it stays, and tells that something is going on. */
  #shown<Answer>(box: Box, { title }: Step, listen: (accept: (answer: Answer) => void) => void): Promise<Answer> {
    const before = this.#last;
    this.#last = box;
    box.title = title;
    box.ignoreFocusOut = true;
    const canGoBack = this.#answers.length > 0;
    box.buttons = canGoBack ? [QuickInputButtons.Back] : [];
    hasPreviousStep(canGoBack);
    const answered = new Promise<Answer>((resolve, reject) => {
      listen((answer) => {
        box.busy = true;
        box.enabled = false;
        resolve(answer);
      });
      box.onDidTriggerButton(() => reject(new WentBack()));
      box.onDidHide(() => reject(new Left()));
    });
    box.show();
    before?.dispose();
    return answered;
  }
}

/** By what a step is known again. */
function keyOf({ title, prompt }: Step): string {
  return `${title}\n${prompt}`;
}
