/** Severities that a review gives to checks, and names among them that no check has. */

import type { RecordFile } from '../document/record';
import { pairsOf } from '../document/walk';
import { closest } from '../language/closest';
import { say } from '../language/say';
import type { CatalogueEntry } from './accepted';
import type { Finding } from './check';

export const severityUnknown: CatalogueEntry = {
  code: 'severity-unknown',
  title: 'A severity for a check that does not exist',
  severity: 'error',
  explanation:
    'Under `severities`, a review says how serious each kind of problem is for it. The name is the one that is shown behind each problem. A name that no check has changes nothing.',
};

/** Names under `severities` of a review file that are none of these codes. */
export function* unknownSeverities(file: RecordFile, codes: readonly string[]): Generator<Finding> {
  if (file.kind !== 'review') return;
  for (const { key } of pairsOf(file.sections.get('severities')?.value)) {
    if (codes.includes(key.text) || key.text === 'support') continue;
    const meant = closest(key.text, codes);
    yield {
      span: key.span,
      message: say`There is no check “${key.text}”, so this changes nothing. ${meant ? say`Did you mean “${meant}”?` : say`Take the name that is shown behind the problem.`}`,
      fixes: meant ? [{ title: say`Write “${meant}”`, kind: 'choice', edits: [{ span: key.span, text: meant }] }] : [],
    };
  }
}
