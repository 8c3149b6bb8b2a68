import type { PreliminaryItem } from '../../knowledge/instrument';
import { arises, pickVariant } from '../../knowledge/variant';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { type Assessment, asFacts } from '../../review/appraisal/assessments';
import type { Check } from '../check';

export const decisionNotSaid: Check = {
  code: 'decision-not-said',
  title: 'Something that the questions depend on is said nowhere',
  severity: 'information',
  explanation:
    'Which questions are asked depends on decisions that belong into the protocol, such as the effect of interest. Where nobody says it, one is taken for granted so that the questions can be shown, but readers cannot know that. Decide it once in the review file, under `appraisal`, or in the assessment.',
  *find(_file, _review, prepared) {
    const said = new Set<string>();
    for (const assessment of prepared.assessments()) {
      const { instrument, facts, domains, node } = assessment;
      if (domains.every(({ answers }) => answers.length === 0)) continue;
      for (const { item, from, values } of facts) {
        const name = `${instrument.id} ${item.key}`;
        if (!item.mustBeSaid || from !== 'instrument' || said.has(name)) continue;
        if (!arises(instrument, item, asFacts(facts))) continue;
        if (item.ofEachResult && !matters(item, assessment)) continue;
        if (!item.ofEachResult) said.add(name);
        const choices = listed(
          item.choices.map(({ value }) => `“${value}”`),
          'or',
        );
        yield {
          span: node.pairs[0]?.key.span ?? node.span,
          message: say`${translated(item.title)}: nobody says it, so ${listed(
            values.map((value) => `“${value}”`),
            'and',
          )} is taken for granted. Different questions are asked otherwise. Write “${item.key}: …” ${
            item.ofEachResult ? say`here` : say`under “appraisal” in the review file, or here`
          }: ${choices}.`,
        };
      }
    }
  },
};

/** Whether any domain that is answered has other questions under another value. */
function matters(item: PreliminaryItem, { instrument, facts, domains }: Assessment): boolean {
  const answered = domains.filter(({ answers }) => answers.length > 0);
  const forms = item.choices.map(({ value }) => pickVariant(instrument, { ...asFacts(facts), [item.key]: value }));
  return answered.some(({ domain }) => forms.some((form) => form && !form.domains.includes(domain)));
}
