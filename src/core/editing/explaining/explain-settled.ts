/** How the value at a place was settled between those who extracted it. */
import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { bold, escaped } from '../../language/markdown';
import { say } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { pathOfPlace } from '../../two-extractors/datum-place';
import { isWaiting, settledIn, settledInWords } from '../../two-extractors/settled';
import { valueInWords } from '../../two-extractors/value-words';

/** “Settled · LM PY, CB PN; discussion, LM, CB, 31 January 2026: …”; nothing where it was not. */
export function explainSettled(review: Review, file: RecordFile, path: Path): string | undefined {
  if (file.kind === undefined || !file.sections.has('settled')) return undefined;
  const fields = recordFieldsOf(review, file.kind);
  const wanted = JSON.stringify(path);
  const settled = settledIn(file)
    .filter(({ place }) => JSON.stringify(pathOfPlace(file.document.root, fields, place)) === wanted)
    .at(-1);
  if (settled === undefined) return undefined;
  const was = [...settled.was].map(([who, value]) => `${who} ${valueInWords(value) || say`blank`}`).join(', ');
  const how = settledInWords(settled);
  const title = isWaiting(settled) ? say`Not settled yet` : say`Settled`;
  return `${bold(title)} · ${escaped([was, how].filter((part) => part !== '').join('; '))}`;
}
