/** Tables with a row for each assessment and a column for each domain: its judgement, and in another one what supports it. */
import { type AssessmentMaterial, type DomainMaterial, type Found, type Loss, say } from '../../../core/index';
import { cellAt, type Row, type Sheet } from '../tables/sheet';
import { withoutMarkup } from '../without-markup';
import { type JudgedColumns, OVERALL } from './judgement-columns';
import { settledBy } from './settled-before';
import { alsoSaidBy, judgementIn, type Tool, writtenInFull } from './tool';

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
      const read = column.domain === OVERALL ? overallIn(tool, cell) : judgementIn(tool, writtenInFull(tool, cell));
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
    return judgementIn(tool, writtenInFull(tool, cell));
  return {
    loss: { ...cell, reason: say`${tool.instrument.name} has no overall judgement, so that there is no place for it.` },
  };
}

/** What the columns alone settle: seven domains are version 2016 of ROBINS-I, 1b is of cluster trials. */
function headOf({ instrument }: Tool, domains: readonly DomainMaterial[]): Readonly<Record<string, Found>> {
  const at = domains.flatMap(({ judgement, support }) => judgement ?? support ?? [])[0]?.at ?? [];
  const keys = domains.map(({ key }) => key);
  const forms = instrument.variants.filter((form) =>
    keys.every((key) => form.domains.some((each) => each.key === key)),
  );
  return settledBy(instrument, forms, at);
}
