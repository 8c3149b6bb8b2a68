/** What a text is like as a whole: how its lines end, whether the last one does, whether a mark of its encoding stands in front. */

export interface Habits {
  readonly mark: string;
  readonly lineEnd: '\n' | '\r\n' | 'mixed' | 'none';
  readonly lastBreak: string;
}

/** @returns what {@link withHabits} needs to give the text back as its file had it */
export function habitsOf(text: string): Habits {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const all = text.match(/\r?\n/g) ?? [];
  const kinds = new Set(all);
  const lineEnd = kinds.size === 0 ? 'none' : kinds.size > 1 ? 'mixed' : (all[0] as '\n' | '\r\n');
  return { mark, lineEnd, lastBreak: text.endsWith('\n') || text === '' ? '\n' : '' };
}

/** The text without what its habits say: lines end with `\n`, the last one too. Mixed line ends stay. */
export function plain(text: string): string {
  const { mark, lineEnd } = habitsOf(text);
  const lines = text.slice(mark.length);
  const ended = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
  return lineEnd === '\r\n' ? ended.replaceAll('\r\n', '\n') : ended;
}

/** The habits of the merged text: of whoever changed them. */
export function mergedHabits(base: Habits, ours: Habits, theirs: Habits): Habits {
  return {
    mark: base.mark === ours.mark ? theirs.mark : ours.mark,
    lineEnd:
      (base.lineEnd === ours.lineEnd || ours.lineEnd === 'none') && theirs.lineEnd !== 'none'
        ? theirs.lineEnd
        : ours.lineEnd,
    lastBreak: base.lastBreak === ours.lastBreak ? theirs.lastBreak : ours.lastBreak,
  };
}

/** Gives a text its habits. */
export function withHabits(text: string, { mark, lineEnd, lastBreak }: Habits): string {
  const ended = lastBreak === '' ? text.replace(/(?<![<=>].*)\n$/, '') : text;
  const lines =
    lineEnd === '\r\n' ? ended.replace(/\r?\n/g, '\r\n') : lineEnd === '\n' ? ended.replaceAll('\r\n', '\n') : ended;
  return mark + lines;
}
