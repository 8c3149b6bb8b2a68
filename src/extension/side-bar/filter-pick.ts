/** The choice of what the side bar shows: several at a time. */

import { type Disposable, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type FilterChoice, filterChoices, type Review, type TreeFilter } from '../../core/index';
import { asText } from '../as-text';
import { sayWhoIAm, whoIAm } from '../reviews/who-am-i';
import type { ReviewLines } from './review-lines';

type Pick = QuickPickItem & { readonly id?: string };

/** What is mine can be found when it is known who I am. */
const MINE = 'show mine';

/**
 * Lets a person tick choices; what was ticked before is ticked again. Nothing changes where they leave without an answer,
 * also where they are asked who they are to find their files.
 */
export function pickFilter(lines: ReviewLines, reviews: readonly Review[]): void {
  const pick = window.createQuickPick<Pick>();
  const subscriptions: Disposable[] = [pick];
  const done = () => {
    for (const each of subscriptions) each.dispose();
  };
  pick.title = l10n.t('Show in the side bar');
  pick.placeholder = l10n.t('Tick what you want to see; nothing ticked shows all');
  pick.canSelectMany = true;
  pick.items = picksFor(filterChoices(lines.trees()), lines.filter());
  pick.selectedItems = pick.items.filter(({ id }) => id !== undefined && lines.filter().includes(id));
  subscriptions.push(
    pick.onDidAccept(() => {
      const filter = pick.selectedItems.flatMap(({ id }) => id ?? []);
      pick.hide();
      void setFilter(filter, lines, reviews);
    }),
    pick.onDidHide(done),
  );
  pick.show();
}

async function setFilter(filter: TreeFilter, lines: ReviewLines, reviews: readonly Review[]): Promise<void> {
  if (filter.includes(MINE) && (await sayWhoIAm(reviews)) === undefined) return;
  lines.setFilter(filter);
}

/** Choices in groups. One that is ticked stays, also where it fits nothing any more. */
function picksFor(choices: readonly FilterChoice[], ticked: TreeFilter): Pick[] {
  const gone = ticked.filter((id) => !choices.some((choice) => choice.id === id));
  const groups = [...new Set(choices.map(({ group }) => group))];
  return [
    ...groups.flatMap((group): Pick[] => [
      { label: asText(group), kind: QuickPickItemKind.Separator },
      ...choices
        .filter((choice) => choice.group === group)
        .map((choice) => ({ id: choice.id, label: asText(choice.label), description: describe(choice) })),
    ]),
    ...gone.map((id) => ({ id, label: asText(id.slice(id.indexOf(' ') + 1)), description: records(0) })),
  ];
}

function describe({ id, number }: FilterChoice): string {
  return id === MINE && whoIAm() === undefined ? l10n.t('asks who you are') : records(number);
}

function records(number: number): string {
  return number === 1 ? l10n.t('1 record') : l10n.t('{0} records', number);
}
