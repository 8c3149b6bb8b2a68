/** The tools for papers about theory that are known. A review may use another, with criteria of its own. */
import type { Choice } from '../../fields/field';
import type { Framework } from '../frameworks/framework';
import { theoryCore5 } from '../frameworks/theory-core5';
import { theoryDavis2015 } from '../frameworks/theory-davis2015';
import { theoryHean2015 } from '../frameworks/theory-hean2015';
import { theoryQattl2025 } from '../frameworks/theory-qattl2025';

/** The word in files for a tool, and its criteria. */
export interface TheoryTool extends Choice {
  readonly criteria: Framework;
}

/** The first is offered where a review names none. */
export const THEORY_TOOLS: readonly TheoryTool[] = [
  {
    value: 'theory core 5',
    label: 'Five core criteria',
    meaning: 'Five criteria from syntheses of theory. The set is a choice of this project, not a published tool.',
    aliases: ['theory_core5', 'core 5'],
    criteria: theoryCore5,
  },
  {
    value: 'hean 2015',
    meaning: 'Four criteria by Hean and others, 2015.',
    aliases: ['hean2015'],
    criteria: theoryHean2015,
  },
  {
    value: 'davis 2015',
    meaning: 'Nine criteria by Davis and others, 2015. Which nine could not be confirmed.',
    aliases: ['davis2015'],
    criteria: theoryDavis2015,
  },
  {
    value: 'qattl 2025',
    label: 'QATTL',
    meaning: 'Eleven parts of a paper by Crawford and Kelder, 2025.',
    aliases: ['qattl2025', 'qattl'],
    criteria: theoryQattl2025,
  },
];

/** The criteria of all tools, each name once. */
export function theoryCriteria(): readonly Choice[] {
  const all = THEORY_TOOLS.flatMap(({ criteria }) => criteria.items);
  return all
    .filter(({ key }, index) => all.findIndex((each) => each.key === key) === index)
    .map(({ key, label, meaning, aliases = [] }) => ({ value: key, label, meaning, aliases }));
}
