/** What can be written in an expression of a review's own tables: names that the data have there, and functions. */

import type { Scalar } from '../../document/document';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { nodeAt, textOf, walk } from '../../document/walk';
import type { Plain } from '../../format/plain-content';
import { sourcedJson } from '../../json-view/json-view';
import { escaped } from '../../language/markdown';
import { say } from '../../language/say';
import { budgetOf } from '../../queries/budget';
import { completeQuery, type QueryOffer } from '../../queries/complete-query';
import { plainOf } from '../../queries/own-tables';
import { runQuery } from '../../queries/query';
import { expressionRoleAt, type TableExpression, tableExpressions } from '../../queries/table-expressions';
import type { Review } from '../../review/review';
import { besideLabel } from './beside-label';
import type { Completion } from './completion';

/**
 * @param offset of the cursor in the text of the file
 * @returns `undefined` where no expression belongs
 */
export function completeExpression(review: Review, file: RecordFile, offset: number): Completion[] | undefined {
  const { text } = file.document;
  if (file.kind !== 'review' || !/^["']?tables["']?[ \t]*:/m.test(text)) return undefined;
  const mark = '\uE000';
  const read = readRecord(file.path, parse(`${text.slice(0, offset)}${mark}${text.slice(offset)}`));
  const here = markedExpression(read, mark);
  if (here === undefined) return undefined;
  const { scalar, path, table } = here;
  const role = expressionRoleAt(path);
  const cursor = scalar.text.indexOf(mark);
  const expression = scalar.text.replace(mark, '');
  const examples = role === 'rows' ? [plainOf(sourcedJson(review))] : rowsAround(file, table, review);
  const isInQuotation = scalar.style === 'quoted' && read.document.text[scalar.span.start] === '"';
  return completeQuery(expression, cursor, examples).map((offer, index) => {
    const insertText = isInQuotation ? offer.insert.replace(/["\\]/g, '\\$&') : offer.insert;
    // A name stands in one piece, so that it is as long in the file as in the expression.
    const span = { start: offset - (cursor - offer.span.start), end: offset + (offer.span.end - cursor) };
    return toCompletion(offer, insertText, span, index);
  });
}

function markedExpression({ document: { root } }: RecordFile, mark: string) {
  if (root === undefined) return undefined;
  for (const { node, path } of walk(root)) {
    if (node.kind !== 'scalar' || !node.text.includes(mark) || expressionRoleAt(path) === undefined) continue;
    return { scalar: node satisfies Scalar, path, table: String(path[1]) };
  }
  return undefined;
}

/** The rows of a table, as the file says now what they are. */
function rowsAround(file: RecordFile, table: string, review: Review): readonly Plain[] {
  const own = tableExpressions(file, review).filter((each) => each.table.name === table);
  const of = (role: TableExpression['role']) => own.find((each) => each.role === role)?.examples;
  const known = of('filter') ?? of('column');
  if (known !== undefined) return known;
  const rows = textOf(nodeAt(file.document.root, ['tables', table, 'rows']));
  return rows === undefined ? [] : rowsFor(rows, review);
}

function rowsFor(rows: string, review: Review): readonly Plain[] {
  const outcome = runQuery(rows, plainOf(sourcedJson(review)), budgetOf(review).forOne());
  return outcome.ok && Array.isArray(outcome.value) ? outcome.value : [];
}

function toCompletion(
  { name, kind, detail }: QueryOffer,
  insertText: string,
  span: Completion['span'],
  index: number,
): Completion {
  return {
    label: name,
    kind: kind === 'name' ? 'reference' : 'value',
    ...besideLabel({
      label: name,
      detail,
      documentation: kind === 'name' && detail !== '' ? say`For example: ${escaped(detail)}` : escaped(detail),
    }),
    insertText,
    format: 'plain',
    span,
    sortText: String(index).padStart(4, '0'),
    filterText: name,
    preselect: false,
    askAgain: false,
  };
}
