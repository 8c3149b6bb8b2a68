/** Which domain of which tool the columns of a table of judgements are about, by their headings. */
import { type Instrument, instruments, instrumentsOf, type Review, say } from '../../../core/index';
import { domainNamed, domainsByNumber } from './domain-names';
import { prepareTool, type Tool } from './tool';

/** What stands in a column: of which domain, by its key, or of the whole. */
export interface JudgedColumn {
  readonly domain: string;
  readonly says: 'judgement' | 'support';
}

export interface JudgedColumns {
  readonly tool: Tool;
  /** In the order of the columns; nothing where one is about something else. */
  readonly columns: readonly (JudgedColumn | undefined)[];
  /** The names of domains that are the team's own, by their keys. */
  readonly own?: ReadonlyMap<string, string>;
  /** Another tool whose domains are called so, too, where one of both is the team's: nobody can say which is meant. */
  readonly rival?: Tool;
}

/** The key under which the whole is judged, as in files. */
export const OVERALL = 'overall';

/** Fewer domains may stand in any table by chance, unless they are all that it and the tool have. */
const FEWEST = 3;

/** Those that a review describes itself are others after an edit. */
const prepared = new WeakMap<Instrument, Tool>();

/** Tools whose domains people judge, and checklists of a team; of two that fit a table alike the first is meant. */
function judgedTools(known: readonly Instrument[]): readonly Tool[] {
  const tools = known.map((instrument) => {
    const tool = prepared.get(instrument) ?? prepareTool(instrument);
    prepared.set(instrument, tool);
    return tool;
  });
  return tools.filter(({ instrument, domains }) => instrument.isOwn || domains.some((each) => !each.judgedBy));
}

/**
 * Which tool the columns of a table belong to, and what stands in each.
 * @param review whose tools may be meant, its own among them; left out, those of the program
 * @returns nothing where they are of no tool
 */
export function judgedColumns(headings: readonly string[], review?: Review): JudgedColumns | undefined {
  const tools = judgedTools(review ? instrumentsOf(review) : instruments);
  const byNumber = domainsByNumber(headings);
  const numbered = byNumber && tools.find(({ instrument }) => instrument.id === byNumber.tool);
  if (byNumber && numbered)
    return {
      tool: numbered,
      columns: headings.map((head, index): JudgedColumn | undefined => {
        const domain = byNumber.keys[index] ?? (isOverall(head) ? OVERALL : undefined);
        return domain === undefined ? undefined : { domain, says: 'judgement' };
      }),
    };
  const named = tools.map((tool) => ({ tool, columns: headings.map((head) => columnNamed(tool, head)) }));
  const [best] = named.sort((one, other) => domainsIn(other) - domainsIn(one));
  if (best === undefined || (domainsIn(best) < FEWEST && !isWholly(best, headings))) return undefined;
  const rival = named.find((other) => other !== best && isRival(best, other))?.tool;
  return rival ? { ...best, rival } : best;
}

/** Of tools of the program that fit alike the first is meant, as ever. */
function isRival(best: JudgedColumns, other: JudgedColumns): boolean {
  const isOfTeam = [best, other].some(({ tool }) => tool.instrument.isOwn);
  return isOfTeam && domainsIn(other) === domainsIn(best);
}

/** Why no table is read whose domains two tools have. */
export function whichTool({ instrument }: Tool, rival: Tool): string {
  return say`The domains in this table are called so in ${instrument.name} and in ${rival.instrument.name}, and nothing here says which tool is meant, so that nothing is taken over. Give the domains of your own tool other names, in its description and in the table, and import again.`;
}

/** Columns that a table of judgements may have beside them. */
const ABOUT_THE_ROW = /^(?:|year|outcome|result|weights?|covidence #|reviewer name|title)$/i;

/**
 * Whether a table is about all domains of a tool, and about nothing else but which study is meant. “Age” alone may stand in any
 * table, so that a tool of one domain is known only where the whole is judged, too, or the heading says that it is a judgement.
 */
function isWholly({ tool, columns }: JudgedColumns, headings: readonly string[]): boolean {
  const others = headings.filter((head, index) => !ABOUT_THE_ROW.test(head) && columns[index] === undefined);
  const named = domainsIn({ tool, columns });
  const isSaid = columns.some(
    (column, index) => column && (column.domain === OVERALL || saysJudgement(headings[index] ?? '')),
  );
  return named > 0 && named === tool.domains.length && others.length <= 1 && (named > 1 || isSaid);
}

function domainsIn({ columns }: JudgedColumns): number {
  return new Set(columns.flatMap((column) => (column && column.domain !== OVERALL ? [column.domain] : []))).size;
}

const SUPPORT =
  /[\s:,–-]*\(?\b(?:supports?(?: for judge?ment)?|supporting text|comments?|justification|quotes?|notes?|reasons?)\)?$/i;
const JUDGEMENT = /[\s:,–-]*\(?\b(?:judge?ment|rating|risk of bias|risk)\)?$/i;

/** What a heading is about, and whether its column has judgements or what supports them: “Age (support)” is about age. */
export function baseOf(heading: string): Pick<JudgedColumn, 'says'> & { readonly base: string } {
  const says = SUPPORT.test(heading) ? 'support' : 'judgement';
  return { base: heading.replace(says === 'support' ? SUPPORT : JUDGEMENT, '').trim(), says };
}

/** Whether a heading itself says that judgements stand below it. */
export function saysJudgement(heading: string): boolean {
  return !SUPPORT.test(heading) && JUDGEMENT.test(heading);
}

/** “Allocation concealment (support)”, “Overall bias”. */
export function columnNamed(tool: Tool, heading: string): JudgedColumn | undefined {
  // “Peer support” may be the name of a domain, and “Blinding (nurses)” of another one than “Blinding (assessors)”.
  const exact = tool.domains.filter(({ name }) => name.toLowerCase() === heading.trim().toLowerCase());
  if (exact.length === 1 && exact[0]) return { domain: exact[0].key, says: 'judgement' };
  const { base, says } = baseOf(heading);
  const domain = domainNamed(tool, base) ?? domainNamed(tool, heading) ?? (isOverall(base) ? OVERALL : undefined);
  return domain === undefined ? undefined : { domain, says };
}

function isOverall(heading: string): boolean {
  return /^overall(?: bias| risk of bias| risk| judge?ment)?\.?$/i.test(heading.trim());
}
