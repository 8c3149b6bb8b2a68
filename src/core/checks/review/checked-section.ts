import type { RecordFile } from '../../document/record';
import { isMapping, pairOf, textAt } from '../../document/walk';
import { dateInWords } from '../../language/date-words';
import { say } from '../../language/say';
import { type CheckedSection, checkedIn, sealOf } from '../../review/checked';
import { recordFieldsOf } from '../../review/fields-of-review';
import { writeValue } from '../../writing/write-value';
import type { Check, Finding, Fix } from '../check';

export const checkedSection: Check = {
  code: 'checked-section',
  title: 'A section has changed since it was checked',
  severity: 'warning',
  explanation:
    'Where one person extracts and another checks, `checked` says who has checked which section. The seal beside it follows from what the section said then. Where the section says something else now, nobody has checked that: have it looked at again, and write the new seal and date. Blank lines, comments, order and other spellings of agreed words change no seal. An entry without a seal claims what cannot be seen; the repair writes it.',
  *find(file, review) {
    if (file.kind === undefined) return;
    const fields = recordFieldsOf(review, file.kind);
    for (const checked of checkedIn(file, fields)) {
      const { section, state } = checked;
      if (state === 'holds' || !isMapping(checked.pair.value) || isMistyped(checked)) continue;
      if (state === 'unsealed' && !file.sections.has(section)) {
        yield absent(checked);
        continue;
      }
      const seal = sealOf(file, section, fields);
      yield state === 'changed' ? changed(file, checked, seal) : unsealed(file, checked, seal);
    }
  },
};

/** A seal of another form is told as that: it was never one, and says nothing of what has changed. */
function isMistyped({ pair }: CheckedSection): boolean {
  const seal = textAt(pair.value, 'seal');
  return seal !== undefined && !/^[0-9a-f]{8}$/.test(seal);
}

function changed(file: RecordFile, { section, pair, by, date }: CheckedSection, seal: string): Finding {
  const who = by.length > 0 ? by.join(', ') : say`somebody`;
  const when = date === undefined ? '' : say` on ${dateInWords(date)}`;
  return {
    span: pair.key.span,
    message: say`“${section}” has changed since ${who} checked it${when}, so nobody has checked what it says now. Have it checked again, and write the new seal and date.`,
    fixes: withSeal(file, pair, seal, say`It has been checked again: write the new seal`),
  };
}

function absent({ section, pair }: CheckedSection): Finding {
  return {
    span: pair.key.span,
    message: say`There is no section “${section}” in this file, so nobody can have checked it here. Correct the name, or take the line out.`,
  };
}

function unsealed(file: RecordFile, { section, pair }: CheckedSection, seal: string): Finding {
  return {
    span: pair.key.span,
    severity: 'information',
    message: say`Nothing tells whether “${section}” still says what was checked. Add the seal of what it says now, if it is what was checked.`,
    fixes: withSeal(file, pair, seal, say`Add the seal`),
  };
}

function withSeal({ document }: RecordFile, pair: CheckedSection['pair'], seal: string, title: string): Fix[] {
  if (!isMapping(pair.value)) return [];
  const there = pairOf(pair.value, 'seal');
  const order = ['by', 'date', 'seal'];
  const written = /^\d+$|^\d+e\d+$/.test(seal) ? `'${seal}'` : seal;
  const edits = writeValue(document, pair.value, [{ key: 'seal', order }], written);
  return edits.length > 0 || there ? [{ title, kind: 'choice', edits }] : [];
}
