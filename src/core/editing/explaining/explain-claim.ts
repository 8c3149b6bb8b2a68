/** A claim as Markdown: whether it holds, and the entries of the review that it rests on. */

import type { Span } from '../../document/document';
import { bold, bullets, escaped, linkToPlace, paragraphs } from '../../language/markdown';
import { english, say, translated } from '../../language/say';
import type { ClaimResult } from '../../queries/claims/check-claim';
import type { BasisEntry } from '../../queries/claims/claim-basis';

/** Entries that are named; more would fill the screen. */
const MOST = 20;

const HEADINGS: Readonly<Record<ClaimResult['state'], string>> = {
  holds: english`This claim holds`,
  differs: english`This claim does not hold`,
  unreadable: english`This claim cannot be checked`,
};

/**
 * @param linkTo the address of a place in a file of the review; `undefined` where there is none
 * @returns Markdown without HTML; all text is escaped
 */
export function explainClaim(
  { state, said, dataSay, message, behind }: ClaimResult,
  linkTo: (file: string, span: Span) => string | undefined,
): string {
  const more = behind.length - MOST;
  const says = said === undefined ? undefined : say`The text says ${bold(said.text)}, the data say ${bold(dataSay)}.`;
  return paragraphs([
    bold(translated(HEADINGS[state])),
    state === 'unreadable' ? escaped(message) : (says ?? say`The data say that ${escaped(dataSay)}.`),
    behind.length > 0 ? say`It rests on:` : undefined,
    bullets([
      ...behind.slice(0, MOST).map((each) => linked(each, linkTo)),
      ...(more > 0 ? [say`and ${more} more`] : []),
    ]),
  ]);
}

function linked({ name, source }: BasisEntry, linkTo: (file: string, span: Span) => string | undefined): string {
  const url = source && linkTo(source.file, source.span);
  return url === undefined ? escaped(name) : linkToPlace(name, url);
}
