/** How far the items of a tool were held against their sources: said in one way on the page of every tool. */
import type { Checked } from '../knowledge/tool';
import { plainMarkdown } from './markdown-table';

/** A part, and how it was checked: `question 1.2`. */
export type PartChecked = readonly [part: string, checked: Checked];

const CHECKED: Readonly<Record<Checked, string>> = {
  compared: 'compared item by item with the original',
  'count only': 'number and kind held against publications that use the tool, not the wording',
  'not verified': 'not held against any source: as generally known',
};

/** @param parts what was checked in another way than the whole */
export function checkedBlocks(checked: Checked | undefined, parts: readonly PartChecked[]): string[] {
  if (checked === undefined) return [];
  const lines = [...new Map(parts)].map(([what, how]) => `- ${plainMarkdown(what)}: ${how} (${CHECKED[how]})`);
  return [
    `How far this was held against its sources: **${checked}** (${CHECKED[checked]})${lines.length > 0 ? ', but for:' : '.'}`,
    lines.join('\n'),
  ];
}
