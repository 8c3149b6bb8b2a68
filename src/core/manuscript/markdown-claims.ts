/** Claims in what markdown-it makes of a text: one that does not hold has a mark behind it, with what the data say. */
import { element, text as escaped, type Markup } from '../figures/escape';
import type { ClaimResult } from '../queries/check-claim';

/** As much of a token of markdown-it as is looked at. */
interface HtmlToken {
  readonly content: string;
}

type Rule = (tokens: never, index: number, options: never, env: never, self: never) => string;

/** As much of markdown-it as is changed. */
export interface CommentRenderer {
  readonly renderer: { readonly rules: { html_inline?: Rule | undefined; html_block?: Rule | undefined } };
}

/** The claims of the text that is drawn, with what the text says. */
export interface CheckedText {
  readonly text: string;
  readonly results: readonly ClaimResult[];
}

/**
 * Lets markdown-it mark claims that do not hold. Comments stay as they are; nobody sees them.
 * @param checked the text that is drawn and its claims; `env` is what markdown-it was called with. Nothing where there are none
 * @returns the same markdown-it
 */
export function markClaims<Markdown extends CommentRenderer>(
  markdown: Markdown,
  checked: (env: unknown) => CheckedText | undefined,
): Markdown {
  const { rules } = markdown.renderer;
  /** Claims that were drawn of a text: the same comment may stand in it twice. */
  const drawn = new WeakMap<object, number>();
  const marked = (content: string, env: unknown): string => {
    if (!content.includes('claim:') || typeof env !== 'object' || env === null) return '';
    const found = checked(env);
    const from = drawn.get(env) ?? 0;
    const at = found?.results.findIndex(({ claim }, index) => {
      return index >= from && content.includes(found.text.slice(claim.span.start, claim.span.end));
    });
    if (found === undefined || at === undefined || at < 0) return '';
    drawn.set(env, at + 1);
    const result = found.results[at];
    return result === undefined || result.state === 'holds' ? '' : markOf(result);
  };
  for (const name of ['html_inline', 'html_block'] as const) {
    const usual = rules[name];
    rules[name] = (tokens: readonly HtmlToken[], index: number, options: never, env: never, self: never) => {
      const content = tokens[index]?.content ?? '';
      return `${usual?.(tokens as never, index, options, env, self) ?? content}${marked(content, env)}`;
    };
  }
  return markdown;
}

/** What is wrong is said to the eyes when they rest on it, and to the ears. */
function markOf({ state, message, dataSay }: ClaimResult): Markup {
  const short = state === 'differs' && dataSay !== '' ? `≠ ${dataSay}` : '?';
  return element(
    'span',
    { class: 'extraction-claim', role: 'note', title: message, 'aria-label': `${short}. ${message}` },
    escaped(short),
  );
}
