/**
 * Claims: sentences of a manuscript that are bound to the data.
 *
 * `eight <!-- claim: length(interventions) -->` binds the number, percentage, list or words before the comment to what
 * the expression gives. An expression that is true or false binds the sentence as a whole.
 */
import type { Span } from '../../document/document';

/** A claim as it stands in a text. */
export interface Claim {
  /** The whole comment. */
  readonly span: Span;
  readonly expression: string;
  readonly expressionSpan: Span;
  /** The text before it, from the end of the claim before or of the paragraph before. */
  readonly before: Span;
}

/** More claims than a manuscript has. */
const MOST = 2000;

/** Every claim of a Markdown text, in order; none in code. */
export function claimsIn(text: string): readonly Claim[] {
  const code = codeIn(text);
  const claims: Claim[] = [];
  let last = 0;
  for (const match of text.matchAll(/<!--\s*claim:([\s\S]*?)-->/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (code.some((span) => span.start <= start && start < span.end)) continue;
    if (claims.length >= MOST) break;
    const written = match[1] ?? '';
    const from = start + match[0].indexOf(':') + 1 + (written.length - written.trimStart().length);
    const expression = written.trim();
    claims.push({
      span: { start, end },
      expression,
      expressionSpan: { start: from, end: from + expression.length },
      before: { start: Math.max(last, paragraphStart(text, start)), end: start },
    });
    last = end;
  }
  return claims;
}

/** Where the paragraph around a place begins. */
function paragraphStart(text: string, offset: number): number {
  const [last] = [text.lastIndexOf('\n\n', offset - 1), text.lastIndexOf('\n\r\n', offset - 1)].sort((a, b) => b - a);
  return last === undefined || last < 0 ? 0 : last + 2;
}

/** Fenced blocks and code between backticks. */
function codeIn(text: string): Span[] {
  const fenced = [...text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm)];
  const spans = fenced.map(({ index, 0: all }) => ({ start: index, end: index + all.length }));
  const inline = [...text.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g)]
    .map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
    // Backticks inside an expression are JMESPath, not Markdown.
    .filter(({ start }) => text.lastIndexOf('<!--', start) <= text.lastIndexOf('-->', start));
  return [...spans, ...inline];
}
