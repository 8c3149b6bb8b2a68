/**
 * Claims: sentences of a manuscript that are bound to the data.
 *
 * `eight <!-- claim: length(interventions) -->` binds the number, percentage, list or words before the comment to what
 * the expression gives. An expression that is true or false binds the sentence as a whole.
 */
import type { Span } from '../../document/document';
import { frontMatterLength } from './front-matter';

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

/** Every claim of a Markdown text, in order; none in code, and none in its front matter. */
export function claimsIn(text: string): readonly Claim[] {
  const apart = apartIn(text);
  const claims: Claim[] = [];
  let last = 0;
  for (const match of text.matchAll(/<!--\s*claim:([\s\S]*?)-->/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (apart.some((span) => span.start <= start && start < span.end)) continue;
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

/** Whether a cursor stands where no words of the text are: in code, or in its front matter. */
export function isApart(text: string, offset: number): boolean {
  return apartIn(text).some(({ start, end }) => start < offset && offset <= end);
}

/** Where the paragraph around a place begins: behind a blank line, or behind a line that begins or ends a div of Quarto. */
function paragraphStart(text: string, offset: number): number {
  const blank = Math.max(text.lastIndexOf('\n\n', offset - 1), text.lastIndexOf('\n\r\n', offset - 1));
  const start = blank < 0 ? 0 : blank + 2;
  const div = text.lastIndexOf('\n:::', offset - 1);
  const behind = text.indexOf('\n', div + 1) + 1;
  return div >= 0 && div >= start - 1 && behind > start && behind <= offset ? behind : start;
}

/** Fenced blocks (chunks of code to run among them), code between backticks, and front matter. */
function apartIn(text: string): Span[] {
  const from = frontMatterLength(text);
  const body = text.slice(from);
  const spanOf = ({ index, 0: all }: RegExpExecArray) => ({ start: from + index, end: from + index + all.length });
  const fenced = [...body.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm)];
  const inline = [...body.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g)]
    // Backticks inside an expression are JMESPath, not Markdown.
    .filter(({ index }) => body.lastIndexOf('<!--', index) <= body.lastIndexOf('-->', index));
  return [{ start: 0, end: from }, ...fenced.map(spanOf), ...inline.map(spanOf)];
}
