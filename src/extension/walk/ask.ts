/** One question of a walk, as a list to choose from or a box to type in. */
import {
  l10n,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from 'vscode';
import type { WalkChoice, WalkStep } from '../../core/index';
import { askText } from './ask-text';

/** An answer as the core takes it. */
export type Answered = { readonly picked: readonly string[] } | { readonly text: string };

/** What a person says at a question. */
export type Said = Answered | 'back' | 'skip' | 'open' | 'leave';

export interface Asking {
  readonly canGoBack: boolean;
  /** Why a typed text cannot stand there. */
  readonly invalid: (text: string) => string | undefined;
}

export const SKIP = { iconPath: new ThemeIcon('debug-step-over'), tooltip: l10n.t('Skip: leave this blank') };
export const OPEN = { iconPath: new ThemeIcon('go-to-file'), tooltip: l10n.t('Open the place in the file and leave') };

/** Asks. Escape leaves; nothing is written but what is chosen. */
export async function askAtStep(step: WalkStep, asking: Asking): Promise<Said> {
  if (step.input === 'text') return askForText(step, asking);
  return step.input === 'pick many' ? pickMany(step, asking) : pickOne(step, asking);
}

async function askForText(step: WalkStep, asking: Asking): Promise<Said> {
  const silent = step.missingWord;
  const prompt = [
    step.asks,
    ...step.notes,
    ...(silent ? [l10n.t('Where the sources do not say, write “{0}”.', silent)] : []),
    l10n.t('Enter without a text leaves it blank.'),
  ].join(' ');
  const said = await askText({
    title: step.progress,
    prompt,
    value: step.now ?? '',
    invalid: asking.invalid,
    buttons: [...(asking.canGoBack ? [QuickInputButtons.Back] : []), SKIP, OPEN],
  });
  if (said === undefined) return 'leave';
  if (typeof said !== 'string') return said === QuickInputButtons.Back ? 'back' : said === OPEN ? 'open' : 'skip';
  return said.trim() === '' || said === step.now ? 'skip' : { text: said };
}

interface Row extends QuickPickItem {
  /** What choosing it says; a line that only tells says nothing. */
  readonly says?: Said | 'more';
}

function pickOne(step: WalkStep, { canGoBack, invalid }: Asking): Promise<Said> {
  const pick = window.createQuickPick<Row>();
  const own = [ANSWERS, ...step.choices.map(choiceRow), ...otherRows(canGoBack)];
  let told = toldRows(step);
  const show = () => {
    const text = pick.value.trim();
    const typed: Row = { label: l10n.t('Write “{0}”', text), alwaysShow: true, says: { text } };
    pick.items = [...told, ...own, ...(text === '' || step.input === 'pick' ? [] : [typed])];
    // Enter alone decides nothing: the question is in focus, one step above the first answer.
    if (text === '') pick.activeItems = told.slice(-1);
  };
  show();
  if (step.input === 'pick or text') pick.onDidChangeValue(show);
  pick.placeholder =
    step.input === 'pick'
      ? l10n.t('Choose with the arrow keys, or type an answer')
      : l10n.t('Choose, or type words of your own');
  pick.matchOnDescription = true;
  return answered(pick, step, canGoBack, () => {
    const says = pick.selectedItems[0]?.says;
    if (says === 'more') {
      told = toldRows(step, Number.POSITIVE_INFINITY);
      show();
      return undefined;
    }
    if (typeof says !== 'object' || !('text' in says)) return says;
    const wrong = invalid(says.text);
    if (wrong === undefined) return says;
    void window.showWarningMessage(wrong);
    return undefined;
  });
}

const ANSWERS: Row = { label: l10n.t('Answers'), kind: QuickPickItemKind.Separator };

function pickMany(step: WalkStep, { canGoBack }: Asking): Promise<Said> {
  const pick = window.createQuickPick<Row>();
  const { missingWord } = step;
  const silent: Row[] = missingWord
    ? [{ label: missingWord, description: l10n.t('instead of any of these'), says: { text: missingWord } }]
    : [];
  pick.canSelectMany = true;
  pick.items = [...toldRows(step, Number.POSITIVE_INFINITY), ...step.choices.map(choiceRow), ...silent];
  pick.placeholder = l10n.t('The space bar chooses, Enter goes on');
  pick.matchOnDescription = true;
  return answered(pick, step, canGoBack, () => {
    const said = pick.selectedItems.flatMap(({ says }) => (typeof says === 'object' ? [says] : []));
    const picked = said.flatMap((each) => ('picked' in each ? each.picked : []));
    return picked.length > 0 ? { picked } : (said[0] ?? 'skip');
  });
}

/** Shows a list until something is said. @param chosen what is chosen when Enter is pressed, if it says anything */
function answered(
  pick: QuickPick<Row>,
  step: WalkStep,
  canGoBack: boolean,
  chosen: () => Said | undefined,
): Promise<Said> {
  pick.title = step.progress;
  pick.ignoreFocusOut = true;
  pick.buttons = [...(canGoBack ? [QuickInputButtons.Back] : []), SKIP, OPEN];
  return new Promise((resolve) => {
    const finish = (said: Said) => {
      resolve(said);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const said = chosen();
      if (said !== undefined) finish(said);
    });
    pick.onDidTriggerButton((button) =>
      finish(button === QuickInputButtons.Back ? 'back' : button === OPEN ? 'open' : 'skip'),
    );
    pick.onDidHide(() => finish('leave'));
    pick.show();
  });
}

/** How many characters fit into a line of the list, and how many lines leave room for the answers. */
const WIDTH = 78;
const MOST_LINES = 5;

/** The question and what helps to answer it, in lines that only tell; where there are many, the last shows the others. */
function toldRows({ asks, notes }: WalkStep, most = MOST_LINES): Row[] {
  const [first = '', ...rest] = lines(asks);
  const told = [...rest, ...notes.flatMap(lines)].map((label): Row => ({ label: `$(blank) ${label}` }));
  // Two lines at least: a single one would stand there itself.
  const label = l10n.t('… {0} more lines', told.length - most + 1);
  const more: Row = { label: `$(blank) ${label}`, description: l10n.t('Enter'), says: 'more' };
  return [{ label: `$(question) ${first}` }, ...(told.length > most ? [...told.slice(0, most - 1), more] : told)];
}

/** A text in lines that end between words. */
function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}

function choiceRow({ label, meaning, leadsTo, written, isSuggested, isNow }: WalkChoice): Row {
  const marks = [...(isNow ? [`$(check) ${l10n.t('written now')} ·`] : []), ...(isSuggested ? ['$(lightbulb)'] : [])];
  return {
    label,
    description: [...marks, meaning].filter(Boolean).join(' '),
    ...(leadsTo !== '' && { detail: `$(arrow-right) ${leadsTo}` }),
    says: { picked: [written] },
  };
}

/** What the buttons do, for those who use the keyboard alone. */
function otherRows(canGoBack: boolean): Row[] {
  return [
    { label: l10n.t('Or'), kind: QuickPickItemKind.Separator },
    { label: `$(debug-step-over) ${l10n.t('Skip')}`, description: l10n.t('leaves this blank'), says: 'skip' },
    ...(canGoBack
      ? [
          {
            label: `$(arrow-left) ${l10n.t('Back')}`,
            description: l10n.t('to the question before'),
            says: 'back' as const,
          },
        ]
      : []),
    { label: `$(go-to-file) ${l10n.t('Open the place')}`, description: l10n.t('and leave'), says: 'open' },
  ];
}
