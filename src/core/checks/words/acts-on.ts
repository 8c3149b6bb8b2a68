import { named } from '../../document/named';
import { isMapping, textAt } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { mappingOf } from '../../format/lookup';
import { actsOnField, MEANT_CHANGES } from '../../knowledge/terms/levels';
import { say } from '../../language/say';
import type { Check } from '../check';

export const actsOn: Check = {
  code: 'acts-on',
  title: 'Demands are reduced, resources increased',
  severity: 'warning',
  explanation:
    'In the job demands-resources model an intervention works by reducing demands or by increasing resources. Another pair is usually a slip; where an intervention raised demands without meaning to, that belongs under the harms of the study.',
  *find(_file, _review, prepared) {
    const pairField = mappingOf(actsOnField);
    for (const { node, field } of prepared.steps()) {
      if (pairField === undefined || field !== pairField || !isMapping(node)) continue;
      const word = (key: 'target' | 'change') => {
        const written = textAt(node, key);
        const words = pairField.fields[key];
        return written === undefined || words === undefined ? undefined : canonicalWord(words, written);
      };
      const target = word('target');
      const change = word('change');
      const meant = target === undefined ? undefined : named(MEANT_CHANGES, target);
      if (meant === undefined || change === undefined || change === meant || !['increase', 'reduce'].includes(change))
        continue;
      const pair = node.pairs.find(({ key }) => key.text === 'change');
      yield {
        span: pair?.value.span ?? node.span,
        message: say`An intervention is meant to ${meant} ${target}, not to ${change} them. Correct one of the two; if it did so without meaning to, record that under the harms of the study.`,
      };
    }
  },
};
