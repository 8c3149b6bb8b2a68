/** Typing one of these shows what fits next in an expression, and nothing anywhere else. */
export const IN_EXPRESSIONS = ['.', '(', '?', '&'];
