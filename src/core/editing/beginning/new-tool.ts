/** The text and the place of a tool of the team's own. What nobody said yet stays blank. */
import type { Choice } from '../../fields/field';
import { sectionNameObjection } from '../../format/own/own-tools';
import { toolFileFields } from '../../format/review/tool-file';
import { english, say, translated } from '../../language/say';
import type { Review } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { quoted } from '../../writing/value';
import { beginTyping } from './first-blank';
import { folderOfNew, type NewRecord } from './new-record';
import { proposeIdFromWords } from './propose-id';
import { readTypedList } from './typed-list';

/** How a tool comes to what it says. */
export type ToolForm = 'checklist' | 'points' | 'levels' | 'rules';

/** What is known of a tool before its file exists. */
export interface ToolToBegin {
  /** The name of its section in study files: `ward_check`. */
  readonly id: string;
  readonly name: string;
  readonly form: ToolForm;
  /** What one assessment is about: `study`. */
  readonly about: string;
  /** What its questions are answered with, from the best to the worst. */
  readonly answers: readonly string[];
  /** What its domains are judged by, from the best to the worst; none of a checklist. */
  readonly levels: readonly string[];
}

/** Something to choose, in the language of the editor. */
export interface ToolChoice {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
}

const FORMS: readonly (Choice & { readonly value: ToolForm; readonly label: string })[] = [
  {
    value: 'checklist',
    label: english`Checklist`,
    meaning: english`Questions that are answered one by one. Nothing else is judged.`,
  },
  {
    value: 'points',
    label: english`Checklist with points`,
    meaning: english`Each answer counts something, and the sum has a name such as good, fair or poor.`,
  },
  {
    value: 'levels',
    label: english`Domains that people judge`,
    meaning: english`Each domain gets a level such as low or high. Its questions help to decide.`,
  },
  {
    value: 'rules',
    label: english`Domains judged by rules`,
    meaning: english`A table says to which level the answers of a domain lead, as in RoB 2.`,
  },
];

/** Words to begin with, the best first: most checklists are answered so, and most domains judged so. */
export const USUAL_SCALES = { answers: 'yes, partly, no', levels: 'low, some concerns, high' } as const;

/** How a tool can come to what it says. */
export function toolForms(): readonly (ToolChoice & { readonly value: ToolForm })[] {
  return FORMS.map(({ value, label, meaning }) => ({ value, label: translated(label), meaning: translated(meaning) }));
}

/** What one assessment can be about. */
export function toolUnits(): readonly ToolChoice[] {
  const { about } = toolFileFields.fields;
  const choices = about?.kind === 'choice' ? about.choices : [];
  return choices.map(({ value, meaning }) => ({ value, label: translated(value), meaning: translated(meaning) }));
}

/** Whether the domains of such a tool have levels of their own. */
export function hasLevels(form: ToolForm): boolean {
  return form === 'levels' || form === 'rules';
}

/** The file of a tool: beside the other tools of the review, else in `tools`. */
export function newTool(review: Review | undefined, tool: ToolToBegin): NewRecord {
  const { id, name, about, answers, levels } = tool;
  const text = `${[
    `tool: ${id}`,
    `name: ${quoted(name)}`,
    'meaning:',
    'source:',
    `about: ${about}`,
    `answers: [${answers.map(quoted).join(', ')}]`,
    ...(hasLevels(tool.form) ? [`levels: [${levels.map(quoted).join(', ')}]`] : []),
    ...body(tool),
  ].join('\n')}\n`;
  return {
    steps: [...folderOfNew(review, 'tool'), `${id}.tool.yaml`],
    ...beginTyping(text, text.search(/^(?:items|domains):/m)),
  };
}

/** Questions, and how they come together: keys alone where people have to say what stands there. */
function body({ form, answers }: ToolToBegin): readonly string[] {
  if (form === 'checklist') return ['items:', '  item_1:'];
  if (form === 'points')
    return [
      'items:',
      '  item_1:',
      'overall:',
      '  points:',
      ...answers.map((answer) => `    ${quoted(answer)}:`),
      '  bands:',
    ];
  return [
    'domains:',
    '  domain_1:',
    '    name:',
    '    questions:',
    '      q1:',
    ...(form === 'rules' ? ['    rules:'] : []),
    'overall:',
    '  rule: worst domain',
  ];
}

/** The words of its name, as the name of a section: `ward_check`. */
export function proposeToolId(name: string, review: Review | undefined): string {
  const taken = instrumentsIn(review).map((id) => id.replaceAll('_', '-'));
  return proposeIdFromWords(name, taken)
    .replaceAll('-', '_')
    .replace(/^(?=\d)/, 'tool_');
}

/** What is wrong with the name of a section for a tool, in plain words; nothing where it can be used. */
export function toolIdObjection(id: string, review: Review | undefined): string | undefined {
  if (instrumentsIn(review).includes(id))
    return say`There is a tool “${id}” in this review already. Write another name.`;
  return sectionNameObjection(id);
}

function instrumentsIn(review: Review | undefined): readonly string[] {
  return review === undefined ? [] : instrumentsOf(review).map(({ id }) => id);
}

/** What is wrong with answers or levels that are listed, in plain words. */
export function scaleObjection(text: string): string | undefined {
  return readTypedList(text).length < 2
    ? say`Write at least two, separated by commas, the best first. For example: yes, partly, no.`
    : undefined;
}
