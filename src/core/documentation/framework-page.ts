/** The documentation page of a framework without an algorithm. */

import type { Framework, FrameworkItem } from '../knowledge/frameworks/framework';
import { inFiles, markdownPage, markdownTable, plainMarkdown, sourceLine } from './markdown-table';

/** The page as Markdown, ending with a line feed. */
export function frameworkPage({ name, fullName, meaning, place, sources, licence, items, notes }: Framework): string {
  const groups = [...new Set(items.map(({ group }) => group))];
  return markdownPage([
    `# ${plainMarkdown(name)}`,
    `${plainMarkdown(fullName)}. ${plainMarkdown(meaning)}`,
    'This page is generated from the framework’s own file of data (`npm run generate`).',
    '## In files',
    place,
    '## Sources and licence',
    sources.map(sourceLine).join('\n'),
    plainMarkdown(licence),
    items.length === 0 ? '' : '## Items',
    ...groups.flatMap((group) => [
      group === undefined ? '' : `### ${plainMarkdown(group)}`,
      markdownTable(
        ['No.', 'In files', 'Item', 'What belongs here', 'Also called', 'Unconfirmed'],
        items.filter((item) => item.group === group).map(itemRow),
      ),
    ]),
    ...(notes.length === 0 ? [] : ['## To be known', notes.map((note) => `- ${note}`).join('\n')]),
    ...unconfirmedNote(items),
  ]);
}

function itemRow({ key, number, label, meaning, aliases = [], unconfirmed }: FrameworkItem): string[] {
  return [
    plainMarkdown(number ?? ''),
    inFiles(key),
    plainMarkdown(label),
    plainMarkdown(meaning),
    aliases.map(plainMarkdown).join(', '),
    plainMarkdown(unconfirmed ?? ''),
  ];
}

function unconfirmedNote(items: readonly FrameworkItem[]): string[] {
  const count = items.filter(({ unconfirmed }) => unconfirmed !== undefined).length;
  return count === 0
    ? []
    : ['What is unconfirmed could not be checked against the original. It is offered, and never enforced.'];
}
