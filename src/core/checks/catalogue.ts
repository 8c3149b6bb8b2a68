/** Every code that a problem can have, with what the documentation says about it. */
import { syntaxCodes } from '../document/syntax-codes';
import { acceptUnknown, acceptUnused, acceptWithoutReason, type CatalogueEntry } from './accepted';
import { checkGroups } from './list';
import { severityUnknown } from './severity-unknown';
import { unreadableFile } from './unreadable-file';

export interface CatalogueGroup {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

/** What the text itself can have wrong first, then the checks, then what can be wrong with exceptions. */
export const catalogueGroups: readonly CatalogueGroup[] = [
  { title: 'The text', entries: [unreadableFile, ...syntaxCodes] },
  ...checkGroups.map(({ title, checks }) => ({ title, entries: checks })),
  {
    title: 'Exceptions and severities',
    entries: [severityUnknown, acceptUnknown, acceptWithoutReason, acceptUnused],
  },
];

export const catalogue: readonly CatalogueEntry[] = catalogueGroups.flatMap((group) => group.entries);
