import { isBlank, isMapping, valueOf } from '../../document/walk';
import { readOverallRule } from '../../knowledge/judge/overall-rule';
import { instruments } from '../../knowledge/list';
import type { Check } from '../check';

export const overallRule: Check = {
  code: 'overall-rule',
  title: 'The review’s own rule for overall judgements cannot be read',
  severity: 'error',
  explanation:
    'A review may declare its own rule for the overall judgement under `appraisal`, in rows such as “one some concerns: low”. Where a row cannot be read, the whole rule is set aside and the published one is used, which may give other judgements than the review means.',
  *find(file) {
    if (file.kind !== 'review') return;
    const appraisal = file.sections.get('appraisal')?.value;
    for (const instrument of instruments) {
      const declared = valueOf(valueOf(appraisal, instrument.id), 'overall_rule');
      // A rule of which nothing is filled in yet declares nothing.
      if (isMapping(declared) && declared.pairs.every(({ value }) => isBlank(value))) continue;
      yield* readOverallRule(instrument, declared)?.problems ?? [];
    }
  },
};
