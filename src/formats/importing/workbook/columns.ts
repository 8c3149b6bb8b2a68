/** The columns of the workbook of RoB 2, by their headings. */
import type { Tool } from '../tools/tool';

/** What stands in a column about the assessed study and its result. */
export type AboutKind =
  | 'study'
  | 'label'
  | 'unique id'
  | 'assessor'
  | 'aim'
  | 'sources'
  | 'experimental'
  | 'comparator'
  | 'outcome'
  | 'result';

/** What stands in a column. Domains are named by their keys, questions by their numbers. */
export type Column =
  | { readonly kind: 'answer'; readonly domain: string; readonly question: string }
  | { readonly kind: 'note'; readonly domain: string; readonly questions: readonly string[] }
  | { readonly kind: 'judgement' | 'algorithm'; readonly domain: string }
  | { readonly kind: 'about'; readonly about: AboutKind };

/** The key under which the whole is judged, as in files. */
export const OVERALL = 'overall';

const ABOUT: readonly (readonly [AboutKind, RegExp])[] = [
  ['study', /^study(?: id| name)?$/],
  ['label', /^(?:ref(?:erence)?(?: or label)?|label)$/],
  ['unique id', /^unique id$/],
  ['assessor', /^(?:assessor|reviewer|rater)(?:['’]?s)?(?: name)?$/],
  ['aim', /^aim$/],
  ['sources', /^sources?$/],
  ['experimental', /^(?:experimental|intervention)(?: group| arm)?$/],
  ['comparator', /^(?:comparator|control|comparison)(?: group| arm)?$/],
  ['outcome', /^outcome$/],
  ['result', /^(?:numerical )?results?$/],
];

/** @returns nothing for a heading that the workbook does not have */
export function columnOf(tool: Tool, heading: string): Column | undefined {
  const head = heading.toLowerCase().replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();
  const about = ABOUT.find(([, form]) => form.test(head));
  return about
    ? { kind: 'about', about: about[0] }
    : (answerColumn(tool, head) ?? noteColumn(tool, head) ?? judged(tool, head));
}

/** “1.1”, “Q1.1”, “1.1.”; spreadsheets of other countries make “1,1” of it. */
function answerColumn(tool: Tool, head: string): Column | undefined {
  const question = head.replace(/^q ?/, '').replace(',', '.').replace(/\.$/, '');
  const domain = domainOfQuestion(tool, question);
  return domain === undefined ? undefined : { kind: 'answer', domain, question: printed(tool, question) };
}

/** “Note for 1.1&1.2”, “Notes for 2.3”, “Note for domain 3”. */
function noteColumn(tool: Tool, head: string): Column | undefined {
  const about = /^(?:notes?|comments?)(?: (?:for|on|to))? (.+)$/.exec(head)?.[1];
  if (about === undefined) return undefined;
  const questions = [...about.matchAll(/\w+\.\d+/g)].map(([number]) => number);
  const asked = questions.filter((number) => domainOfQuestion(tool, number) !== undefined);
  const [first] = asked;
  const domain =
    first === undefined
      ? domainCalled(tool, about.replace(/^domain /, '').replace(/\.0$/, ''))
      : domainOfQuestion(tool, first);
  return domain === undefined
    ? undefined
    : { kind: 'note', domain, questions: asked.map((each) => printed(tool, each)) };
}

/** “3.0 Assessor's judgement”, “1.0 Algorithm result”, “Algorithm's overall Judgement”. */
function judged(tool: Tool, head: string): Column | undefined {
  const [, number, who, whole] =
    /^(?:domain )?(?:(\w+?)(?:\.0)? )?(algorithm|assessor)(?:'?s)?'?( overall)? (?:result|judge?ment)$/.exec(head) ??
    [];
  const domain = whole === undefined ? domainCalled(tool, number ?? '') : OVERALL;
  if (who === undefined || domain === undefined) return undefined;
  return { kind: who === 'algorithm' ? 'algorithm' : 'judgement', domain };
}

function domainOfQuestion({ instrument }: Tool, question: string): string | undefined {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  return domains.find(({ questions }) => questions.some(({ id }) => id.toLowerCase() === question))?.key;
}

/** The number of a question as the instrument prints it. */
function printed({ domains }: Tool, question: string): string {
  const ids = domains.flatMap(({ questions }) => questions.map(({ id }) => id));
  return ids.find((id) => id.toLowerCase() === question) ?? question;
}

/** The key of the domain with a printed number. */
function domainCalled({ instrument }: Tool, number: string): string | undefined {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  return domains.find(({ id }) => id.toLowerCase() === number)?.key;
}
