/** What a cell says in plain text, where there is no markup for it. */
import type { Cell } from '../../synthesis/models/table';

/** What stands in a cell that has no value: a dash for what nobody has extracted yet, else the word for why. */
export function placeholder({ state }: Cell): string {
  if (state === 'given' || state === 'computed') return '';
  return state === 'not extracted' ? '–' : state;
}

export const PROGRESS_GLYPHS = { done: '●', begun: '◐', missing: '○', 'not expected': '' } as const;

/** A cell's progress with its sign: `◐ 2 of 3`. */
export function progressInText({ progress, text }: Cell): string {
  return progress === undefined || progress === 'not expected' ? '' : `${PROGRESS_GLYPHS[progress]} ${text}`;
}

/** Before what has changed since an earlier version. */
export const CHANGE_SIGNS = { added: '+', removed: '−', changed: '~' } as const;
