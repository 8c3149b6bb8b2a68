import { l10n, Uri } from 'vscode';

/** The summary is a document of the editor's own, which nobody can change or has to save. */
export const SUMMARY = Uri.from({ scheme: 'extraction-move', path: `/${l10n.t('Newer version')}.md` });
