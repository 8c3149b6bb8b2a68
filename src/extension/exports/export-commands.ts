/** What the commands do that write a review for other programs, or copy of it. */
import { env, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { type Review, tablesOfFigure, tablesTsv } from '../../core/index';
import { asText } from '../as-text';
import type { Commands, Host } from '../feature';
import { chooseReview, reviewOf } from '../reviews/choose-review';
import type { ExportCommand } from './commands';
import { type Exportable, type ExportForm, exportables, shownFigures } from './exportables';
import { writeExport } from './write-export';
import { writePackage } from './write-package';

export function exportCommands(host: Host): Commands<ExportCommand> {
  /** @param of a file of the review; without it, that of the editor, or the one that a person picks */
  async function reviewFor(of: unknown): Promise<Review | undefined> {
    await host.store.ready;
    const uri = of instanceof Uri ? of : undefined;
    return (await reviewOf(uri, host.store)) ?? (await chooseReview(host.store));
  }

  /** @param figure what is to be exported; without it, a person picks */
  async function exportFigure(of?: unknown, figure?: unknown): Promise<void> {
    const review = await reviewFor(of);
    if (review === undefined) return;
    const all = exportables(review, host);
    const what = all.find((each) => each.figure !== undefined && each.figure === figure) ?? (await pick(all, review));
    const form = what && (await pickForm(what));
    if (what && form) await writeExport(form, what.name, review, host.store);
  }

  async function copyTable(of?: unknown): Promise<void> {
    const review = await reviewFor(of);
    if (review === undefined) return;
    const picks = shownFigures(review).flatMap(({ id, figure }) => {
      const tables = tablesOfFigure(figure);
      return tables.length === 0 ? [] : [{ label: asText(figure.title), description: asText(id), tables }];
    });
    const chosen = await window.showQuickPick(picks, { placeHolder: l10n.t('Which table should be copied?') });
    if (chosen === undefined) return;
    await env.clipboard.writeText(tablesTsv(chosen.tables));
    await window.showInformationMessage(
      l10n.t(
        '“{0}” is copied as text with tabs: paste it into a spreadsheet. For Word, copy it in the preview, with “Copy table” above the table.',
        chosen.label,
      ),
    );
  }

  return {
    'extraction.export': exportFigure,
    'extraction.copyTable': copyTable,
    'extraction.writeDataPackage': async (target?: unknown) => {
      const review = await reviewFor(undefined);
      if (review) await writePackage(review, host.store, target instanceof Uri ? target : undefined);
    },
  };
}

/** Tables and figures, then what is made of the whole review; the list says which review it is. */
async function pick(all: readonly Exportable[], { record, folder }: Review): Promise<Exportable | undefined> {
  const isFigure = ({ figure }: Exportable) => figure !== undefined;
  const picks: (Exportable | QuickPickItem)[] = [
    { label: l10n.t('Tables and figures'), kind: QuickPickItemKind.Separator },
    ...all.filter(isFigure),
    { label: l10n.t('The whole review'), kind: QuickPickItemKind.Separator },
    ...all.filter((each) => !isFigure(each)),
  ];
  const chosen = await window.showQuickPick(picks, {
    title: l10n.t('Export from “{0}”', record?.id ?? folder),
    placeHolder: l10n.t('What should be exported?'),
    matchOnDescription: true,
  });
  return chosen && 'forms' in chosen ? chosen : undefined;
}

async function pickForm({ label, forms }: Exportable): Promise<ExportForm | undefined> {
  if (forms.length === 1) return forms[0];
  return window.showQuickPick(forms, { placeHolder: l10n.t('{0}: in which form?', label) });
}
