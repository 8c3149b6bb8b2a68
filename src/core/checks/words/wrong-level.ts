import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check } from '../check';
import { moveToModel } from '../reading/level-fix';

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
        fixes: moveToModel(odd, odd.reading.elsewhere, file.document.text),
      };
    }
  },
};
