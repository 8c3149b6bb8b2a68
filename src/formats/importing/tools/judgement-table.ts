/** Tables with a row for each assessment and a column for each domain: its judgement, and in another one what supports it. */
import type { AssessmentMaterial, DomainMaterial, Found, Loss } from '../../../core/index';
import { cellAt, type Row, type Sheet } from '../tables/sheet';
import { withoutMarkup } from '../without-markup';
import { domainNamed, domainsByNumber } from './domain-names';
import { alsoSaidBy, judgementIn, type Tool, toolOf } from './tool';

/** What stands in a column: of which domain, by its key, or of the whole. */
export interface JudgedColumn {
  readonly domain: string;
  readonly says: 'judgement' | 'support';
}

export interface JudgedColumns {
  readonly tool: Tool;
  /** In the order of the columns; nothing where one is about something else. */
  readonly columns: readonly (JudgedColumn | undefined)[];
}

const OVERALL = 'overall';

/** Fewer domains may stand in any table by chance. */
const FEWEST = 3;

/** Tools whose tables are read; of two that fit alike the first is meant. */
const TOOLS = ['rob2', 'robins_i', 'rob1', 'quadas2'] as const;
let tools: readonly Tool[] | undefined;

/** Which tool the columns of a table belong to, and what stands in each. @returns nothing where they are of no tool */
export function judgedColumns(headings: readonly string[]): JudgedColumns | undefined {
  tools ??= TOOLS.map(toolOf);
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
  return best && domainsIn(best) >= FEWEST ? best : undefined;
}

function domainsIn({ columns }: JudgedColumns): number {
  return new Set(columns.flatMap((column) => (column && column.domain !== OVERALL ? [column.domain] : []))).size;
}

const SUPPORT =
  /[\s:,–-]*\(?\b(?:supports?(?: for judge?ment)?|supporting text|comments?|justification|quotes?|notes?|reasons?)\)?$/i;
const JUDGEMENT = /[\s:,–-]*\(?\b(?:judge?ment|rating|risk of bias|risk)\)?$/i;

/** “Allocation concealment (support)”, “Overall bias”. */
function columnNamed(tool: Tool, heading: string): JudgedColumn | undefined {
  const says = SUPPORT.test(heading) ? 'support' : 'judgement';
  const base = heading.replace(says === 'support' ? SUPPORT : JUDGEMENT, '');
  const domain = domainNamed(tool, base) ?? domainNamed(tool, heading) ?? (isOverall(base) ? OVERALL : undefined);
  return domain === undefined ? undefined : { domain, says };
}

function isOverall(heading: string): boolean {
  return /^overall(?: bias| risk of bias| risk| judge?ment)?\.?$/i.test(heading.trim());
}

export interface JudgedRow {
  readonly assessment: AssessmentMaterial;
  /** Words that the tool does not have. */
  readonly losses: readonly Loss[];
}

/** The assessment in one row. @returns nothing where no domain is judged or supported */
export function judgedRow({ tool, columns }: JudgedColumns, sheet: Sheet, row: Row): JudgedRow | undefined {
  const losses: Loss[] = [];
  const said = new Map<string, Omit<DomainMaterial, 'key'>>();
  for (const [index, column] of columns.entries()) {
    const cell = column && cellAt(sheet, row, index);
    if (column === undefined || cell === undefined) continue;
    const before = said.get(column.domain) ?? {};
    if (column.says === 'support') said.set(column.domain, withSupport(before, cell));
    else {
      const read = column.domain === OVERALL ? overallIn(tool, cell) : judgementIn(tool, inFull(tool, cell));
      if ('loss' in read) losses.push({ ...read.loss, value: cell.value });
      else said.set(column.domain, { ...before, judgement: read.found });
    }
  }
  if (said.size === 0) return losses.length > 0 ? { assessment: nothingJudged(tool), losses } : undefined;
  const overall = said.get(OVERALL);
  const domains = [...said].flatMap(([key, each]) => (key === OVERALL ? [] : [{ key, ...each }]));
  const head = headOf(tool, domains);
  return { assessment: { tool: tool.instrument.id, head, domains, ...(overall && { overall }) }, losses };
}

function nothingJudged({ instrument }: Tool): AssessmentMaterial {
  return { tool: instrument.id, domains: [] };
}

function withSupport(before: Omit<DomainMaterial, 'key'>, { value, at }: Found): Omit<DomainMaterial, 'key'> {
  const support = { value: withoutMarkup(value), at };
  if (before.support === undefined) return { ...before, support };
  const both = alsoSaidBy(before.support, support);
  return { ...before, support: { ...both, value: `${before.support.value}\n${support.value}` } };
}

/** Of tools without an overall judgement, tables have one all the same, because robvis wants the column. */
function overallIn(tool: Tool, cell: Found): ReturnType<typeof judgementIn> {
  if (tool.instrument.variants.some(({ overall }) => overall.rule !== 'none'))
    return judgementIn(tool, inFull(tool, cell));
  return {
    loss: { ...cell, reason: `${tool.instrument.name} has no overall judgement, so that there is no place for it.` },
  };
}

/** robvis goes by the first letters of a word: “L” and “Lo” are “Low”, where no other level begins so. */
function inFull({ instrument, words }: Tool, cell: Found): Found {
  if (words.judgement(cell.value) !== undefined || cell.value.length > 3 || !/^\p{L}+$/u.test(cell.value)) return cell;
  const begun = instrument.judgements.filter(({ value }) => value.startsWith(cell.value.toLowerCase()));
  const [only] = begun;
  return begun.length === 1 && only ? { value: only.value, at: cell.at } : cell;
}

/** What the columns alone settle: seven domains are version 2016 of ROBINS-I, 1b is of cluster trials. */
function headOf({ instrument }: Tool, domains: readonly DomainMaterial[]): Readonly<Record<string, Found>> {
  const at = domains.flatMap(({ judgement, support }) => judgement ?? support ?? [])[0]?.at ?? [];
  const keys = domains.map(({ key }) => key);
  const forms = instrument.variants.filter((form) =>
    keys.every((key) => form.domains.some((each) => each.key === key)),
  );
  const settled = instrument.preliminary.flatMap(({ key }): [string, Found][] => {
    const values = forms.map(({ when }) => when[key]?.join('\n'));
    const [value = ''] = values[0]?.split('\n') ?? [];
    return value !== '' && values.every((each) => each === values[0]) ? [[key, { value, at }]] : [];
  });
  return Object.fromEntries(settled);
}
