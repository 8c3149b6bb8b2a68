/** One question of an interview, as a list to choose from or a box to type in. */

import { l10n, type QuickInputButton, QuickPickItemKind, window } from 'vscode';
import { type AnswersAhead, type InterviewChoice, type InterviewStep, matchingChoices } from '../../core/index';
import { asText } from '../as-text';
import type { Said } from './answer-in-words';
import { askText } from './ask-text';
import { buttonsFor, otherRows, QUOTE, type Row, saidBy } from './buttons';
import { listed } from './listed-choices';
import { QUOTATION_KEY } from './quotation-key';
import { toldRows } from './told-rows';

export interface Asking {
  readonly canGoBack: boolean;
  /** What stands in the box at first. */
  readonly typed: string;
  /** The quotation that the answer will get. */
  readonly quotation: string;
  /** What is selected in a report, which could be the quotation; empty: nothing. */
  readonly selected: string;
  /** Why a typed text cannot stand there. */
  readonly invalid: (text: string) => string | undefined;
  /** Several answers typed at once. */
  readonly ahead: (text: string) => AnswersAhead | undefined;
}

/** Asks. Escape leaves; nothing is written but what is chosen. */
export async function askAtStep(asked: InterviewStep, asking: Asking): Promise<Said> {
  const { quotation, selected } = asking;
  const offered =
    asked.takesSupport && selected !== ''
      ? [
          l10n.t(
            'Selected in the report: {0} – {1} adds it as the quotation.',
            `“${shortened(selected)}”`,
            QUOTATION_KEY,
          ),
        ]
      : [];
  const noted = quotation === '' ? offered : [l10n.t('With the answer goes: {0}', quotation)];
  const step = { ...asked, notes: [...noted, ...asked.notes] };
  if (step.input === 'text') return askForText(step, asking);
  return step.input === 'pick many' ? pickMany(step, asking) : pickOne(step, asking);
}

/** So much of a selection tells which one it is. */
const LONGEST = 60;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

async function askForText(step: InterviewStep, { canGoBack, typed, invalid }: Asking): Promise<Said> {
  const silent = step.missingWord;
  const prompt = [
    step.asks,
    ...step.notes,
    ...(silent ? [l10n.t('Where the sources do not say, write “{0}”.', silent)] : []),
    l10n.t('Enter without a text leaves it blank. Escape leaves; what is answered stays.'),
  ].join(' ');
  const said = await askText<QuickInputButton>({
    title: step.progress,
    prompt,
    value: typed || (step.now ?? ''),
    invalid,
    buttons: buttonsFor({ canGoBack, ...step }),
    ...(step.takesSupport && { quotes: QUOTE }),
  });
  if (said === undefined) return 'leave';
  if (typeof said !== 'string') return saidBy(said.button, said.typed);
  return said.trim() === '' || said === step.now ? 'skip' : ownAnswer(step, said);
}

/** What is typed: a name is picked once it stands in the vocabulary. */
function ownAnswer({ own }: InterviewStep, text: string): Said {
  return own === 'name' ? { picked: [], own: [text.trim()] } : { text };
}

const ANSWERS: Row = { label: l10n.t('Answers'), kind: QuickPickItemKind.Separator };

/**
 * The lines keep their places in the list while somebody types, because the editor says by its number which one Enter is
 * pressed on, and may say so before it has drawn the next list.
 */
function pickOne(step: InterviewStep, { canGoBack, typed, invalid, ahead }: Asking): Promise<Said> {
  const pick = window.createQuickPick<Row>();
  let lines: number | undefined;
  const show = () => {
    const text = pick.value.trim();
    const told = toldRows(step, text, lines);
    const fitting = matchingChoices(step.choices, text);
    const answers = step.choices.map((choice) => shownIf(text === '' || fitting.includes(choice), choiceRow(choice)));
    const others = otherRows({ canGoBack, ...step }).map((row) => shownIf(text === '' || isCalled(row, text), row));
    const own = typedRows(step, text, ahead(text));
    pick.items = [...told, ANSWERS, ...answers, ...others, ...own];
    const best = answers[fitting[0] ? step.choices.indexOf(fitting[0]) : -1];
    const called = others.find((row) => row.says !== undefined && row.alwaysShow);
    // Enter alone decides nothing: the question is in focus, one step above the first answer.
    const active = text === '' ? told.at(-1) : (own.find(isAhead) ?? best ?? called ?? own[0] ?? told.at(-1));
    pick.activeItems = active ? [active] : [];
    return active;
  };
  pick.value = typed;
  show();
  pick.onDidChangeValue(show);
  pick.placeholder = placeholderFor(step);
  return listed(pick, step, canGoBack, () => {
    const [selected] = pick.selectedItems;
    // Enter was faster than the list, which had a line in focus that does not fit any more: what is typed counts.
    const isMeant = selected?.says !== undefined && selected.alwaysShow === true;
    const says = isMeant || pick.value.trim() === '' ? selected?.says : show()?.says;
    if (says === 'more') {
      lines = Number.POSITIVE_INFINITY;
      show();
      return undefined;
    }
    if (says !== 'typed' && says !== 'ahead') return says;
    const text = pick.value.trim();
    const row = says === 'ahead' ? ahead(text) : undefined;
    const wrong = row ? row.refused : invalid(text);
    if (wrong !== undefined) void window.showWarningMessage(wrong);
    else return row ? answersOf(step, row) : ownAnswer(step, text);
    return undefined;
  });
}

/** A line that does not fit keeps its place, without a name that the editor could find something in. */
function shownIf(isShown: boolean, row: Row): Row {
  return isShown ? { ...row, alwaysShow: true } : { ...row, label: '$(blank)', alwaysShow: false };
}

function isAhead({ says }: Row): boolean {
  return says === 'ahead';
}

/** Whether what is typed begins the name of a line that does something else than answer. */
function isCalled({ label }: Row, text: string): boolean {
  const name = label.replace(/^\$\([^)]*\) /, '').toLowerCase();
  return text !== '' && name.startsWith(text.toLowerCase());
}

/** The first answer, and the labels of those that follow. */
function answersOf({ choices }: InterviewStep, { given: [first, ...rest] }: AnswersAhead): Said | undefined {
  const choice = choices.find(({ label }) => label === first?.label);
  return choice && { picked: [choice.written], ahead: rest.map(({ label }) => label) };
}

function placeholderFor({ kind, own, choices }: InterviewStep): string {
  const row = kind === 'question' ? rowOf(choices) : '';
  if (row !== '')
    return l10n.t('Type an answer, or several in a row ({0}). Escape leaves; what is answered stays.', row);
  if (own === 'name')
    return l10n.t('Choose, or type a new name to add it to the vocabulary. Escape leaves; what is answered stays.');
  return own === 'words'
    ? l10n.t('Choose, or type words of your own. Escape leaves; what is answered stays.')
    : l10n.t('Choose with the arrow keys, or type the beginning. Escape leaves; what is answered stays.');
}

/** Some answers as one may type them in a row: "Y PY PN"; blank where they are not single words. */
function rowOf(choices: InterviewStep['choices']): string {
  const words = choices.map(({ label }) => label).filter((label) => /^\w+$/.test(label));
  return words.length < 2 ? '' : words.slice(0, 3).join(' ');
}

/** What is typed as an answer of one's own: none where it names an answer that is there. */
function typedRows({ own, choices }: InterviewStep, text: string, ahead: AnswersAhead | undefined): Row[] {
  if (ahead !== undefined) {
    const given = ahead.given.map(({ asks, label }) => `${asks} ${label}`).join(' · ');
    const about = ahead.refused ?? l10n.t('all at once');
    return [{ label: asText(given), description: asText(about), alwaysShow: true, says: 'ahead' }];
  }
  if (text === '' || own === undefined || choices.some(({ label }) => label.toLowerCase() === text.toLowerCase()))
    return [];
  return [ownRow(own, text)];
}

function ownRow(own: 'words' | 'name', text: string): Row {
  return own === 'name'
    ? {
        label: `$(add) ${asText(text)}`,
        description: l10n.t('new: adds the name to the vocabulary of the review'),
        alwaysShow: true,
        says: 'typed',
      }
    : { label: l10n.t('Write “{0}”', asText(text)), alwaysShow: true, says: 'typed' };
}

function pickMany(step: InterviewStep, { canGoBack, typed, invalid }: Asking): Promise<Said> {
  const pick = window.createQuickPick<Row>();
  const { missingWord, own } = step;
  const silent: Row[] = missingWord
    ? [{ label: missingWord, description: l10n.t('instead of any of these'), says: { text: missingWord } }]
    : [];
  const answers = step.choices.map((choice) => choiceRow(choice));
  pick.canSelectMany = true;
  const show = () => {
    const text = pick.value.trim();
    const ticked = [...pick.selectedItems];
    const isOwn = own !== undefined && text !== '' && matchingChoices(step.choices, text).length === 0;
    const row = isOwn ? { ...ownRow(own, text), detail: l10n.t('Enter takes it') } : undefined;
    pick.items = [...toldRows(step, text, Number.POSITIVE_INFINITY), ...answers, ...silent, ...(row ? [row] : [])];
    pick.selectedItems = ticked;
  };
  pick.value = typed;
  show();
  pick.onDidChangeValue(show);
  pick.placeholder =
    own === 'name'
      ? l10n.t('The space bar chooses; a new name may be typed. Enter goes on, Escape leaves; what is answered stays.')
      : l10n.t('The space bar chooses, Enter goes on, Escape leaves; what is answered stays.');
  return listed(pick, step, canGoBack, () => {
    const said = pick.selectedItems.flatMap(({ says }) => (typeof says === 'object' ? [says] : []));
    const picked = said.flatMap((each) => ('picked' in each ? each.picked : []));
    const text = pick.value.trim();
    const [typedChoice] = text === '' ? [] : matchingChoices(step.choices, text);
    if (text !== '' && typedChoice === undefined && own !== undefined) {
      const wrong = invalid(text);
      if (wrong === undefined) return { picked, own: [text] };
      void window.showWarningMessage(wrong);
      return undefined;
    }
    if (picked.length > 0) return { picked };
    return said[0] ?? (typedChoice ? { picked: [typedChoice.written] } : 'skip');
  });
}

function choiceRow({ label, meaning, leadsTo, written, isSuggested, isNow }: InterviewChoice): Row {
  const marks = [...(isNow ? [`$(check) ${l10n.t('written now')} ·`] : []), ...(isSuggested ? ['$(lightbulb)'] : [])];
  return {
    label: asText(label),
    description: [...marks, asText(meaning)].filter(Boolean).join(' '),
    ...(leadsTo !== '' && { detail: `$(arrow-right) ${asText(leadsTo)}` }),
    says: { picked: [written] },
  };
}
