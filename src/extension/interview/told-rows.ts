/** The question and what helps to answer it, as lines of a list that only tell. */

import { l10n } from 'vscode';
import type { InterviewStep } from '../../core/index';
import { asText } from '../as-text';
import type { Row } from './buttons';

/** How many characters fit into a line of the list, and how many lines leave room for the answers. */
const WIDTH = 78;
const MOST_LINES = 5;

/**
 * Lines that stay while somebody types, and are no answer to it: then they stand where the editor does not look for what
 * is typed. Where there are many, the last shows the others.
 */
export function toldRows(
  { asks, notes }: Pick<InterviewStep, 'asks' | 'notes'>,
  typed: string,
  most = MOST_LINES,
): Row[] {
  const [first = '', ...rest] = lines(asks);
  const told = [...rest, ...notes.flatMap(lines)].map((text) => row('blank', text, typed));
  // Two lines at least: a single one would stand there itself.
  const text = l10n.t('… {0} more lines', told.length - most + 1);
  const more: Row = { label: `$(blank) ${text}`, description: l10n.t('Enter'), alwaysShow: true, says: 'more' };
  return [row('question', first, typed), ...(told.length > most ? [...told.slice(0, most - 1), more] : told)];
}

function row(icon: string, text: string, typed: string): Row {
  if (typed === '') return { label: `$(${icon}) ${asText(text)}`, alwaysShow: true };
  return { label: `$(${icon})`, description: asText(text), alwaysShow: true };
}

/** A text in lines that end between words. */
function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}
