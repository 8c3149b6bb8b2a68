/** What a claim rests on: what the data say now, and the studies behind it with links to their places. */
import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { type ClaimResult, explainClaim, type Span } from '../../core/index';
import type { Host } from '../feature';
import { linkTo, OPEN_PLACE } from '../finding/open-place';
import { rangesIn } from '../positions';
import type { ClaimsOf } from './claims-found';
import { MANUSCRIPT_TEXTS } from './manuscript-texts';

/** Explains the claim whose words or comment are under the mouse. */
export function claimHovers({ guard }: Host, claimsOf: ClaimsOf): Disposable {
  return languages.registerHoverProvider(MANUSCRIPT_TEXTS, {
    provideHover: (document, position) =>
      guard(
        'claim hover',
        () => {
          const text = document.getText();
          const offset = document.offsetAt(position);
          const result = claimsOf({ uri: document.uri, text }).find((each) => isAt(each, offset));
          // On the words of a claim that does not hold, its problem says the same.
          if (result === undefined || (result.state !== 'holds' && isWithin(result.span, offset))) return undefined;
          const { start } = result.said?.span ?? result.claim.span;
          return new Hover(
            shown(explainClaim(result, linkTo)),
            rangesIn({ text })({ start, end: result.claim.span.end }),
          );
        },
        undefined,
      ),
  });
}

/** On the bound words, on the comment, and between the two. */
function isAt({ said, claim }: ClaimResult, offset: number): boolean {
  return (said?.span.start ?? claim.span.start) <= offset && offset <= claim.span.end;
}

function isWithin({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Links may open places of the review, and do nothing else. */
function shown(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = { enabledCommands: [OPEN_PLACE] };
  return text;
}
