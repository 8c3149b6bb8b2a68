import { isMapping, pairOf, textAt } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import { isActsOnEntry } from '../../format/intervention/coding';
import { mappingOf } from '../../format/lookup';
import { meantChange } from '../../knowledge/packs/list';
import { say } from '../../language/say';
import type { Check } from '../check';

export const actsOn: Check = {
  code: 'acts-on',
  title: 'A change that is not the one that is meant',
  severity: 'warning',
  explanation:
    'A model of what interventions act on says which way each thing is meant to change: some are to be reduced, others increased. Another pair is usually a slip; where an intervention did the opposite without meaning to, that belongs under the harms of the study.',
  *find(_file, _review, prepared) {
    for (const { node, field } of prepared.stepsOf('mapping')) {
      // Few mappings have a target: what the field is takes longer to see.
      if (!isMapping(node) || pairOf(node, 'target') === undefined) continue;
      const pairField = mappingOf(field);
      if (pairField === undefined || !isActsOnEntry(field)) continue;
      const word = (key: 'target' | 'change') => {
        const written = textAt(node, key);
        const words = pairField.fields[key];
        return written === undefined || words === undefined ? undefined : canonicalWord(words, written);
      };
      const target = word('target');
      const change = word('change');
      const meant = meantChange(target);
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
