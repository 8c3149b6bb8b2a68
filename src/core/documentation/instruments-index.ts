/** The index of the documentation of instruments and frameworks: which one for what, and where it stands. */

import { frameworks } from '../knowledge/frameworks/list';
import { instruments } from '../knowledge/list';
import { packs } from '../knowledge/packs/list';
import { DESIGNS, STUDY_TYPES } from '../knowledge/terms/designs';
import type { Tool } from '../knowledge/tool';
import { describedIn, tools } from '../knowledge/tools';
import { inFiles, markdownPage, markdownTable, plainMarkdown } from './markdown-table';

/** The page as Markdown, ending with a line feed. */
export function instrumentsIndex(): string {
  return markdownPage([
    '# Instruments and frameworks',
    'What the program knows, each with a page of its own: our wording of every item, the tables, sources, licence, and what is unconfirmed. Made from the same data as checks and completions (`npm run generate`).',
    '## Every tool that appraises',
    'In one vocabulary, whether its answers lead to judgements of domains or its items are answered one by one. How far it was held against its source is said item by item on its page.',
    markdownTable(
      ['Tool', 'In files', 'For', 'Held against its source'],
      tools.map((tool) => [
        plainMarkdown(tool.name),
        `${inFiles(tool.id)} in ${tool.record === 'study' ? 'a study' : 'an intervention'} file`,
        plainMarkdown(madeFor(tool)),
        describedIn(tool)
          .map(({ id, checked }) => `[${checked ?? 'not said'}](${id}.md)`)
          .join(', '),
      ]),
    ),
    '## With an algorithm or criteria: risk of bias',
    markdownTable(
      ['Instrument', 'For', 'In files', 'Version'],
      instruments.map(({ id, name, meaning, version }) => [
        pageLink(name, id),
        plainMarkdown(meaning),
        `${inFiles(id)} in a study file`,
        plainMarkdown(version),
      ]),
    ),
    '## Checklists, quality tools and classifications',
    markdownTable(
      ['Framework', 'For', 'In files'],
      frameworks.map(({ id, name, meaning, place }) => [
        pageLink(name, id),
        plainMarkdown(meaning),
        place.replace(/\|/g, '\\|'),
      ]),
    ),
    '## Packs',
    'Measures, models and words of one field of research. A review names those that it uses under `packs` of its review file.',
    markdownTable(
      ['Pack', 'For', 'In the review file'],
      packs.map(({ id, name, meaning }) => [
        `[${plainMarkdown(name)}](../packs/${id}.md)`,
        plainMarkdown(meaning),
        inFiles(`packs: [${id}]`),
      ]),
    ),
    '## Which tool for which design',
    markdownTable(
      ['Design (`design`)', 'What it is', 'Appraised in'],
      DESIGNS.map(({ value, label, meaning, appraisedIn }) => [
        `${plainMarkdown(label ?? value)} (${inFiles(value)})`,
        plainMarkdown(meaning),
        appraisedIn === undefined ? '–' : inFiles(appraisedIn),
      ]),
    ),
    '## Types of studies',
    'A study may be of several types (`types`). What each of them needs is for the review to say, under `expects`.',
    markdownTable(
      ['Type', 'Meaning'],
      STUDY_TYPES.map(({ value, meaning }) => [inFiles(value), plainMarkdown(meaning)]),
    ),
    'See also: [misprints of the official ROBINS-I documents, and the reading chosen](robins-i-notes.md), [the file format](../file-format.md), [fields of your own](../own-fields.md).',
  ]);
}

/** The designs and types of which a tool says that it is made for them. */
function madeFor({ record, designs, types }: Tool): string {
  const all = [...new Set([...designs, ...types])];
  return all.length === 0 ? `every ${record}` : all.join('; ');
}

function pageLink(name: string, id: string): string {
  return `[${plainMarkdown(name)}](${id}.md)`;
}
