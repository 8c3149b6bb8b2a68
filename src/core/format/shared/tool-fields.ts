/** What may stand in the sections of tools, by what each of them says of itself. */
import type { Field } from '../../fields/field';
import type { Tool } from '../../knowledge/tool';
import { isInstrument, tools } from '../../knowledge/tools';
import { assessmentsField } from '../study/assessment-fields';

/** One section for each tool of a kind of record, in the canonical order. */
export function toolFields(record: Tool['record']): Readonly<Record<string, Field>> {
  const ofRecord = tools.filter((tool) => tool.record === record);
  return Object.fromEntries(
    ofRecord.map((tool) => [tool.id, isInstrument(tool) ? assessmentsField(tool) : tool.field]),
  );
}
