/** What a team's own tool asks: its items and domains, their questions, and the tables that lead from answers to levels. */

import type { Node, Pair, Span } from '../../document/document';
import { named } from '../../document/named';
import { isBlank, isMapping, itemsOf, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Condition, Domain, Question, Rule } from '../../knowledge/instrument';
import { OPEN, prepareDomain } from '../../knowledge/judge/explore';
import type { Checked } from '../../knowledge/tool';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Report } from './own-field-definition';
import { levelsOf } from './own-tool-levels';
import { promptOf } from './tool-words';

/** More than any tool needs, so that a mistaken file does not slow everything down. */
export const MOST_QUESTIONS = 200;

/** What the domains of a tool have in common. */
export interface ToolScales {
  readonly answers: readonly string[];
  readonly levels: readonly string[];
  /** Levels of each further scale. */
  readonly scales: ReadonlyMap<string, readonly string[]>;
}

/** A checklist: every question is an item, and its answer is its level. */
export function itemsIn(node: Node, { answers }: ToolScales, report: Report): Domain[] {
  return few(pairsOf(valueOf(node, 'items')), report).flatMap(({ key, value }, index) => {
    const prompt = promptIn(key, value, report);
    if (!isKey(key, report) || prompt === undefined) return [];
    const id = String(index + 1);
    const question = questionFrom(id, prompt, value, answers, report);
    return [
      {
        id,
        key: key.text,
        name: prompt,
        shortName: titled(key.text),
        meaning: prompt,
        questions: [question],
        parts: [{ rules: question.answers.map((answer) => ({ when: [{ [id]: [answer] }], judgement: answer })) }],
        judgedBy: 'answers' as const,
        judgements: question.answers,
      },
    ];
  });
}

/** Domains, each with a judgement of its own. */
export function domainsIn(node: Node, tool: ToolScales, taken: ReadonlySet<string>, report: Report): Domain[] {
  const pairs = pairsOf(valueOf(node, 'domains'));
  if (pairs.length > 0 && tool.levels.length < 2) {
    report({
      span: pairs[0]?.key.span ?? node.span,
      message: say`Domains need levels to be judged by. Write them from the best to the worst, for example “levels: [low, unclear, high]”.`,
    });
    return [];
  }
  const seen = new Set<string>();
  return few(pairs, report).flatMap((pair, index) => {
    if (!isKey(pair.key, report)) return [];
    if (taken.has(pair.key.text)) {
      report({
        span: pair.key.span,
        message: say`There is an item “${pair.key.text}” already. Give the domain another name, so that both can be told apart.`,
      });
      return [];
    }
    return [domainFrom(pair, String(index + 1), tool, seen, report)];
  });
}

function domainFrom({ key, value }: Pair, id: string, tool: ToolScales, seen: Set<string>, report: Report): Domain {
  const scale = textAt(value, 'scale');
  const levels = levelsFor(value, tool, report);
  const questions = questionsIn(value, tool.answers, seen, report);
  const open = { when: [{}], judgement: null, permits: levels };
  const name = textAt(value, 'name') ?? titled(key.text);
  const criteria = criteriaIn(value, levels, report);
  const verified = verifiedIn(value);
  const without = {
    id,
    key: key.text,
    name,
    shortName: name,
    meaning: textAt(value, 'meaning') ?? titled(key.text),
    questions,
    judgements: levels,
    ...(scale !== undefined && tool.scales.has(scale) && { scale }),
    ...(verified && { checked: verified }),
  };
  const rules = rulesIn(value, { ...without, parts: [{ rules: [open] }] }, levels, tool.answers, report);
  return {
    ...without,
    parts: [{ rules: [...rules, open] }],
    ...((criteria || (rules.length === 0 && questions.length > 0)) && { criteria: criteria ?? {} }),
  };
}

/** The levels of a domain: those of its scale. */
function levelsFor(domain: Node, { levels, scales }: ToolScales, report: Report): readonly string[] {
  const written = valueOf(domain, 'scale');
  const scale = textOf(written);
  if (written === undefined || scale === undefined) return levels;
  const own = scales.get(scale);
  if (own === undefined)
    report({
      span: written.span,
      message: say`There is no scale “${scale}”. Describe it under “scales” of the tool, or take it out here: without it, the tool’s own levels apply.`,
      instead: { written: scale, known: [...scales.keys()] },
    });
  return own ?? levels;
}

function criteriaIn(
  domain: Node,
  levels: readonly string[],
  report: Report,
): Readonly<Record<string, string>> | undefined {
  const written = pairsOf(valueOf(domain, 'criteria'));
  const criteria = written.flatMap(({ key, value }) => {
    if (!levels.includes(key.text)) report(noLevel(key, levels));
    const criterion = textOf(value);
    return levels.includes(key.text) && criterion !== undefined ? [[key.text, criterion] as const] : [];
  });
  return criteria.length === 0 ? undefined : Object.fromEntries(criteria);
}

function noLevel({ text, span }: Pair['key'], levels: readonly string[]) {
  return {
    span,
    message: say`“${text}” is no level by which this is judged. There are ${quotedList(levels)}.`,
    instead: { written: text, known: levels },
  };
}

function questionsIn(domain: Node, answers: readonly string[], seen: Set<string>, report: Report): Question[] {
  const questions: Question[] = [];
  for (const { key, value } of few(pairsOf(valueOf(domain, 'questions')), report)) {
    const id = /^q([0-9]\w*(?:\.\w+)*)$/.exec(key.text)?.[1];
    if (id === undefined) {
      report({
        span: key.span,
        message: say`“${key.text}” cannot be the key of a question. Write its number behind a q, for example “q1” or “q1.2”.`,
      });
      continue;
    }
    if (seen.has(id)) {
      report({ span: key.span, message: say`There are two questions “${key.text}”. Give one of them another number.` });
      continue;
    }
    const prompt = promptIn(key, value, report);
    if (prompt === undefined) continue;
    seen.add(id);
    const asked = valueOf(value, 'asked');
    const when = asked && conditionIn(asked, questions, answers, report, 'asked');
    questions.push({ ...questionFrom(id, prompt, value, answers, report), ...(when && { asked: [when] }) });
  }
  return questions;
}

function promptIn(key: Pair['key'], value: Node, report: Report): string | undefined {
  const prompt = promptOf(value);
  if (prompt === undefined && (isBlank(value) || isMapping(value)))
    report({
      span: key.span,
      message: say`It is not said yet what “${key.text}” asks, so it is not asked. Write the question behind it.`,
    });
  return prompt;
}

function questionFrom(id: string, prompt: string, value: Node, answers: readonly string[], report: Report): Question {
  const written = oneOrMany(valueOf(value, 'answers'));
  const own = wordsAmong(written, answers, report);
  const guidance = textAt(value, 'guidance');
  const verified = verifiedIn(value);
  return {
    id,
    prompt,
    answers: own.length > 0 ? own : answers,
    lowerRisk: 'neither',
    ...(guidance !== undefined && { guidance }),
    ...(verified && { checked: verified }),
  };
}

/** How far something was held against its source. */
export function verifiedIn(node: Node): Checked | undefined {
  const word = textAt(node, 'verified');
  return CHECKED.find((each) => each === word);
}

const CHECKED: readonly Checked[] = ['compared', 'count only', 'not verified'];

function wordsAmong(written: readonly Node[], answers: readonly string[], report: Report): string[] {
  return written.flatMap((each) => {
    const word = textOf(each);
    if (word !== undefined && answers.includes(word)) return [word];
    report({
      span: each.span,
      message: say`“${word ?? ''}” is no answer of this tool, which has ${quotedList(answers)}.`,
      instead: { written: word ?? '', known: answers },
    });
    return [];
  });
}

/** Rules of a table: the first whose conditions hold gives the level. Those that cannot be used are told and left out. */
function rulesIn(
  node: Node,
  domain: Domain,
  levels: readonly string[],
  answers: readonly string[],
  report: Report,
): readonly Rule[] {
  const written = few(itemsOf(valueOf(node, 'rules')), report).flatMap((item): Written[] => {
    const level = valueOf(item, 'level');
    const judgement = textOf(level);
    if (judgement === undefined || !levels.includes(judgement)) {
      report({
        span: level?.span ?? item.span,
        message: say`A rule gives one of the levels of the tool behind “level”: ${quotedList(levels)}.`,
        instead: { written: judgement ?? '', known: levels },
      });
      return [];
    }
    const condition = conditionIn(valueOf(item, 'when'), domain.questions, answers, report, 'rule');
    return condition === undefined ? [] : [{ rule: { when: [condition], judgement }, span: item.span }];
  });
  if (written.length === 0) return [];
  return tried(written, domain, levels, pairOf(node, 'rules')?.key.span ?? node.span, report);
}

interface Written {
  readonly rule: Rule;
  readonly span: Span;
}

/**
 * The laws of tables, as the program's own are held to them: every row decides for some answers, and all answers lead to a
 * level. A table that cannot be tried, because its rows depend on each other in too many ways, is left out.
 */
function tried(
  written: readonly Written[],
  domain: Domain,
  levels: readonly string[],
  at: Span,
  report: Report,
): readonly Rule[] {
  const rules = written.map(({ rule }) => rule);
  const open = { when: [{}], judgement: null };
  const table = { ...domain, parts: [{ rules: [...rules, open] }] };
  const prepared = prepareDomain({ judgements: levelsOf([levels]) }, table);
  const [rows] = prepared.rowsReached() ?? [];
  if (rows === undefined) {
    report({
      span: at,
      message: say`These rules depend on the answers in so many ways that they cannot be tried, so people judge instead. Let each rule ask for fewer questions, or part the domain in two.`,
    });
    return [];
  }
  for (const [index, { rule, span }] of written.entries()) {
    if (rows.has(index)) continue;
    const before = rules.slice(0, index).findIndex((earlier) => holdsWherever(earlier, rule));
    report({
      span,
      message:
        before >= 0
          ? say`This rule can never decide: rule ${before + 1} holds wherever this one does, and comes first. Put it before that one, or take it out.`
          : say`This rule can never decide: whatever is answered, its questions are not all asked, or an earlier rule holds. Put it further up, or take it out.`,
    });
  }
  if (rows.has(rules.length)) {
    const example = domain.questions.length > MOST_IN_EXAMPLES ? '' : answersLeadingTo(rules.length, prepared);
    report({
      span: written.at(-1)?.span ?? at,
      message:
        example === ''
          ? say`Some answers lead to no level, because no rule holds for them. Add a last rule without “when”, which holds where no other does.`
          : say`Some answers lead to no level, because no rule holds for them, for example ${example}. Add a last rule without “when”, which holds where no other does.`,
    });
  }
  return rules;
}

/** An example with more answers says less, and takes longer to be found. */
const MOST_IN_EXAMPLES = 20;

/** One way of answering for which a row decides: “q1: yes, q2: no”. */
function answersLeadingTo(row: number, { domain, classes, explore }: ReturnType<typeof prepareDomain>): string {
  const given = domain.questions.map(() => OPEN);
  const inScope = domain.questions.map(() => true);
  const said: string[] = [];
  for (const [place, { id }] of domain.questions.entries()) {
    for (const [answer, each] of classes[place] ?? []) {
      given[place] = each;
      const { parts, asked } = explore({ classes: [...given], inScope });
      if (!parts[0]?.rows.has(row)) continue;
      if (asked[place] !== 'never') said.push(`q${id}: ${answer}`);
      break;
    }
  }
  return said.length === 0 ? say`where nothing is asked` : said.join(', ');
}

/** Whether one rule holds wherever another does. */
function holdsWherever(earlier: Rule, later: Rule): boolean {
  return earlier.when.some((one) =>
    later.when.every((other) =>
      Object.entries(one).every(([id, accepted]) => named(other, id)?.every((answer) => accepted.includes(answer))),
    ),
  );
}

/** @param where in a rule all questions of the domain may stand, at a question only those before it */
function conditionIn(
  node: Node | undefined,
  questions: readonly Question[],
  answers: readonly string[],
  report: Report,
  where: 'rule' | 'asked',
): Condition[number] | undefined {
  // What stands there instead of questions is told as what it is.
  let isUsable = node === undefined || isMapping(node) || isBlank(node);
  const accepted = pairsOf(node).map(({ key, value }): [string, string[]] => {
    const question = questions.find(({ id }) => `q${id}` === key.text);
    if (question === undefined) {
      const known = questions.map(({ id }) => `q${id}`);
      report({
        span: key.span,
        message:
          where === 'rule'
            ? say`This domain has no question “${key.text}”, so the rule could never hold.`
            : say`No question “${key.text}” stands before this one in its domain, so this one would never be asked. Name an earlier one.`,
        instead: { written: key.text, known },
      });
      isUsable = false;
    }
    const words = wordsAmong(oneOrMany(value), question?.answers ?? answers, report);
    if (words.length === 0 && isBlank(value))
      report({
        span: key.span,
        message: say`It is not said which answers to “${key.text}” are meant. Write one, or several in brackets.`,
      });
    if (words.length === 0) isUsable = false;
    return [question?.id ?? key.text, words];
  });
  return isUsable ? Object.fromEntries(accepted) : undefined;
}

function isKey({ text, span }: Pair['key'], report: Report): boolean {
  const message = assessmentKeyObjection(text);
  if (message !== undefined) report({ span, message });
  return message === undefined;
}

/** Why an item, a domain or a part of a study cannot have this name, which is a key of assessments; nothing where it can. */
export function assessmentKeyObjection(name: string, taken: readonly string[] = []): string | undefined {
  if (/^[a-z][a-z0-9_]*$/.test(name) && !RESERVED.includes(name) && !taken.includes(name)) return undefined;
  return say`“${name}” cannot be a key of an assessment. Write small letters, digits and underscores, beginning with a letter, and no word that assessments have already.`;
}

/** Keys that assessments have already. */
const RESERVED: readonly string[] = [
  'overall',
  'result',
  'version',
  'sources',
  'assessors',
  'judgement',
  'reason',
  'support',
];

/** No more than can be read. */
function few<T extends Pair | Node>(all: readonly T[], report: Report): readonly T[] {
  const surplus = all[MOST_QUESTIONS];
  if (surplus)
    report({
      span: 'key' in surplus ? surplus.key.span : surplus.span,
      message: say`A tool can have ${MOST_QUESTIONS} of these. This one and those after it are not read.`,
    });
  return all.slice(0, MOST_QUESTIONS);
}

/** “low”, “high” */
export function quotedList(words: readonly string[]): string {
  return listed(
    words.map((each) => `“${each}”`),
    'and',
  );
}

/** `ward_size` → “Ward size”. */
export function titled(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
