import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Check, Finding, Fix } from '../check';
import { isTaken, type OddKey } from '../reading/odd-keys';

export const unknownKey: Check = {
  code: 'unknown-key',
  title: 'A name that is not known',
  severity: 'error',
  explanation:
    'The name before a colon says what a value is. One that is not known is not read by anything: the value would be missing from tables without a word. Correct the spelling, use the name that the format has for it, or put the value under `note`.',
  *find(_file, _review, prepared) {
    for (const odd of prepared.oddKeys()) {
      const finding = findingFor(odd);
      if (finding) yield finding;
    }
  },
};

function findingFor({ pair, holder, known, reading }: OddKey): Finding | undefined {
  const { span, text } = pair.key;
  const unread = say`“${text}” is not known here, so what stands behind it is not read.`;
  switch (reading.kind) {
    case 'unknown':
      return { span, message: `${unread} ${whatCanStand(known)}` };
    case 'spelling':
      return {
        span,
        message: say`“${text}” is written “${reading.key}” here; as it stands it is not read.`,
        fixes: rename(holder, span, reading.key, 'spelling'),
      };
    case 'meant':
      return {
        span,
        message: `${unread} ${isTaken(holder, reading.key) ? takenName(reading) : meantName(reading)}`,
        fixes: rename(holder, span, reading.key, reading.slip ? 'spelling' : 'choice'),
      };
    default:
      return undefined;
  }
}

type Meant = Extract<OddKey['reading'], { readonly kind: 'meant' }>;

function meantName({ key, slip }: Meant): string {
  return slip ? say`Did you mean “${key}”?` : say`It is called “${key}” here.`;
}

function takenName({ key, slip }: Meant): string {
  return slip
    ? say`“${key}” was probably meant, but that stands here already.`
    : say`It is called “${key}” here, but “${key}” stands here already.`;
}

function whatCanStand(known: readonly string[]): string {
  const names = known.filter((key) => key !== 'support');
  if (names.length === 0) return say`Take it out, or write it under “note”.`;
  if (names.length > 15) return say`Choose one of the names that are offered here, or write it under “notes”.`;
  return say`What can stand here: ${listed(names, 'and')}.`;
}

function rename(holder: OddKey['holder'], span: Finding['span'], key: string, kind: Fix['kind']): Fix[] {
  return isTaken(holder, key) ? [] : [{ title: say`Write “${key}”`, kind, edits: [{ span, text: key }] }];
}
