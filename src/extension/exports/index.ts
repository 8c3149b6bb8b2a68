/** What leaves a review from inside the editor: files of other programs, and tables for the clipboard. */
import { commands, Disposable, env, l10n, type Uri, window } from 'vscode';
import { tablesOfFigure, tablesTsv } from '../../core/index';
import { chooseReview, reviewOf } from '../choose-review';
import type { Host } from '../feature';
import { exportables, shownFigures } from './exportables';
import { writeExport } from './write-export';
import { writePackage } from './write-package';

export function exportCommands(host: Host): Disposable {
  async function review() {
    await host.store.ready;
    return (await reviewOf(undefined, host.store)) ?? (await chooseReview(host.store));
  }

  return Disposable.from(
    commands.registerCommand('extraction.export', async () => {
      const of = await review();
      if (of === undefined) return;
      const what = await window.showQuickPick(exportables(of, host), {
        placeHolder: l10n.t('What should be exported?'),
        matchOnDescription: true,
      });
      if (what === undefined) return;
      const form =
        what.forms.length === 1
          ? what.forms[0]
          : await window.showQuickPick(what.forms, { placeHolder: l10n.t('{0}: in which form?', what.label) });
      if (form) await writeExport(form, what.name, of, host.store);
    }),
    commands.registerCommand('extraction.writeDataPackage', async (target?: Uri) => {
      const of = await review();
      if (of) await writePackage(of, host.store, target);
    }),
    commands.registerCommand('extraction.copyTable', async () => {
      const of = await review();
      if (of === undefined) return;
      const picks = shownFigures(of).flatMap(({ id, figure }) => {
        const tables = tablesOfFigure(figure);
        return tables.length === 0 ? [] : [{ label: figure.title, description: id, tables }];
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
    }),
  );
}
