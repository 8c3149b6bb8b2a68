/** The documentation page of a framework without an algorithm. */

import type { Framework, FrameworkItem } from '../knowledge/frameworks/framework';
import { qualityTools } from '../knowledge/quality-tools/list';
import { checkedBlocks, type PartChecked } from './checked-blocks';
import { inFiles, markdownPage, markdownTable, plainMarkdown, sourceLine } from './markdown-table';

/** The page as Markdown, ending with a line feed. */
export function frameworkPage(framework: Framework): string {
  const { name, fullName, meaning, place, sources, licence, checked, items, notes } = framework;
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
    ...checkedBlocks(checked, partsChecked(items)),
    ...answerBlocks(framework),
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

/** Items in a row that were checked in another way than the whole: “items 29 to 35”. */
function partsChecked(items: readonly FrameworkItem[]): PartChecked[] {
  return [...new Set(items.flatMap(({ checked }) => checked ?? []))].map((checked) => {
    const all = items.filter((item) => item.checked === checked);
    const names = [all[0], all.length > 1 ? all.at(-1) : undefined].flatMap(
      (item) => item?.number ?? item?.label ?? [],
    );
    return [`${all.length > 1 ? 'items' : 'item'} ${names.join(' to ')}`, checked];
  });
}

/** Of a tool, how its items are answered. */
function answerBlocks(framework: Framework): string[] {
  const tool = qualityTools.find(({ checklists }) => checklists.all.some(({ items }) => items === framework));
  if (tool === undefined) return [];
  const list = tool.checklists.all.find(({ items }) => items === framework);
  const ways = tool.points?.ways.filter(({ tool: of }) => of === list?.value);
  const words = ways ? [...new Set(ways.flatMap(({ answers }) => answers))] : tool.answers.map(({ value }) => value);
  return [
    '## Answers',
    markdownTable(
      ['In files', 'Meaning', 'Shown as'],
      tool.answers
        .filter(({ value }) => words.includes(value))
        .map(({ value, meaning, stands }) => [inFiles(value), plainMarkdown(meaning), stands]),
    ),
  ];
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
