/** The columns of tables of answers, as the workbook of RoB 2 has them and as teams write their own, by their headings. */
import { comparable, named } from '../../../core/index';
import { baseOf, columnNamed, OVERALL } from '../tools/judgement-columns';
import type { Tool } from '../tools/tool';

/** What stands in a column about the assessed study and its result. */
export type AboutKind =
  | 'study'
  | 'label'
  | 'unique id'
  | 'year'
  | 'assessor'
  | 'sources'
  | 'experimental'
  | 'comparator'
  | 'outcome'
  | 'result';

/** What stands in a column. Domains and what is settled before them are named by their keys, questions by their numbers. */
export type Column =
  | { readonly kind: 'answer'; readonly domain: string; readonly question: string }
  | { readonly kind: 'note'; readonly domain: string; readonly questions: readonly string[] }
  | { readonly kind: 'judgement' | 'algorithm'; readonly domain: string }
  | { readonly kind: 'settled'; readonly item: string }
  | { readonly kind: 'about'; readonly about: AboutKind };

const ABOUT: readonly (readonly [AboutKind, RegExp])[] = [
  ['study', /^(?:study(?: id| name)?|authors?|trial)$/],
  ['label', /^(?:ref(?:erence)?(?: or label)?|label)$/],
  ['unique id', /^unique id$/],
  ['year', /^year$/],
  ['assessor', /^(?:assessor|reviewer|rater)(?:['’]?s)?(?: name)?$/],
  ['sources', /^sources?$/],
  ['experimental', /^(?:experimental|intervention)(?: group| arm)?$/],
  ['comparator', /^(?:comparator|control|comparison)(?: group| arm)?$/],
  ['outcome', /^outcome$/],
  ['result', /^(?:numerical )?results?$/],
];

/** @returns nothing for a heading that no such table has */
export function columnOf(tool: Tool, heading: string): Column | undefined {
  const head = heading.toLowerCase().replace(/[’`´]/g, "'").replace(/\s+/g, ' ').trim();
  const about = ABOUT.find(([, form]) => form.test(head));
  return about
    ? { kind: 'about', about: about[0] }
    : (questionColumn(tool, head) ??
        noteColumn(tool, head) ??
        judged(tool, head) ??
        settledColumn(tool, head) ??
        domainColumn(tool, heading));
}

/** “1.1”, “Q1.1”, “1.1.”, “1.1 Is there …?”; spreadsheets of other countries make “1,1” of it. “1.1 Comment” is a note. */
function questionColumn(tool: Tool, head: string): Column | undefined {
  const [, number = '', words = ''] = /^(?:q(?:uestion)? ?)?(\S+?)[.):]?(?: (.+))?$/.exec(head) ?? [];
  const question = number.replace(',', '.');
  const domain = domainOfQuestion(tool, question);
  if (domain === undefined) return undefined;
  if (words !== '' && baseOf(words).base === '' && baseOf(words).says === 'support')
    return { kind: 'note', domain, questions: [printed(tool, question)] };
  const isAsked = words === '' || /^(?:answers?|responses?)$/.test(words) || words.split(' ').length >= 3;
  return isAsked ? { kind: 'answer', domain, question: printed(tool, question) } : undefined;
}

/** “Note for 1.1&1.2”, “Notes for 2.3”, “Note for domain 3”. */
function noteColumn(tool: Tool, head: string): Column | undefined {
  const about = /^(?:notes?|comments?)(?: (?:for|on|to))? (.+)$/.exec(head)?.[1];
  if (about === undefined) return undefined;
  const questions = about.match(/[\w.]*\d/g) ?? [];
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

/** What printed forms call the things that are settled before the questions. */
const SETTLED: Readonly<Record<string, string>> = { aim: 'effect_of_interest', c4: 'deviations_accounted_for' };

/** “Aim”, “Effect of interest”, “Version”: what a tool settles before its questions. */
function settledColumn({ instrument }: Tool, head: string): Column | undefined {
  const wanted = comparable(named(SETTLED, head) ?? head);
  const item = instrument.preliminary.find(
    ({ key, title, shortKey = key, many }) =>
      !many && [key, title, shortKey].some((each) => comparable(each) === wanted),
  );
  return item && { kind: 'settled', item: item.key };
}

/** A domain by its name or number, as tables of judgements have them: “Confounding”, “D1”, “Domain 1 judgement”. */
function domainColumn(tool: Tool, heading: string): Column | undefined {
  const { base, says } = baseOf(heading);
  const [, number] = /^(?:d|domain )(\w+)$/i.exec(base) ?? [];
  const byName = columnNamed(tool, heading)?.domain;
  const domain = byName ?? (number === undefined ? undefined : domainCalled(tool, number.toLowerCase()));
  if (domain === undefined) return undefined;
  return says === 'support' ? { kind: 'note', domain, questions: [] } : { kind: 'judgement', domain };
}

function domainOfQuestion({ instrument }: Tool, question: string): string | undefined {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  return domains.find(({ questions }) => questions.some(({ id }) => id.toLowerCase() === question))?.key;
}

/** The number of a question as the instrument prints it. */
function printed({ instrument }: Tool, question: string): string {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  const ids = domains.flatMap(({ questions }) => questions.map(({ id }) => id));
  return ids.find((id) => id.toLowerCase() === question) ?? question;
}

/** The key of the domain with a printed number. */
function domainCalled({ instrument }: Tool, number: string): string | undefined {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  return domains.find(({ id }) => id.toLowerCase() === number)?.key;
}
