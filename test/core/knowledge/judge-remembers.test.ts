/** A judge that was asked before answers as one that was never asked. */
import assert from 'node:assert/strict';
import { prepareJudge } from '../../../src/core/knowledge/judge/judge';
import { instruments } from '../../../src/core/knowledge/list';

describe('a judge that is asked again', () => {
  for (const instrument of instruments) {
    it(`answers alike, whatever it was asked before: ${instrument.name}`, () => {
      const asked = prepareJudge(instrument);
      const domains = instrument.variants.flatMap((variant) => variant.domains);
      for (const round of [0, 1]) {
        for (const domain of domains) {
          const [first, second] = domain.questions;
          const offered = [...(first?.answers ?? []), 'nonsense', ''];
          for (const answer of offered) {
            const answers = {
              ...(first && { [first.id]: answer }),
              ...(second && { [second.id]: second.answers[0] ?? '' }),
            };
            for (const facts of [{}, ...scopesOf(domain)]) {
              assert.deepEqual(
                asked.domain(domain, answers, facts),
                prepareJudge(instrument).domain(domain, answers, facts),
                `${domain.id} ${JSON.stringify([answers, facts])} in round ${round}`,
              );
            }
          }
        }
      }
    });
  }
});

type Domain = (typeof instruments)[number]['variants'][number]['domains'][number];

/** Facts that put the subject of each question in scope, and others that leave it out. */
function scopesOf({ questions }: Domain): Record<string, string[]>[] {
  return questions.flatMap(({ inScope }) =>
    inScope ? [{ [inScope.item]: [inScope.value] }, { [inScope.item]: ['something else'] }] : [],
  );
}
