/** The documentation page of a pack: what it brings, and how a review asks for it. */

import { ACTS_ON } from '../format/intervention/coding';
import type { Pack } from '../knowledge/packs/pack';
import { viewsOfPack } from '../synthesis/interventions/pack-views';
import { inFiles, markdownPage, markdownTable, plainMarkdown } from './markdown-table';

/** The page as Markdown, ending with a line feed. */
export function packPage(pack: Pack): string {
  const { id, name, meaning, frameworks } = pack;
  return markdownPage([
    `# Pack: ${plainMarkdown(name)}`,
    plainMarkdown(meaning),
    'This page is generated from the pack’s own files of data (`npm run generate`).',
    '## In the review file',
    `\`\`\`yaml\npacks: [${id}]\n\`\`\``,
    'New Review asks for it, and the light bulb names it at whatever belongs to it. A review that does not name it is told nothing of it: its keys and measures are neither offered nor checked. What is extracted with them all the same stays, is shown in tables, and is pointed out (`pack-not-named`). Files without a review file know all packs.',
    '## What it brings',
    markdownTable(
      ['What', 'For', 'In files'],
      frameworks.map((framework) => [
        `[${plainMarkdown(framework.name)}](../instruments/${framework.id}.md)`,
        plainMarkdown(framework.meaning),
        framework.place,
      ]),
    ),
    ...keysOf(pack),
    ...tablesOf(pack),
  ]);
}

function keysOf({ levelModels, actsOn }: Pack): string[] {
  const inInterventions = [...levelModels.map(({ key }) => key), ...(actsOn ? [ACTS_ON] : [])];
  return [
    ...(inInterventions.length === 0
      ? []
      : [`Keys of interventions and their components: ${inInterventions.map(inFiles).join(', ')}.`]),
    ...(actsOn ? [`A section of the review file: ${inFiles(actsOn.byLevel.key)}. ${actsOn.byLevel.meaning}`] : []),
  ];
}

function tablesOf(pack: Pack): string[] {
  const views = viewsOfPack(pack);
  if (views.length === 0) return [];
  return [
    '## Tables',
    markdownTable(
      ['Table (`extraction render`)', 'What it shows'],
      views.map(({ id, meaning }) => [inFiles(id), plainMarkdown(meaning)]),
    ),
  ];
}
