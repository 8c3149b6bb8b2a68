import { listed } from '../instruments/because';
import type { Check } from './check';

export const decisionNotSaid: Check = {
  code: 'decision-not-said',
  title: 'Something that the questions depend on is said nowhere',
  severity: 'information',
  explanation:
    'Which questions are asked depends on decisions that belong into the protocol, such as the effect of interest. Where nobody says it, one is taken for granted so that the questions can be shown, but readers cannot know that. Decide it once in the review file, under `appraisal`, or in the assessment.',
  *find(_file, _review, prepared) {
    const said = new Set<string>();
    for (const { instrument, facts, domains, node } of prepared.assessments()) {
      if (domains.every(({ answers }) => answers.length === 0)) continue;
      for (const { item, from, values } of facts) {
        const name = `${instrument.id} ${item.key}`;
        if (!item.mustBeSaid || from !== 'instrument' || said.has(name)) continue;
        said.add(name);
        const choices = listed(
          item.choices.map(({ value }) => `“${value}”`),
          'or',
        );
        yield {
          span: node.pairs[0]?.key.span ?? node.span,
          message: `${item.title}: nobody says it, so ${listed(
            values.map((value) => `“${value}”`),
            'and',
          )} is taken for granted. Different questions are asked otherwise. Write “${item.key}: …” under “appraisal” in the review file, or here: ${choices}.`,
        };
      }
    }
  },
};
