/** What stands beside the label of a completion: little enough that the editor cuts neither. */

import { escaped, paragraphs } from '../../language/markdown';
import type { Offer } from './completion';

/**
 * How much the list of VS Code holds in a line at its usual width, with letters of its usual size, in letters of the
 * small print beside the label; a letter of the label is a fifth wider. Room for the arrow that opens the explanation is left.
 */
const ROOM = 48;
const LABEL = 1.2;

/** Whether a label and what stands beside it are shown whole. */
export function fitsBeside(label: string, beside: string): boolean {
  return beside === '' || label.length * LABEL + beside.length <= ROOM;
}

type Beside = Pick<Offer, 'label' | 'detail' | 'brief' | 'documentation'>;

/** What fits beside the label of an offer, and the explanation with whatever does not. */
export function besideLabel({ label, detail, brief, documentation }: Beside): {
  readonly detail: string;
  readonly documentation: string;
} {
  const [firstPart = ''] = detail.split(/[.;:](?:\s|$)/);
  const fitting = [detail, brief ?? '', firstPart].find((each) => fitsBeside(label, each)) ?? '';
  const isSaid = fitting === detail || bare(documentation).includes(bare(detail));
  return { detail: fitting, documentation: isSaid ? documentation : paragraphs([escaped(detail), documentation]) };
}

/** The first words of a text, as many as fit beside a label. */
export function firstWords(label: string, text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && !fitsBeside(label, `${words.join(' ')} …`)) words.pop();
  return fitsBeside(label, text) ? text : `${words.join(' ')} …`;
}

/** Letters and digits alone: Markdown puts signs between them. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
