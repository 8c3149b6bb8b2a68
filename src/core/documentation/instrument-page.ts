/** The documentation page of an instrument: everything that its file of data says, laid out for reading. */

import { named } from '../document/named';
import type {
  AnswerSet,
  Condition,
  Domain,
  Instrument,
  NotedItem,
  OverallRule,
  Part,
  PreliminaryItem,
  Question,
  Variant,
} from '../knowledge/instrument';
import { UNITS } from '../knowledge/units';
import { listed } from '../language/listed';
import { checkedBlocks, type PartChecked } from './checked-blocks';
import { inFiles, markdownPage, markdownTable, plainMarkdown, sourceLine } from './markdown-table';

/** The page as Markdown, ending with a line feed. */
export function instrumentPage(instrument: Instrument): string {
  const { name, fullName, version, meaning, sources, licence, variants } = instrument;
  return markdownPage([
    `# ${plainMarkdown(name)}`,
    `${plainMarkdown(fullName)}. Version: ${plainMarkdown(version)}. ${plainMarkdown(meaning)}`,
    'This page is generated from the instrument’s own file of data (`npm run generate`): what stands here is what the program does.',
    '## In files',
    placeOf(instrument),
    '## Sources and licence',
    sources.map(sourceLine).join('\n'),
    plainMarkdown(licence),
    ...checkedBlocks(instrument.checked, partsChecked(variants)),
    ...answerBlocks(instrument),
    '## Judgements',
    ...judgementBlocks(instrument),
    ...beforeBlocks(instrument),
    ...variants.flatMap((variant, index) => variantBlocks(variant, variants.slice(0, index), instrument)),
    ...robvisBlocks(instrument),
    ...unconfirmedBlocks(instrument),
  ]);
}

function answerBlocks({ answers, variants }: Instrument): string[] {
  if (answers.length === 0) return [];
  const skips = variants.some(({ domains }) =>
    domains.some(({ questions }) => questions.some(({ asked, inScope }) => asked ?? inScope)),
  );
  const unasked = skips ? ' A question that is not asked is left out, or answered `NA`.' : '';
  return [
    '## Answers',
    markdownTable(
      ['In files', 'In words', 'Meaning'],
      answers.map(({ code, label, meaning }) => [inFiles(code), plainMarkdown(label), plainMarkdown(meaning)]),
    ),
    `Questions stand in files under their printed number behind a \`q\` (\`q1.1\`).${unasked}`,
  ];
}

function beforeBlocks({ preliminary, noted = [] }: Instrument): string[] {
  const blocks = [...preliminary.map(preliminaryBlock), ...noted.map(notedBlock)];
  return blocks.length === 0 ? [] : ['## Before the questions', ...blocks];
}

/** What was checked in another way than the whole. */
function partsChecked(variants: readonly Variant[]): PartChecked[] {
  return variants.flatMap(({ name, checked: ofForm, domains }) => [
    ...(ofForm === undefined ? [] : [[`form “${name}”`, ofForm] as const]),
    ...domains.flatMap(({ id, checked: ofDomain, questions }) => [
      ...(ofDomain === undefined ? [] : [[`domain ${id}`, ofDomain] as const]),
      ...questions.flatMap((each) => (each.checked ? [[`question ${each.id}`, each.checked] as const] : [])),
    ]),
  ]);
}

function placeOf({ id, assesses, subject, designs }: Instrument): string {
  const about =
    assesses === 'result'
      ? 'Each assessment names the `result` that it is about; without one it is about the study as a whole.'
      : subject
        ? `${UNITS[assesses].entries} ${inFiles(subject.key)} says which: ${plainMarkdown(subject.meaning)}`
        : `${UNITS[assesses].entries} It is about ${UNITS[assesses].asWhole.toLowerCase()}.`;
  return `Section ${inFiles(id)} of a study file: a list of assessments. ${about} It is made for these designs: ${listed(designs.map(plainMarkdown), 'and')}. What the whole review decides beforehand stands in the review file under ${inFiles(`appraisal: ${id}`)}.`;
}

function judgementBlocks(instrument: Instrument): string[] {
  const { judgements, directions, foreignWords } = instrument;
  const table = markdownTable(
    ['In files', 'In figures', 'Symbol', 'Colour', 'Colour-blind', 'Meaning', 'Only with'],
    judgements.map(({ value, label, symbol, colour, meaning, onlyWith }) => [
      inFiles(value),
      plainMarkdown(label),
      inFiles(symbol),
      inFiles(colour.standard),
      inFiles(colour.colourBlind),
      plainMarkdown(meaning),
      onlyWith === undefined ? '' : onlyWith.map(inFiles).join(' '),
    ]),
  );
  const words = foreignWords.map(
    ({ words: names, explanation }) =>
      `- ${names.map((word) => `“${plainMarkdown(word)}”`).join(', ')}: ${plainMarkdown(explanation)}`,
  );
  return [
    table,
    ...directionBlocks(directions),
    ...scaleBlocks(instrument),
    words.length === 0 ? '' : `Words of other scales are explained, and never rewritten:\n\n${words.join('\n')}`,
    needsReason(instrument),
  ];
}

function directionBlocks(directions: Instrument['directions']): string[] {
  if (directions.length === 0) return [];
  return [
    'Directions of bias (`bias_direction`), optional everywhere: where there is no clear reason for one, it is left out. It enters no algorithm.',
    markdownTable(
      ['In files', 'Meaning'],
      directions.map(({ value, meaning }) => [inFiles(value), plainMarkdown(meaning)]),
    ),
  ];
}

function scaleBlocks({ scales = [], variants }: Instrument): string[] {
  const domains = variants.flatMap((variant) => variant.domains);
  return scales.map(({ key, name, meaning }) => {
    const on = [...new Set(domains.filter(({ scale }) => scale === key).map(({ id }) => id))];
    return `A further scale, with the same levels: **${plainMarkdown(name)}**, judged in ${listed(on, 'and')}. ${plainMarkdown(meaning)}`;
  });
}

function needsReason({ variants }: Instrument): string {
  if (variants.every(({ domains }) => domains.every(({ questions }) => questions.length === 0)))
    return 'The tool has no questions: people judge each domain, and say beside it what shows it (`support`).';
  if (variants.every(({ domains }) => domains.every(({ judgedBy }) => judgedBy === 'answers')))
    return 'Items have no judgement of their own: it follows from the answers. An overall judgement that differs from what the items lead to needs a `reason` beside it.';
  const hasCriteria = variants.some(({ domains }) => domains.some(({ criteria }) => criteria !== undefined));
  return hasCriteria
    ? 'A judgement needs a `reason` beside it where it differs from what the algorithm gives or, where there are criteria and no algorithm, where the answers rule it out.'
    : 'A judgement that differs from what the algorithm gives needs a `reason` beside it.';
}

function preliminaryBlock({
  key,
  title,
  meaning,
  many,
  choices,
  otherwise,
  mustBeSaid,
  ofEachResult,
  when,
}: PreliminaryItem): string {
  const remarks = [
    many ? 'Several may hold.' : '',
    ofEachResult ? 'It is said for each result.' : 'It may be decided once, in the review’s `appraisal`.',
    mustBeSaid ? 'Somebody has to say it.' : '',
    otherwise === undefined || mustBeSaid ? '' : `Where nobody says: ${[otherwise].flat().map(inFiles).join(', ')}.`,
    when === undefined ? '' : `Arises only where ${factsInWords(when)}.`,
  ];
  const table = markdownTable(
    ['In files', 'Name', 'Meaning', 'Follows from the design'],
    choices.map((choice) => [
      inFiles(choice.value),
      plainMarkdown(choice.label),
      plainMarkdown(choice.meaning),
      (choice.designs ?? []).map(plainMarkdown).join(', '),
    ]),
  );
  return `### ${inFiles(key)}: ${plainMarkdown(title)}\n\n${[plainMarkdown(meaning), ...remarks].filter((each) => each !== '').join(' ')}\n\n${table}`;
}

function notedBlock({ key, title, meaning, in: where, when, parts, choices }: NotedItem): string {
  const place =
    where === 'review' ? 'Written down once, in the review’s `appraisal`.' : 'Written down in each assessment.';
  const arises = when === undefined ? '' : ` Only where ${factsInWords(when)}.`;
  const words = choices === undefined ? '' : ` Words: ${choices.map(({ value }) => inFiles(value)).join(', ')}.`;
  const consists = (parts ?? []).map((part) => `- ${inFiles(part.key)}: ${plainMarkdown(part.meaning)}`).join('\n');
  return [
    `### ${inFiles(key)}: ${plainMarkdown(title)}`,
    `${plainMarkdown(meaning)} ${place}${arises}${words} It decides nothing.`,
    consists,
  ]
    .filter((each) => each !== '')
    .join('\n\n');
}

function factsInWords(when: Readonly<Record<string, readonly string[]>>): string {
  return listed(
    Object.entries(when).map(([item, values]) => `${inFiles(item)} is ${listed(values.map(inFiles), 'or')}`),
    'and',
  );
}

function variantBlocks(variant: Variant, before: readonly Variant[], instrument: Instrument): string[] {
  return [
    `## ${plainMarkdown(variant.name)}`,
    [
      Object.keys(variant.when).length === 0 ? '' : `Used where ${factsInWords(variant.when)}.`,
      `Status: ${plainMarkdown(variant.status)}.`,
      plainMarkdown(variant.guidance ?? ''),
    ]
      .filter((each) => each !== '')
      .join(' '),
    variant.source ? `Its official wording:\n\n${sourceLine(variant.source)}` : '',
    ...variant.domains.flatMap((domain) => domainBlocks(domain, before)),
    '### Overall',
    overallInWords(variant, instrument),
    slipsOf(variant, before),
  ];
}

function domainBlocks(domain: Domain, before: readonly Variant[]): string[] {
  const heading = `### ${plainMarkdown(`${domain.id} ${domain.name}`)}`;
  const same = before.find(({ domains }) => domains.includes(domain));
  if (same) return [heading, `As in “${plainMarkdown(same.name)}” above.`];
  return [
    heading,
    `${plainMarkdown(domain.meaning)} In files: ${inFiles(domain.key)}.${domain.screening ? ' It comes before the domains and can end the assessment.' : ''}`,
    domain.caveat === undefined ? '' : `**Note:** ${plainMarkdown(domain.caveat)}`,
    ...(domain.questions.length === 0 ? [] : questionBlocks(domain)),
    criteriaOf(domain),
    offeredIn(domain),
  ];
}

function questionBlocks(domain: Domain): string[] {
  return [
    markdownTable(
      ['Question', 'What is asked', 'Asked when', 'Answers', 'Towards lower risk', 'Note'],
      domain.questions.map(questionRow),
    ),
    ...domain.parts.flatMap((part) => partBlocks(part, domain)),
  ];
}

/** Levels and directions, where a domain does not have all of the instrument's. */
function offeredIn({ judgements, directions }: Pick<Domain, 'judgements' | 'directions'>): string {
  return [
    judgements === undefined ? '' : `Levels: ${judgements.map(inFiles).join(', ')}.`,
    directions === undefined || directions.length === 0
      ? ''
      : `Directions of bias: ${directions.map(inFiles).join(', ')}.`,
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function questionRow(question: Question): string[] {
  const more = (question.alsoConsider ?? []).map(
    ({ item, value, prompt }) => `Where ${inFiles(item)} is ${inFiles(value)}: ${plainMarkdown(prompt)}`,
  );
  return [
    plainMarkdown(question.id),
    [plainMarkdown(question.prompt), plainMarkdown(question.guidance ?? ''), ...more]
      .filter((each) => each !== '')
      .join(' '),
    askedInWords(question),
    question.answers.map(inFiles).join(' '),
    question.lowerRisk === 'neither' ? '–' : question.lowerRisk,
    plainMarkdown(question.caveat ?? ''),
  ];
}

function askedInWords({ asked, mayBeAsked, inScope, mayBeSettled }: Question): string {
  const parts = [
    asked === undefined ? 'always' : conditionText(asked),
    inScope === undefined ? '' : `and ${inFiles(inScope.item)} has ${inFiles(inScope.value)}`,
    mayBeAsked === undefined ? '' : `(may be asked: ${conditionText(mayBeAsked)})`,
    mayBeSettled === undefined ? '' : '(`NA` may stand where the algorithm ends without it)',
  ];
  return parts.filter((each) => each !== '').join(' ');
}

/** Every alternative in full: “2.1 is Y, PY or NI, or 2.2 is …”. */
function conditionText(condition: Condition): string {
  return condition
    .map((each) =>
      listed(
        Object.entries(each).map(([question, answers]) => `${question} is ${listed(answers, 'or')}`),
        'and',
      ),
    )
    .map(plainMarkdown)
    .join('; or ');
}

/** The table of a part as the manual prints it: a column for each question, the first row that holds decides. */
function partBlocks({ name, rules }: Part, { draft, criteria }: Domain): string[] {
  const questions = [...new Set(rules.flatMap(({ when }) => when.flatMap(Object.keys)))].sort(byNumber);
  const rows = rules.flatMap(({ when, judgement, permits, caveat }, index) =>
    when.map((alternative, which) => [
      when.length === 1 ? `${index + 1}` : `${index + 1}${String.fromCharCode(97 + which)}`,
      ...questions.map((question) => cellOf(named(alternative, question))),
      judgement === null ? 'for you to judge' : inFiles(judgement),
      (permits ?? []).map(inFiles).join(', '),
      plainMarkdown(caveat ?? ''),
    ]),
  );
  const about = name === undefined ? '' : ` of ${plainMarkdown(name)}`;
  const kind =
    criteria === undefined ? 'gives the level' : 'says which levels the answers leave open, and which is singled out';
  return [
    `Table${about}${draft ? ' (draft)' : ''}: the first row that holds ${kind}; an empty cell accepts everything.`,
    markdownTable(['Row', ...questions.map(plainMarkdown), 'Level', 'Left open', 'Note'], rows),
  ];
}

const cellOf = (answers: AnswerSet | undefined): string =>
  answers === undefined ? '' : plainMarkdown(answers.join(' '));

/** `1.10` behind `1.9`; letters behind numbers. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function criteriaOf({ criteria }: Domain): string {
  const lines = Object.entries(criteria ?? {}).map(([level, text]) => `- ${inFiles(level)}: ${plainMarkdown(text)}`);
  return lines.length === 0 ? '' : `What each level asks for:\n\n${lines.join('\n')}`;
}

function overallInWords({ overall, domains }: Variant, { judgements }: Instrument): string {
  if (overall.rule === 'none') return 'The tool has no overall judgement, and none is worked out.';
  if (overall.rule === 'count') return countedInWords(overall);
  const order = overall.order ?? judgements.map(({ value }) => value);
  const parts = domains.filter(({ parts: tables }) => tables.length > 1);
  const raises = (overall.mayRaise ?? []).map(
    ({ from, to, fromDomains }) =>
      `Where ${fromDomains} or more domains have ${inFiles(from)} and none is worse, you may raise it to ${inFiles(to)}; only a person can say so.`,
  );
  const aside = (overall.maySetAside ?? []).map(
    (level) =>
      `You may set ${inFiles(level)} aside where it stands in no key domain, and take the worst of the others.`,
  );
  return [
    `The worst of the domains${overall.draft ? ' (the published rule is a draft)' : ''}; from the best to the worst: ${order.map(inFiles).join(', ')}.`,
    overall.judgements === undefined ? '' : `It can be ${listed(overall.judgements.map(inFiles), 'or')}.`,
    parts.length === 0 ? '' : `A domain with several tables has the worst of them.`,
    ...raises,
    ...aside,
    overall.directions === undefined ? '' : offeredIn({ directions: overall.directions }),
    'A review may declare another rule under `appraisal` (`overall_rule`); the published one stays in sight.',
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function countedInWords({ rows = [] }: OverallRule): string {
  const table = markdownTable(
    ['No.', 'Where', 'Levels that count', 'Overall', 'Left open, with a reason'],
    rows.map(({ least, levels, judgement, permits = [], inWords }, index) => [
      String(index + 1),
      plainMarkdown(inWords),
      least === 0 ? '' : levels.map(inFiles).join(', '),
      inFiles(judgement),
      permits.map(inFiles).join(', '),
    ]),
  );
  return `The first row that holds gives the level.\n\n${table}`;
}

function slipsOf({ slips }: Variant, before: readonly Variant[]): string {
  if (slips === undefined || before.some((other) => other.slips === slips)) return '';
  const table = markdownTable(
    ['Where', 'Printed', 'Read as', 'Why'],
    slips.map(({ where, printed, readAs, why }) => [where, printed, readAs, why].map(plainMarkdown)),
  );
  return `### Slips and gaps in the official documents, and the reading chosen\n\n${table}`;
}

function robvisBlocks({ robvis }: Instrument): string[] {
  const notes = robvis?.notes ?? [];
  const source =
    'Symbols and standard colours follow robvis (McGuinness LA, Higgins JPT. Res Synth Methods 2021;12:55–61, [doi:10.1002/jrsm.1411](https://doi.org/10.1002/jrsm.1411)).';
  return notes.length === 0
    ? []
    : ['## Figures elsewhere: robvis', source, notes.map((note) => `- ${note}`).join('\n')];
}

function unconfirmedBlocks({ unconfirmed = [], notesPage }: Instrument): string[] {
  if (unconfirmed.length === 0 && notesPage === undefined) return [];
  return [
    '## What is unconfirmed',
    unconfirmed.map((each) => `- ${plainMarkdown(each)}`).join('\n'),
    notesPage === undefined ? '' : `More: [misprints of the official documents, and the reading chosen](${notesPage}).`,
  ];
}
