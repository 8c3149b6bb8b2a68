/** Repairs in manuscripts: a few words for those that stand there, as long as they are what is meant. */
import { type CodeAction, CodeActionKind, l10n } from 'vscode';
import { placeNow, type TextEdit } from '../../core/index';
import { documentNow } from '../writing/file-now';
import { offer } from '../writing/offers';
import type { Manuscript } from './claims-found';

/** Offers one of the repairs of a manuscript. @param fixesIn all repairs of the manuscript as it is when one is chosen */
export function offerFix(
  { uri, text: then }: Manuscript,
  fix: TextEdit,
  fixesIn: (now: Manuscript) => readonly TextEdit[],
): CodeAction {
  return offer(l10n.t('Write “{0}”', fix.text), CodeActionKind.QuickFix, async () => {
    const text = (await documentNow(uri)).getText();
    const place = placeNow(then, text, fix.span);
    const same = fixesIn({ uri, text }).find((each) => each.text === fix.text && each.span.start === place?.start);
    return same && { edits: [{ uri, text, edits: [same] }] };
  });
}
