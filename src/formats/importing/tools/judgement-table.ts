/** Tables with a row for each assessment and a column for each domain: its judgement, and in another one what supports it. */
import type { AssessmentMaterial, DomainMaterial, Found, Loss } from '../../../core/index';
import { cellAt, type Row, type Sheet } from '../tables/sheet';
import { withoutMarkup } from '../without-markup';
import { formsOfTable } from './forms-of-table';
import { type JudgedColumns, OVERALL } from './judgement-columns';
import type { LevelReader } from './level-reader';
import { settledBy } from './settled-before';
import { alsoSaidBy, type Tool } from './tool';

export interface JudgedRow {
  readonly assessment: AssessmentMaterial;
  /** Words that the tool does not have. */
  readonly losses: readonly Loss[];
}

/**
 * The assessment in one row.
 * @param read how the judgements of this table are read
 * @returns nothing where no domain is judged or supported
 */
export function judgedRow(judged: JudgedColumns, sheet: Sheet, row: Row, { read }: LevelReader): JudgedRow | undefined {
  const { tool, columns } = judged;
  const losses: Loss[] = [];
  const said = new Map<string, Omit<DomainMaterial, 'key'>>();
  for (const [index, column] of columns.entries()) {
    const cell = column && cellAt(sheet, row, index);
    if (column === undefined || cell === undefined) continue;
    const before = said.get(column.domain) ?? {};
    if (column.says === 'support') said.set(column.domain, withSupport(before, cell));
    else {
      const level = read(column.domain, cell);
      if ('loss' in level) losses.push({ ...level.loss, value: cell.value });
      else said.set(column.domain, { ...before, judgement: level.found });
    }
  }
  if (said.size === 0) return losses.length > 0 ? { assessment: nothingJudged(tool), losses } : undefined;
  const overall = said.get(OVERALL);
  const domains = [...said].flatMap(([key, each]) => (key === OVERALL ? [] : [answered(tool, { key, ...each })]));
  const head = headOf(judged, domains);
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

/** The answer to an item is all that is written of it. */
function answered({ domains }: Tool, { key, judgement, ...rest }: DomainMaterial): DomainMaterial {
  const item = domains.find((each) => each.key === key && each.judgedBy === 'answers');
  const [question] = item?.questions ?? [];
  if (judgement === undefined) return { key, ...rest };
  return question ? { key, ...rest, answers: { [question.id]: judgement } } : { key, ...rest, judgement };
}

/** What the columns alone settle. */
function headOf(judged: JudgedColumns, domains: readonly DomainMaterial[]): Readonly<Record<string, Found>> {
  const [first] = domains.flatMap(
    ({ judgement, support, answers = {} }) => judgement ?? support ?? Object.values(answers),
  );
  return settledBy(judged.tool.instrument, formsOfTable(judged), first?.at ?? []);
}
