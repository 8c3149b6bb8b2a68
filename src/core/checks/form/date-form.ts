import type { Scalar } from '../../document/document';
import { isScalar, textOf } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';
import { type DateReading, readDate } from '../reading/dates';

export const dateForm: Check = {
  code: 'date-form',
  title: 'A date in another form',
  severity: 'error',
  explanation:
    'Dates are written year first: `2026-01-31`, `2026-01` or `2026`. So they sort, and nobody has to guess whether 3/4/2020 is in March or in April. The repair rewrites a date that can only mean one day; of two possible days a person has to choose.',
  *find(_file, _review, prepared) {
    for (const { node, field } of prepared.stepsOf('date')) {
      if (!isScalar(node)) continue;
      const written = textOf(node);
      if (written === undefined || canonicalWord(field, written) !== undefined) continue;
      const finding = findingFor(node, written, readDate(written, field.orRange === true), field.orRange === true);
      if (finding) yield finding;
    }
  },
};

function findingFor(node: Scalar, written: string, reading: DateReading, ranges: boolean): Finding | undefined {
  const { span } = node;
  const rewrite = (iso: string, kind: 'spelling' | 'choice') => ({
    title: say`Write ${iso}`,
    kind,
    edits: [{ ...write(span, iso), text: iso }],
  });
  switch (reading.kind) {
    case 'date':
      return undefined;
    case 'clear':
      return {
        span,
        message: say`Dates are written year first, so that they sort and mean the same everywhere: ${reading.iso}.`,
        fixes: [rewrite(reading.iso, 'spelling')],
      };
    case 'ambiguous':
      return {
        span,
        message: say`“${written}” can be ${listed(reading.readings, 'or')}. Dates are written year first; look up which day is meant, and write it so.`,
        fixes: reading.readings.map((iso) => rewrite(iso, 'choice')),
      };
    case 'impossible':
      return { span, message: say`There is no such day as “${written}”. Compare with the source.` };
    case 'none':
      return {
        span,
        message: say`“${written}” is not a date. Write it year first: 2026-01-31, or 2026-01, or 2026${ranges ? say`; for a stretch of time, two of them with “ to ” between` : ''}.`,
      };
  }
}
