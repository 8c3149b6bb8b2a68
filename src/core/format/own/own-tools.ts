/**
 * The tools that a review describes itself: `tools` of the review file, read into instruments like those of the program, so
 * that every feature knows them. Read in one pass over the text; nothing in it is executed.
 */
import type { Node, Pair, Span } from '../../document/document';
import {
  isBlank,
  isMapping,
  isSequence,
  itemsOf,
  oneOrMany,
  pairsOf,
  textAt,
  textOf,
  valueOf,
} from '../../document/walk';
import type { Band, Condition, Domain, Instrument, OverallRule, Question, Rule } from '../../knowledge/instrument';
import { canonicalDesign } from '../../knowledge/terms/designs';
import { say } from '../../language/say';
import { studyFields } from '../study/study';
import type { OwnFieldFault, Report } from './own-field-definition';
import { levelsOf, robvisWordsOf } from './own-tool-levels';

export interface OwnTools {
  readonly tools: readonly Instrument[];
  readonly faults: readonly OwnFieldFault[];
}

/** More than any tool needs, so that a mistaken file does not slow everything down. */
const MOST_QUESTIONS = 200;

/**
 * Reads `tools` of a review file. Never throws: what cannot be used is told in `faults` and passed over.
 * @param node what stands behind `tools`; absent where the review has none
 */
export function readOwnTools(node: Node | undefined): OwnTools {
  const faults: OwnFieldFault[] = [];
  const report: Report = (fault) => faults.push(fault);
  const tools = pairsOf(node).flatMap((pair) => readTool(pair, report) ?? []);
  return { tools, faults };
}

function readTool({ key, value }: Pair, report: Report): Instrument | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(key.text)) {
    report({
      span: key.span,
      message: say`“${key.text}” cannot be the name of a section. Write small letters, digits and underscores, beginning with a letter.`,
    });
    return undefined;
  }
  if (Object.hasOwn(studyFields.fields, key.text)) {
    report({
      span: key.span,
      message: say`“${key.text}” is a section of study files already. Choose another name, so that both can be told apart.`,
    });
    return undefined;
  }
  if (!isMapping(value)) {
    if (!isBlank(value))
      report({
        span: value.span,
        message: say`A tool is described with names and values: “name”, “answers”, “items” and so on.`,
      });
    return undefined;
  }
  const answers = textsAt(value, 'answers');
  if (answers.length < 2) {
    report({
      span: key.span,
      message: say`It is not said how the questions of “${key.text}” are answered. Write the answers from the best to the worst, for example “answers: [yes, unclear, no]”.`,
    });
    return undefined;
  }
  const levels = textsAt(value, 'levels');
  const items = itemsIn(value, answers, report);
  const domains = [...items, ...domainsIn(value, answers, levels, report)];
  if (domains.length === 0) {
    report({
      span: key.span,
      message: say`“${key.text}” asks nothing yet. Write its questions under “items”, or under “domains” where each has a judgement of its own.`,
    });
    return undefined;
  }
  const overall = overallIn(value, items.length > 0, domains, levels, report);
  return toolOf(key.text, value, { answers, levels, domains, overall });
}

interface Parts {
  readonly answers: readonly string[];
  readonly levels: readonly string[];
  readonly domains: readonly Domain[];
  readonly overall: OverallRule;
}

function toolOf(id: string, node: Node, { answers, levels, domains, overall }: Parts): Instrument {
  const name = textAt(node, 'name') ?? id;
  const meaning = textAt(node, 'meaning') ?? say`A tool that this review describes itself.`;
  const source = textAt(node, 'source');
  const isItems = domains.some(({ judgedBy }) => judgedBy === 'answers');
  const bands = (overall.bands ?? []).map(({ judgement }) => judgement);
  const scales = [...(isItems ? [answers] : []), levels, bands];
  return {
    id,
    name,
    fullName: name,
    version: textAt(node, 'version') ?? 'own',
    purpose: meaning,
    meaning,
    sources: source === undefined ? [] : [{ citation: source, url: '' }],
    licence: textAt(node, 'licence') ?? '',
    assesses: textAt(node, 'about') === 'result' ? 'result' : 'study',
    designs: textsAt(node, 'designs').flatMap((design) => canonicalDesign(design) ?? []),
    isOwn: true,
    checked: 'not verified',
    ...(isItems && { scaleName: 'Items' }),
    answers: answers.map((code, index) => ({
      code,
      label: code.slice(0, 1).toUpperCase() + code.slice(1),
      meaning: say`An answer of this tool.`,
      aliases: [],
      ...(!isSilent(code) && { step: index + 1 }),
    })),
    judgements: levelsOf(scales),
    robvis: { templates: [], genericWords: robvisWordsOf(scales), notes: [] },
    foreignWords: [],
    directions: [],
    preliminary: [],
    variants: [{ id: 'own', name, when: {}, status: 'described by the review', domains, overall }],
  };
}

/** Answers that are no step between yes and no. */
function isSilent(answer: string): boolean {
  return ['unclear', 'not reported', 'cannot tell', 'not applicable'].includes(answer.toLowerCase());
}

/** A checklist: every question is an item, and its answer is its level. */
function itemsIn(node: Node, answers: readonly string[], report: Report): Domain[] {
  const pairs = pairsOf(valueOf(node, 'items'));
  tooMany(pairs, report);
  return pairs.slice(0, MOST_QUESTIONS).flatMap(({ key, value }, index) => {
    const prompt = textOf(value);
    if (prompt === undefined || !isKey(key, report)) return [];
    const id = String(index + 1);
    return [
      {
        id,
        key: key.text,
        name: prompt,
        shortName: titled(key.text),
        meaning: prompt,
        questions: [{ id, prompt, answers, lowerRisk: 'neither' as const }],
        parts: [{ rules: answers.map((answer) => ({ when: [{ [id]: [answer] }], judgement: answer })) }],
        judgedBy: 'answers' as const,
        judgements: answers,
      },
    ];
  });
}

function domainsIn(node: Node, answers: readonly string[], levels: readonly string[], report: Report): Domain[] {
  const written = valueOf(node, 'domains');
  const pairs = pairsOf(written);
  if (pairs.length > 0 && levels.length < 2) {
    report({
      span: pairs[0]?.key.span ?? node.span,
      message: say`Domains need levels to be judged by. Write them from the best to the worst, for example “levels: [low, unclear, high]”.`,
    });
    return [];
  }
  tooMany(pairs, report);
  const seen = new Set<string>();
  return pairs.slice(0, MOST_QUESTIONS).flatMap(({ key, value }, index) => {
    if (!isKey(key, report)) return [];
    const questions = questionsIn(value, answers, seen, report);
    const rules = rulesIn(value, questions, answers, levels, report);
    return [
      {
        id: String(index + 1),
        key: key.text,
        name: textAt(value, 'name') ?? titled(key.text),
        shortName: textAt(value, 'name') ?? titled(key.text),
        meaning: textAt(value, 'meaning') ?? titled(key.text),
        questions,
        parts: [{ rules: rules.length > 0 ? rules : [{ when: [{}], judgement: null, permits: levels }] }],
        judgements: levels,
        ...(rules.length === 0 && questions.length > 0 && { criteria: {} }),
      },
    ];
  });
}

function questionsIn(domain: Node, answers: readonly string[], seen: Set<string>, report: Report): Question[] {
  return pairsOf(valueOf(domain, 'questions')).flatMap(({ key, value }) => {
    const prompt = textOf(value);
    const id = /^q([0-9][\w.]*)$/.exec(key.text)?.[1];
    if (id === undefined) {
      report({
        span: key.span,
        message: say`“${key.text}” cannot be the key of a question. Write its number behind a q, for example “q1” or “q1.2”.`,
      });
      return [];
    }
    if (seen.has(id)) {
      report({ span: key.span, message: say`There are two questions “${key.text}”. Give one of them another number.` });
      return [];
    }
    seen.add(id);
    return prompt === undefined ? [] : [{ id, prompt, answers, lowerRisk: 'neither' as const }];
  });
}

/** Rows of a table: the first whose conditions hold gives the level. */
function rulesIn(
  domain: Node,
  questions: readonly Question[],
  answers: readonly string[],
  levels: readonly string[],
  report: Report,
): Rule[] {
  const written = itemsOf(valueOf(domain, 'rules'));
  const rules = written.flatMap((node): { rule: Rule; span: Span }[] => {
    const level = valueOf(node, 'level');
    const judgement = textOf(level);
    if (judgement === undefined || !levels.includes(judgement)) {
      const known = levels.map((each) => `“${each}”`).join(', ');
      report({
        span: level?.span ?? node.span,
        message: say`A rule gives one of the levels of the tool behind “level”: ${known}.`,
      });
      return [];
    }
    const condition = conditionIn(valueOf(node, 'when'), questions, answers, report);
    return condition === undefined ? [] : [{ rule: { when: [condition], judgement }, span: node.span }];
  });
  reportIdleRules(rules, report);
  const last = rules.at(-1);
  if (
    last &&
    !coversAll(
      rules.map(({ rule }) => rule),
      questions,
    )
  )
    report({
      span: last.span,
      message: say`Some answers lead to no level, because no rule holds for them. Add a last rule without “when”, which holds where no other does.`,
    });
  const open = { when: [{}], judgement: null, permits: levels };
  return rules.length === 0 ? [] : [...rules.map(({ rule }) => rule), open];
}

function conditionIn(
  node: Node | undefined,
  questions: readonly Question[],
  answers: readonly string[],
  report: Report,
): Condition[number] | undefined {
  let isUsable = true;
  const accepted = pairsOf(node).map(({ key, value }): [string, string[]] => {
    const id = key.text.replace(/^q/, '');
    if (!questions.some((question) => question.id === id)) {
      report({
        span: key.span,
        message: say`This domain has no question “${key.text}”, so the rule could never hold.`,
      });
      isUsable = false;
    }
    const words = oneOrMany(value).flatMap((each) => {
      const word = textOf(each);
      if (word !== undefined && answers.includes(word)) return [word];
      const known = answers.map((answer) => `“${answer}”`).join(', ');
      report({ span: each.span, message: say`“${word ?? ''}” is no answer of this tool, which has ${known}.` });
      isUsable = false;
      return [];
    });
    return [id, words];
  });
  return isUsable ? Object.fromEntries(accepted) : undefined;
}

/** A rule behind one that holds wherever it does can never decide. */
function reportIdleRules(rules: readonly { rule: Rule; span: Span }[], report: Report): void {
  const holdsWherever = (earlier: Rule, later: Rule) =>
    earlier.when.some((one) =>
      later.when.every((other) =>
        Object.entries(one).every(([id, accepted]) => other[id]?.every((answer) => accepted.includes(answer))),
      ),
    );
  for (const [index, { rule, span }] of rules.slice(0, MOST_QUESTIONS).entries()) {
    const before = rules.slice(0, index).findIndex((earlier) => holdsWherever(earlier.rule, rule));
    if (before >= 0)
      report({
        span,
        message: say`This rule can never decide: rule ${before + 1} holds wherever this one does, and comes first. Put it before that one, or take it out.`,
      });
  }
}

/** Whether some rule holds whatever is answered: one without conditions, or one for each answer to the only question. */
function coversAll(rules: readonly Rule[], questions: readonly Question[]): boolean {
  if (rules.some(({ when }) => when.some((all) => Object.keys(all).length === 0))) return true;
  return questions.some(({ id, answers }) => {
    const alone = rules.flatMap(({ when }) =>
      when.filter((all) => Object.keys(all).join() === id).flatMap((all) => all[id] ?? []),
    );
    return answers.every((answer) => alone.includes(answer));
  });
}

function overallIn(
  node: Node,
  isChecklist: boolean,
  domains: readonly Domain[],
  levels: readonly string[],
  report: Report,
): OverallRule {
  const overall = valueOf(node, 'overall');
  const points = Object.fromEntries(
    pairsOf(valueOf(overall, 'points')).flatMap(({ key, value }) => {
      const worth = Number(textOf(value));
      if (!domains.some(({ judgements }) => judgements?.includes(key.text)))
        report({
          span: key.span,
          message: say`“${key.text}” is nothing that an item or a domain of this tool can be, so it never counts.`,
        });
      return textOf(value) !== undefined && Number.isFinite(worth) ? [[key.text, worth] as const] : [];
    }),
  );
  const bands = bandsIn(overall);
  const rule = textAt(overall, 'rule') ?? (bands.length > 0 ? 'points' : isChecklist ? 'none' : 'worst domain');
  if (rule === 'points') {
    reportGaps(bands, domains, points, overall ?? node, report);
    return {
      rule: 'points',
      points,
      bands: bands.map(({ band }) => band),
      order: bands.map(({ band }) => band.judgement),
    };
  }
  return rule === 'worst domain' && !isChecklist ? { rule, order: levels } : { rule: 'none' };
}

function bandsIn(overall: Node | undefined): { band: Band; span: Span }[] {
  return pairsOf(valueOf(overall, 'bands')).flatMap(({ key, value }) => {
    const [least, most] = isSequence(value) ? value.items.map((item) => Number(textOf(item))) : [];
    if (least === undefined || most === undefined || !Number.isFinite(least + most)) return [];
    return [{ band: { judgement: key.text, least, most }, span: key.span }];
  });
}

/** Sums that lie in no band, or in two: tried for whole sums, of which there are few. */
function reportGaps(
  bands: readonly { band: Band; span: Span }[],
  domains: readonly Domain[],
  points: Readonly<Record<string, number>>,
  at: Node,
  report: Report,
): void {
  const worth = domains.map(({ judgements = [] }) => judgements.map((level) => points[level] ?? 0));
  const least = worth.reduce((sum, each) => sum + Math.min(...each), 0);
  const most = worth.reduce((sum, each) => sum + Math.max(...each), 0);
  for (const { band, span } of bands) {
    if (band.most < least || band.least > most)
      report({
        span,
        message: say`“${band.judgement}” can never come out: the sum lies between ${least} and ${most}.`,
      });
  }
  for (let sum = Math.ceil(least); sum <= Math.min(most, least + MOST_SUMS); sum++) {
    const holding = bands.filter(({ band }) => band.least <= sum && sum <= band.most);
    if (holding.length === 1) continue;
    report({
      span: holding[1]?.span ?? bands[0]?.span ?? at.span,
      message:
        holding.length === 0
          ? say`The sum can be ${sum}, which lies in no band. Complete the bands: from ${least} to ${most}.`
          : say`The sum ${sum} lies in two bands. Each sum belongs in one.`,
    });
    return;
  }
}

const MOST_SUMS = 1000;

function isKey(key: Pair['key'], report: Report): boolean {
  if (/^[a-z][a-z0-9_]*$/.test(key.text) && !RESERVED.includes(key.text)) return true;
  report({
    span: key.span,
    message: say`“${key.text}” cannot be a key of an assessment. Write small letters, digits and underscores, beginning with a letter, and no word that assessments have already.`,
  });
  return false;
}

const RESERVED: readonly string[] = ['overall', 'result', 'version', 'sources', 'assessors', 'reason', 'support'];

function tooMany(pairs: readonly Pair[], report: Report): void {
  const surplus = pairs[MOST_QUESTIONS];
  if (surplus)
    report({
      span: surplus.key.span,
      message: say`A tool can have ${MOST_QUESTIONS} of these. This one and those after it are not read.`,
    });
}

function textsAt(node: Node, key: string): string[] {
  return [...new Set(oneOrMany(valueOf(node, key)).flatMap((each) => textOf(each) ?? []))];
}

/** `ward_size` → “Ward size”. */
function titled(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
