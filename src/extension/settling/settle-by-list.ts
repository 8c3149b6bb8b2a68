/** The same without a page: a list of what differs, and what can be done with each. */
import { l10n, type QuickPickItem, window } from 'vscode';
import {
  type ComparedInWords,
  comparisonCounts,
  comparisonInWords,
  countsInWords,
  isAmongDifferences,
  placeKey,
  stateInWords,
} from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import type { ReviewStore } from '../reviews/review-store';
import { type ComparedRecord, recordNow } from './compared-record';
import { type Deed, settleOne, takeOverPicked } from './settle-one';

/** Goes on until the person leaves. */
export async function settleByList(host: Host, compared: ComparedRecord): Promise<void> {
  for (;;) {
    const now = recordNow(compared, host.store);
    if (now === undefined) return;
    const counts = comparisonCounts(now.record, now.review);
    const told = comparisonInWords(now.record, now.review).filter(({ state }) => isAmongDifferences(state));
    const takeOver: Line = {
      label: `$(check-all) ${l10n.t('Take over what both say: {0}', counts.toTakeOver)}`,
      told: undefined,
    };
    const picked = await window.showQuickPick([...(counts.toTakeOver > 0 ? [takeOver] : []), ...told.map(lineOf)], {
      title: asText(`${compared.id}: ${countsInWords(counts)}`),
      placeHolder: l10n.t('What is to be settled?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked === undefined) return;
    const before = saidOf(compared, host.store);
    const isWritten =
      picked.told === undefined
        ? await takeOverPicked(host, compared)
        : await settlePicked(host, compared, picked.told);
    if (isWritten) await untilRead(host.store, () => saidOf(compared, host.store) !== before);
  }
}

interface Line extends QuickPickItem {
  readonly told: ComparedInWords | undefined;
}

function lineOf(told: ComparedInWords): Line {
  const said = told.said.map(({ who, value }) => `${who}: ${value || l10n.t('(blank)')}`).join(' · ');
  return {
    label: asText(told.place.join(' · ')),
    description: stateInWords(told.state),
    detail: asText(told.agreed === '' ? said : `${said} → ${told.agreed}`),
    told,
  };
}

async function settlePicked(host: Host, compared: ComparedRecord, told: ComparedInWords): Promise<boolean> {
  const place = placeKey(told.datum.item.place);
  const deed = (what: Deed['deed'], label: string, detail = '', who = '') => ({
    label,
    detail: asText(detail),
    deed: { deed: what, place, who },
  });
  const picked = await window.showQuickPick(
    [
      ...told.said.map(({ who, value, leadsTo, supports }) =>
        deed(
          'take',
          l10n.t('Take {0}', who),
          [value || l10n.t('(blank)'), leadsTo && l10n.t('leads to {0}', leadsTo), ...supports]
            .filter(Boolean)
            .join(' · '),
          who,
        ),
      ),
      ...(told.datum.item.kind === 'set' ? [deed('both', l10n.t('Both'))] : []),
      deed('type', l10n.t('Type…')),
      deed('refer', l10n.t('Refer to…')),
      ...told.said.flatMap(({ who, source }) => (source ? [deed('open', l10n.t('Open {0}', who), '', who)] : [])),
    ],
    { title: asText(told.place.join(' · ')), placeHolder: l10n.t('What stands in the consensus?') },
  );
  return picked !== undefined && settleOne(host, compared, picked.deed);
}

/** All that is said of a record, to tell whether it has changed. */
function saidOf(compared: ComparedRecord, store: ReviewStore): string {
  const now = recordNow(compared, store);
  if (now === undefined) return '';
  const lines = comparisonInWords(now.record, now.review).map(({ place, said, agreed, state }) => [
    place,
    said.map(({ value }) => value),
    agreed,
    state,
  ]);
  return JSON.stringify([comparisonCounts(now.record, now.review), lines]);
}

/** What was written is read a moment later, among other changes; nobody waits for long where it is not. */
function untilRead(store: ReviewStore, isRead: () => boolean): Promise<void> {
  if (isRead()) return Promise.resolve();
  return new Promise((resolve) => {
    const listening = store.onDidChange(() => {
      if (isRead()) finish();
    });
    const timer = setTimeout(() => finish(), PATIENCE);
    function finish(): void {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    }
  });
}

/** In milliseconds. */
const PATIENCE = 5_000;
