import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { moveEntry } from '../../writing/list-entries';
import type { Check, Fix } from '../check';
import type { Elsewhere, OddLevel } from '../reading/odd-levels';

export const wrongLevel: Check = {
  code: 'wrong-level',
  title: 'A level of another model',
  severity: 'error',
  explanation:
    'Interventions are coded by several models of levels, each under a key of its own. Models are never translated into one another: a level of one says nothing certain about the other. The repair moves the word to the key of its own model.',
  *find(file, _review, prepared) {
    for (const odd of prepared.oddLevels()) {
      if (odd.reading.kind !== 'elsewhere') continue;
      const { model, level } = odd.reading.elsewhere;
      yield {
        span: odd.node.span,
        message: say`“${odd.written}” is a level of ${translated(model.name)}${level === odd.written ? '' : ` (“${level}”)`}, not of ${translated(odd.model.name)}, so it belongs under “${model.key}”. What can stand under “${odd.model.key}”: ${listed(
          odd.model.levels.map(({ value }) => value),
          'and',
        )}.`,
        fixes: moveFix(odd, odd.reading.elsewhere, file.document.text),
      };
    }
  },
};

/** Moves a level to the key of another model, where the same mapping has room for it. */
export function moveFix({ step }: OddLevel, { model, level }: Elsewhere, text: string): Fix[] {
  const fields = step.holder?.field.kind === 'mapping' ? step.holder.field.fields : {};
  if (fields[model.key] === undefined) return [];
  const edits = moveEntry(text, step, model.key, level);
  return edits.length === 0 ? [] : [{ title: say`Move to “${model.key}” as “${level}”`, kind: 'choice', edits }];
}
