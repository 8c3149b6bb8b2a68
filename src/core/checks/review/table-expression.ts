/// <reference path="../../synthesis/view-names.d.ts" />

import viewNames from 'extraction:view-names';
import { named } from '../../document/named';
import { placeInValue } from '../../document/place-in-value';
import type { RecordFile } from '../../document/record';
import { closest } from '../../language/closest';
import { say } from '../../language/say';
import { firstProblem, type OwnTable, tablesIn } from '../../queries/own-tables';
import { type TableExpression, tableExpressions } from '../../queries/table-expressions';
import { unknownNames } from '../../queries/unknown-names';
import type { Review } from '../../review/review';
import type { Check, Finding } from '../check';

export const tableExpression: Check = {
  code: 'table-expression',
  title: 'A table of your own that cannot be shown as it is described',
  severity: 'warning',
  explanation:
    'Under `tables`, a review describes tables of its own: rows, filter and columns are expressions that ask the data. What cannot be worked out leaves a table or a column blank, and a name that no entry has usually is a slip. The page about own tables (`docs/own-tables.md`) shows how expressions are written.',
  *find(file, review) {
    if (file.kind !== 'review' || !file.sections.has('tables')) return;
    for (const table of tablesIn(file)) yield* aboutTable(table);
    for (const expression of tableExpressions(file, review)) yield* aboutExpression(expression, file, review);
  },
};

function* aboutTable({ name, pair, rows, columns }: OwnTable): Iterable<Finding> {
  const { span } = pair.key;
  const taken = named(viewNames, name);
  if (taken !== undefined)
    yield {
      span,
      message: say`Every review has a table or figure that is called “${name}” already (${taken}), so that this one is never shown. Give it another name.`,
    };
  const begun = say`Write for example “rows: studies”, and under “columns” a heading with an expression: “Study: computed.cited”.`;
  if (rows === undefined && columns.length === 0)
    yield {
      span,
      message: say`The table “${name}” has no rows and no columns yet, so that nothing can be shown. ${begun}`,
    };
  else if (rows === undefined)
    yield {
      span,
      message: say`The table “${name}” does not say what its rows are about, so that it stays empty. ${begun}`,
    };
  else if (columns.length === 0)
    yield { span, message: say`The table “${name}” has no columns, so that nothing can be shown. ${begun}` };
}

function* aboutExpression(expression: TableExpression, file: RecordFile, review: Review): Iterable<Finding> {
  const { scalar, examples, role, title, budget } = expression;
  const placed = (span: { readonly start: number; readonly end: number }) =>
    placeInValue(file.document.text, scalar, span);
  const what = role === 'column' ? say`The column “${title}” stays blank` : say`The table stays empty`;
  // A name that leads nowhere explains what cannot be worked out with it.
  const unknown = unknownNames(scalar.text, examples, review);
  for (const { name, span, known } of unknown) {
    const meant = closest(name, known);
    const place = placed(span);
    yield {
      span: place,
      message: say`Nothing is called “${name}” here, so that it gives nothing.${meant ? say` Did you mean “${meant}”?` : ''}`,
      ...(meant && {
        fixes: [{ title: say`Write “${meant}”`, kind: 'choice', edits: [{ span: place, text: meant }] }],
      }),
    };
  }
  const problem = unknown.length > 0 ? undefined : firstProblem(scalar.text, examples, budget);
  if (problem !== undefined) {
    const { start, end } = problem.span;
    yield { span: end > start ? placed(problem.span) : scalar.span, message: `${problem.message} ${what}.` };
  }
}
