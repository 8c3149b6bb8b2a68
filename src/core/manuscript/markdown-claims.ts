/** Claims in what markdown-it makes of a text: one that does not hold has a mark behind it, with what the data say. */
import { element, text as escaped, type Markup } from '../figures/escape';
import type { ClaimResult } from '../queries/claims/check-claim';

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
    if (!content.includes('claim:') || typeof env !== 'object' || env === null) return content;
    const found = checked(env);
    if (found === undefined) return content;
    const { html, next } = withMarks(content, found, drawn.get(env) ?? 0);
    drawn.set(env, next);
    return html;
  };
  for (const name of ['html_inline', 'html_block'] as const) {
    const usual = rules[name];
    rules[name] = (tokens: readonly HtmlToken[], index: number, options: never, env: never, self: never) => {
      const content = tokens[index]?.content ?? '';
      return marked(usual?.(tokens as never, index, options, env, self) ?? content, env);
    };
  }
  return markdown;
}

/**
 * HTML with a mark behind each comment whose claim does not hold: a line that begins with a comment comes whole, with its words.
 * @param from how many claims of the text were drawn before
 * @returns the HTML, and how many are drawn now
 */
function withMarks(content: string, { text, results }: CheckedText, from: number) {
  let [html, end, next] = ['', 0, from];
  for (let index = from; index < results.length && content.includes('claim:', end); index += 1) {
    const result = results[index];
    const comment = result ? text.slice(result.claim.span.start, result.claim.span.end) : '';
    const start = content.indexOf(comment, end);
    if (result === undefined || start < 0) continue;
    html += content.slice(end, start) + comment + (result.state === 'holds' ? '' : markOf(result));
    [end, next] = [start + comment.length, index + 1];
  }
  return { html: html + content.slice(end), next };
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
