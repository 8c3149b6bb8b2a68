/**
 * The tools that a review describes itself, under `tools` of the review file or each in a file of its own: read into
 * instruments like those of the program, so that every feature knows them. Read in one pass over the text; nothing in it is
 * executed.
 */
import type { Node, Pair } from '../../document/document';
import { HEADER_KEYS } from '../../document/record';
import { isBlank, isMapping, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Answer, Domain, Instrument, OverallRule, Subject } from '../../knowledge/instrument';
import { canonicalDesign } from '../../knowledge/terms/designs';
import { english, say } from '../../language/say';
import { studyFields } from '../study/study';
import type { OwnFieldFault, Report } from './own-field-definition';
import { assessmentKeyObjection, domainsIn, itemsIn, type ToolScales, titled, verifiedIn } from './own-tool-domains';
import { levelsOf, robvisWordsOf } from './own-tool-levels';
import { overallIn } from './own-tool-overall';
import { textsAt } from './tool-words';

export interface OwnTools {
  readonly tools: readonly Instrument[];
  readonly faults: readonly OwnFieldFault[];
}

/** More than anybody tells apart; each has a colour, a sign or a column somewhere. */
const MOST_WORDS = 25;

/** Keys of study files that no section can have. */
const TAKEN: readonly string[] = [...HEADER_KEYS, 'id', 'standing', 'missing', 'computed'];

/**
 * Reads `tools` of a review file. Never throws: what cannot be used is told in `faults` and passed over.
 * @param node what stands behind `tools`; absent where the review has none
 */
export function readOwnTools(node: Node | undefined): OwnTools {
  const faults: OwnFieldFault[] = [];
  const report: Report = (fault) => faults.push(fault);
  const tools = pairsOf(node).flatMap(({ key, value }) => {
    if (isMapping(value)) return readTool(key, value, report) ?? [];
    if (!isBlank(value))
      report({
        span: value.span,
        message: say`A tool is described with names and values: “name”, “answers”, “items” and so on.`,
      });
    return [];
  });
  return { tools, faults };
}

/** Reads a file that describes one tool: its name stands behind `tool`. See {@link readOwnTools}. */
export function readToolFile(root: Node | undefined): OwnTools {
  const faults: OwnFieldFault[] = [];
  const name = valueOf(root, 'tool');
  const text = textOf(name);
  if (root === undefined || name === undefined || text === undefined) return { tools: [], faults };
  const tool = readTool({ text, span: name.span }, root, (fault) => faults.push(fault));
  return { tools: tool ? [tool] : [], faults };
}

/** Why a tool cannot have this name, which is that of its section in study files; nothing where it can. */
export function sectionNameObjection(name: string): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return say`“${name}” cannot be the name of a section. Write small letters, digits and underscores, beginning with a letter.`;
  if (Object.hasOwn(studyFields.fields, name) || TAKEN.includes(name))
    return say`“${name}” is a section of study files already. Choose another name, so that both can be told apart.`;
  return undefined;
}

/** What a tool is called, and where it is said. */
type Name = Pick<Pair['key'], 'text' | 'span'>;

function readTool(key: Name, value: Node, report: Report): Instrument | undefined {
  const objection = sectionNameObjection(key.text);
  if (objection !== undefined) {
    report({ span: key.span, message: objection });
    return undefined;
  }
  const answers = textsAt(value, 'answers').slice(0, MOST_WORDS);
  const levels = textsAt(value, 'levels').slice(0, MOST_WORDS);
  reportTooMany(value, report);
  const asks = pairsOf(valueOf(value, 'items')).length > 0 || hasQuestions(value);
  if (answers.length < 2 && asks) {
    report(withoutAnswers(key, valueOf(value, 'answers'), answers));
    return undefined;
  }
  const names = scalesIn(value, levels);
  const scales = { answers, levels, scales: new Map([...names].map(([scale, { levels: own }]) => [scale, own])) };
  const items = itemsIn(value, scales, report);
  const taken = new Set(items.map(({ key: item }) => item));
  const domains = [...items, ...numbered(domainsIn(value, scales, taken, report), items.length)];
  if (domains.length === 0) {
    // A description that was only begun says what it is, and nothing else yet.
    if (!asks && answers.length + levels.length > 0) report(asksNothing(key));
    return undefined;
  }
  const overall = overallIn(value, items.length > 0, domains, levels, report);
  const subject = subjectIn(value, domains, report);
  return toolOf(key.text, value, { ...scales, names, domains, overall, subject });
}

function reportTooMany(tool: Node, report: Report): void {
  for (const word of ['answers', 'levels']) {
    const written = valueOf(tool, word);
    if (written && textsAt(tool, word).length > MOST_WORDS)
      report({
        span: written.span,
        message: say`A tool can have ${MOST_WORDS} of these. Those after them are not read.`,
      });
  }
}

/** What is wrong where questions have no answers to choose from. @param written what stands behind `answers` */
function withoutAnswers(key: Name, written: Node | undefined, [one]: readonly string[]): OwnFieldFault {
  if (one?.includes(',') && written)
    return {
      span: written.span,
      message: say`“${one}” is read as one answer. Put several answers in brackets, for example “[yes, unclear, no]”.`,
    };
  return {
    span: key.span,
    message: say`It is not said how the questions of “${key.text}” are answered. Write the answers from the best to the worst, for example “answers: [yes, unclear, no]”.`,
  };
}

function asksNothing(key: Name): OwnFieldFault {
  return {
    span: key.span,
    message: say`“${key.text}” asks nothing yet. Write its questions under “items”, or under “domains” where each has a judgement of its own.`,
  };
}

/** Domains have numbers, and those of further scales the last, as they stand in figures. */
function numbered(domains: readonly Domain[], before: number): readonly Domain[] {
  const own = domains.filter(({ scale }) => scale === undefined).length;
  let [ofTool, ofScales] = [before, before + own];
  return domains.map((domain) => {
    const id = domain.scale === undefined ? ++ofTool : ++ofScales;
    return { ...domain, id: String(id) };
  });
}

function hasQuestions(tool: Node): boolean {
  return pairsOf(valueOf(tool, 'domains')).some(({ value }) => pairsOf(valueOf(value, 'questions')).length > 0);
}

interface ScaleWords {
  readonly name: string;
  readonly meaning: string;
  readonly levels: readonly string[];
}

function scalesIn(tool: Node, levels: readonly string[]): ReadonlyMap<string, ScaleWords> {
  return new Map(
    pairsOf(valueOf(tool, 'scales'))
      .slice(0, MOST_WORDS)
      .map(({ key, value }) => {
        const name = textOf(value) ?? textAt(value, 'name') ?? titled(key.text);
        const own = textsAt(value, 'levels').slice(0, MOST_WORDS);
        return [key.text, { name, meaning: textAt(value, 'meaning') ?? '', levels: own.length > 1 ? own : levels }];
      }),
  );
}

/** What tells several assessments of a study apart. */
function subjectIn(tool: Node, domains: readonly Domain[], report: Report): Subject | undefined {
  const [pair, second] = pairsOf(valueOf(tool, 'parts'));
  if (second)
    report({
      span: second.key.span,
      message: say`One key says which part of a study is meant. This one is not read.`,
    });
  const about = textAt(tool, 'about');
  if (pair === undefined)
    return about === 'index test' ? subject('index_test', say`Which index test the assessment is about.`) : undefined;
  if (about === 'result') {
    report({
      span: pair.key.span,
      message: say`Assessments of results are told apart by their results already. Take “parts” out, or write “about: study”.`,
    });
    return undefined;
  }
  const key = pair.key.text;
  const message = assessmentKeyObjection(
    key,
    domains.map((domain) => domain.key),
  );
  if (message !== undefined) {
    report({ span: pair.key.span, message });
    return undefined;
  }
  return subject(key, textOf(pair.value) ?? titled(key));
}

function subject(key: string, meaning: string): Subject {
  return { key, title: titled(key), meaning, examples: [] };
}

interface Parts extends ToolScales {
  readonly names: ReadonlyMap<string, ScaleWords>;
  readonly domains: readonly Domain[];
  readonly overall: OverallRule;
  readonly subject: Subject | undefined;
}

function toolOf(id: string, node: Node, parts: Parts): Instrument {
  const { domains, overall } = parts;
  const name = textAt(node, 'name') ?? id;
  return {
    id,
    name,
    ...originIn(node, name),
    ...scopeIn(node, parts.subject),
    isOwn: true,
    words: OWN_WORDS,
    checked: verifiedIn(node) ?? 'not verified',
    ...wordsIn(node, parts),
    preliminary: [],
    variants: [{ id: 'own', name, when: {}, status: 'described by the review', domains, overall }],
  };
}

/** What the tool is, and where it is from. */
function originIn(
  tool: Node,
  fullName: string,
): Pick<Instrument, 'fullName' | 'version' | 'purpose' | 'meaning' | 'sources' | 'licence'> {
  const meaning = textAt(tool, 'meaning') ?? say`A tool that this review describes itself.`;
  const source = textAt(tool, 'source');
  return {
    fullName,
    version: textAt(tool, 'version') ?? 'own',
    purpose: meaning,
    meaning,
    sources: source === undefined ? [] : [{ citation: source, url: '' }],
    licence: textAt(tool, 'licence') ?? '',
  };
}

/** What is assessed with it. */
function scopeIn(
  tool: Node,
  part: Subject | undefined,
): Pick<Instrument, 'record' | 'assesses' | 'subject' | 'types' | 'designs'> {
  return {
    record: 'study',
    assesses: UNITS.find((unit) => unit === textAt(tool, 'about')) ?? 'study',
    ...(part && { subject: part }),
    types: [],
    designs: textsAt(tool, 'designs').flatMap((design) => canonicalDesign(design) ?? []),
  };
}

/** With which words it answers and judges, and what they mean. */
function wordsIn(
  tool: Node,
  { answers, levels, names, domains, overall }: Parts,
): Pick<Instrument, 'scaleName' | 'scales' | 'answers' | 'judgements' | 'robvis' | 'foreignWords' | 'directions'> {
  const isItems = domains.some(({ judgedBy }) => judgedBy === 'answers');
  const scales = [
    ...(isItems ? [answers] : []),
    levels,
    ...[...names.values()].map((scale) => scale.levels),
    overall.order ?? [],
    (overall.bands ?? []).map(({ judgement }) => judgement),
  ];
  const meanings = new Map(pairsOf(valueOf(tool, 'meanings')).map(({ key, value }) => [key.text, textOf(value)]));
  const scaleName = isItems ? 'Items' : (textAt(tool, 'judges') ?? (names.size > 0 ? 'Risk of bias' : undefined));
  return {
    ...(scaleName !== undefined && { scaleName }),
    ...(names.size > 0 && {
      scales: [...names].map(([key, scale]) => ({ key, name: scale.name, meaning: scale.meaning })),
    }),
    answers: answers.map((code, index): Answer => answerOf(code, index, meanings.get(code))),
    judgements: levelsOf(scales).map((level) => ({ ...level, meaning: meanings.get(level.value) ?? level.meaning })),
    robvis: { templates: [], genericWords: robvisWordsOf(scales), notes: [] },
    foreignWords: [],
    directions: textsAt(tool, 'directions')
      .slice(0, MOST_WORDS)
      .map((value) => ({ value, meaning: meanings.get(value) ?? value })),
  };
}

/** A team’s own tool may be about anything. */
const OWN_WORDS = {
  judged: english`Your judgement by this tool.`,
  whole: english`What this tool says of the whole.`,
};

const UNITS: readonly Instrument['assesses'][] = ['result', 'study', 'index test', 'review'];

function answerOf(code: string, index: number, meaning: string | undefined): Answer {
  return {
    code,
    label: code.slice(0, 1).toUpperCase() + code.slice(1),
    meaning: meaning ?? say`An answer of this tool.`,
    aliases: [],
    ...(!isSilent(code) && { step: index + 1 }),
  };
}

/** Answers that are no step between yes and no. */
function isSilent(answer: string): boolean {
  return ['unclear', 'not reported', 'cannot tell', 'not applicable'].includes(answer.toLowerCase());
}
