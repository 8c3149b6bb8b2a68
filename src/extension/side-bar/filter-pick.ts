/** The choice of what the side bar shows: several at a time. */
import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
  workspace,
} from 'vscode';
import { type FilterChoice, filterChoices, type TreeFilter } from '../../core/index';
import { REVIEWER_SETTING } from '../viewer';
import type { ReviewLines } from './review-lines';

type Pick = QuickPickItem & { readonly id?: string };

const WHO = { iconPath: new ThemeIcon('person'), tooltip: l10n.t('Say who you are, to find your own files') };

/** Lets a person tick choices; what was ticked before is ticked again. Nothing changes where they leave without an answer. */
export function pickFilter(lines: ReviewLines): void {
  const pick = window.createQuickPick<Pick>();
  const subscriptions: Disposable[] = [pick];
  const done = () => {
    for (const each of subscriptions) each.dispose();
  };
  pick.title = l10n.t('Show in the side bar');
  pick.placeholder = l10n.t('Tick what you want to see; nothing ticked shows all');
  pick.canSelectMany = true;
  pick.buttons = [WHO];
  pick.items = picksFor(filterChoices(lines.trees()), lines.filter());
  pick.selectedItems = pick.items.filter(({ id }) => id !== undefined && lines.filter().includes(id));
  subscriptions.push(
    pick.onDidTriggerButton(() => {
      pick.hide();
      void commands.executeCommand('workbench.action.openSettings', REVIEWER_SETTING);
    }),
    pick.onDidAccept(() => {
      lines.setFilter(pick.selectedItems.flatMap(({ id }) => id ?? []));
      pick.hide();
    }),
    pick.onDidHide(done),
  );
  pick.show();
}

/** Choices in groups. One that is ticked stays, also where it fits nothing any more. */
function picksFor(choices: readonly FilterChoice[], ticked: TreeFilter): Pick[] {
  const gone = ticked.filter((id) => !choices.some((choice) => choice.id === id));
  const groups = [...new Set(choices.map(({ group }) => group))];
  return [
    ...groups.flatMap((group): Pick[] => [
      { label: group, kind: QuickPickItemKind.Separator },
      ...choices
        .filter((choice) => choice.group === group)
        .map((choice) => ({ id: choice.id, label: choice.label, description: describe(choice) })),
    ]),
    ...gone.map((id) => ({ id, label: id.slice(id.indexOf(' ') + 1), description: records(0) })),
  ];
}

function describe({ id, number }: FilterChoice): string {
  const isUnknown = id === 'show mine' && workspace.getConfiguration().get(REVIEWER_SETTING, '').trim() === '';
  return isUnknown ? l10n.t('say who you are first: the button above') : records(number);
}

function records(number: number): string {
  return number === 1 ? l10n.t('1 record') : l10n.t('{0} records', number);
}
