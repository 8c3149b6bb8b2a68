/** Every code that a problem can have, with what the documentation says about it. */
import { syntaxCodes } from '../document/syntax-codes';
import { acceptUnknown, acceptUnused, acceptWithoutReason, type CatalogueEntry } from './accepted';
import { checks } from './list';
import { severityUnknown } from './severity-unknown';

/** What the text itself can have wrong first, then the checks in the order of their list. */
export const catalogue: readonly CatalogueEntry[] = [
  ...syntaxCodes,
  ...checks,
  severityUnknown,
  acceptUnknown,
  acceptWithoutReason,
  acceptUnused,
];
