/** As much of what markdown-it makes of a text as is looked at. */
export interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  /** The language behind a fence. */
  readonly info: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  /** The pieces of a line. */
  readonly children: readonly MarkdownToken[] | null;
}

/** An attribute of a token: where a link leads, with which number a list starts. */
export function attributeOf({ attrs }: MarkdownToken, name: string): string | undefined {
  return attrs?.find(([key]) => key === name)?.[1];
}
