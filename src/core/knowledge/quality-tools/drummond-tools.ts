/** The two Drummond checklists. */
import type { Choice } from '../../fields/field';
import { drummond10 } from '../frameworks/drummond10';
import { drummond35 } from '../frameworks/drummond35';
import type { Framework } from '../frameworks/framework';

/** The word in files for a checklist, and the checklist. */
export interface DrummondTool extends Choice {
  readonly checklist: Framework;
}

export const DRUMMOND_TOOLS: readonly DrummondTool[] = [
  {
    value: 'drummond 10',
    meaning: 'The ten questions of the book by Drummond and others.',
    aliases: ['drummond10'],
    checklist: drummond10,
  },
  {
    value: 'drummond 35',
    meaning: 'The thirty-five items for the British Medical Journal, 1996.',
    aliases: ['drummond35', 'drummond35 bmj', 'bmj checklist'],
    checklist: drummond35,
  },
];
